/** The lines of a piece of a document: what a reader sees, a block a line, a row of a table a line with tabs. */

import type { Doubt } from "../diagnostics/doubt.ts";

/** Elements that begin and end a line. */
const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);

/** Elements without text for readers. */
const silent = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE SELECT OPTION BUTTON INPUT TEXTAREA SVG IFRAME OBJECT".split(" "),
);

/** Give the lines, trimmed, none empty. */
export function linesOf(root: Element): string[] {
  const writer = new LineWriter();
  writer.write(root);
  return writer.lines();
}

class LineWriter {
  readonly #lines: string[] = [];
  #line = "";

  lines(): string[] {
    this.#end();
    return this.#lines;
  }

  write(node: Node): void {
    if (node.nodeType === 3) this.#line += node.textContent ?? "";
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.tagName.toUpperCase();
    if (silent.has(name) || element.hasAttribute("hidden")) return;
    if (name === "BR") this.#end();
    else if (name === "TABLE" && isData(element)) this.#writeTable(element);
    else this.#writeElement(element, blocks.has(name));
  }

  #writeElement(element: Element, isBlock: boolean): void {
    if (isBlock) this.#end();
    for (const child of element.childNodes) this.write(child);
    if (isBlock) this.#end();
  }

  #writeTable(table: Element): void {
    this.#end();
    for (const row of gridOf(table)) this.#lines.push(row.join("\t").trimEnd());
  }

  #end(): void {
    const text = tidy(this.#line);
    if (text !== "") this.#lines.push(text);
    this.#line = "";
  }
}

/** Rows of a table that belong to it and not to one inside a cell of it. */
function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table);
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ tagName }) => /^T[DH]$/iu.test(tagName));
}

/** Old pages lay themselves out with tables: data has rows of several cells, and no table inside. */
function isData(table: Element): boolean {
  return table.querySelector("table") === null && rowsOf(table).filter((row) => cellsOf(row).length > 1).length > 1;
}

/** Widest span that is followed; wider ones are a slip or an attack. */
const widestSpan = 100;

/** Give the cells of a table, each in the column where it is seen; where a cell reaches over others, these are empty. */
function gridOf(table: Element): string[][] {
  const grid: (string | undefined)[][] = [];
  for (const [y, row] of rowsOf(table).entries()) {
    let x = 0;
    for (const cell of cellsOf(row)) {
      while (grid[y]?.[x] !== undefined) x++;
      fill(grid, { x, y, right: spanOf(cell, "colspan"), down: spanOf(cell, "rowspan") }, cellText(cell));
    }
  }
  return grid
    .slice(0, rowsOf(table).length)
    .map((row) => Array.from(row, (text) => text ?? ""))
    .filter((row) => row.some((text) => text !== ""));
}

/** Doubt the cells below its head that reach over several rows of a table: the text has their words in the first alone. */
export function doubtMerged(root: Element): Doubt[] {
  const merged = [...root.querySelectorAll("table")]
    .filter(isData)
    .flatMap((table) => rowsOf(table).slice(1).flatMap(cellsOf))
    .filter((cell) => spanOf(cell, "rowspan") > 1);
  const words = merged.map(cellText).filter((text) => text !== "");
  return words.length > 0 ? [{ kind: "merged-cells", words }] : [];
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly down: number;
}

/** Put a text into the first cell of an area, and nothing into the others. */
function fill(grid: (string | undefined)[][], { x, y, right, down }: Area, text: string): void {
  for (let row = y; row < y + down; row++) {
    const cells = grid[row] ?? [];
    grid[row] = cells;
    for (let column = x; column < x + right; column++) cells[column] = row === y && column === x ? text : "";
  }
}

function spanOf(cell: Element, name: "rowspan" | "colspan"): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), widestSpan);
}

/** A cell of several paragraphs is one line. */
function cellText(cell: Element): string {
  const writer = new LineWriter();
  for (const child of cell.childNodes) writer.write(child);
  return joinLines(writer.lines());
}

/** Join lines as a reader would: Chinese without a space, words with one. */
export function joinLines(lines: readonly string[]): string {
  const filled = lines.filter((line) => line !== "");
  return filled.map((line, i) => (isWord(filled[i - 1]?.at(-1)) && isWord(line[0]) ? ` ${line}` : line)).join("");
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\x21-\x7e]/u.test(character);
}

/** White space of the source says nothing: between Chinese it is gone, between words a space. */
function tidy(text: string): string {
  const lines = text.replace(/\u00a0/gu, " ").split(/[\r\n]/u);
  return joinLines(lines.map((line) => line.trim()))
    .replace(/[ \t]+/gu, " ")
    .trim();
}
