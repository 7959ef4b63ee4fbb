import { cutCells, joinCells, printedCell, stretchesBetween } from "./cut-cells.ts";
import type { HeaderWords } from "./header-words.ts";
import { type CutCell, type CutRow, type CutTable, isBlank, type TableLayout, type TableLine } from "./layout.ts";

/**
 * Cut a table whose cells are parted by tabs, as copies from a word processor, a sheet or a web page have them.
 *
 *     序号⇥任务⇥牵头单位⇥完成时限
 *     1⇥支持产业化。⇥省经信厅⇥2026年12月
 *
 * It begins with header words, or with two rows of at least three cells. A cell may go on in the next line.
 */
export const tabs: TableLayout = (lines, at, words) => {
  const first = lines[at] as TableLine;
  if (!hasTab(first)) return undefined;
  const width = printedCells(first).length;
  const next = lines[at + 1];
  const isPair = width >= 3 && next !== undefined && hasTab(next) && printedCells(next).length === width;
  const isHeader = words.isHeader(printedCells(first));
  if (!isHeader && !isPair) return undefined;
  const counts = isHeader && words.senseOf(printedCells(first)[0] ?? "") === "number";
  return new TabReader(lines, width, counts, words).read(at);
};

const tab = /\t/gu;

/** Say whether tabs part text in a line: one before all text is an indent. */
function hasTab({ printed }: TableLine): boolean {
  return printed.trim().includes("\t");
}

function printedCells({ printed }: TableLine): string[] {
  return printed.split("\t");
}

class TabReader {
  readonly #lines: readonly TableLine[];
  readonly #width: number;
  readonly #words: HeaderWords;
  /** True where the first column counts. */
  readonly #counts: boolean;
  readonly #rows: CutRow[] = [];

  constructor(lines: readonly TableLine[], width: number, counts: boolean, words: HeaderWords) {
    this.#lines = lines;
    this.#width = width;
    this.#words = words;
    this.#counts = counts;
  }

  read(from: number): CutTable {
    let at = from;
    let behind = from;
    while (at < this.#lines.length) {
      const line = this.#lines[at] as TableLine;
      if (isBlank(line)) at++;
      else if (!hasTab(line) && !this.#isWhole(line) && !this.#goesOnBehind(at)) break;
      else {
        at = this.#counts ? this.#readRow(at) : this.#addRow(cutTabs(line), at + 1);
        behind = at;
      }
    }
    return { rows: this.#rows, length: behind - from };
  }

  /** A line with a tab for each column, though most of its cells be empty. */
  #isWhole({ printed }: TableLine): boolean {
    return this.#width > 1 && printed.trim() !== "" && printed.split("\t").length === this.#width;
  }

  /**
   * A line without tabs stands within the table where a row follows that does not begin another table; `二、产业发展` also
   * where the next of its kind does, for the rows between may have been left out.
   */
  #goesOnBehind(at: number): boolean {
    let behind = this.#filledFrom(at + 1);
    if (isGroup(this.#lines[at]))
      for (let groups = 1; groups < mostGroups && isGroup(this.#lines[behind]); groups++)
        behind = this.#filledFrom(behind + 1);
    const next = this.#lines[behind];
    if (next === undefined || !hasTab(next)) return false;
    const cells = printedCells(next);
    const isRow = cells.length === this.#width || (this.#counts && numberPattern.test(cells[0]?.trim() ?? ""));
    return isRow && !this.#words.isHeader(cells);
  }

  /** The next line with text, a few lines on at most: some copies have an empty line behind each. */
  #filledFrom(at: number): number {
    let next = at;
    while (next < at + mostEmpty && this.#lines[next]?.printed.trim() === "") next++;
    return next;
  }

  #addRow(cells: readonly CutCell[], next: number): number {
    this.#rows.push({ cells });
    return next;
  }

  /** Read a row that a number opens, with the lines in which its cells go on. */
  #readRow(at: number): number {
    const cells = cutTabs(this.#lines[at] as TableLine);
    const last = this.#rows.at(-1);
    if (cells.length === 1 && last && !groupPattern.test(printedCell(cells[0] as CutCell)) && isNumbered(last.cells)) {
      this.#rows[this.#rows.length - 1] = { cells: goOn(last.cells, cells) };
      return at + 1;
    }
    if (!isNumbered(cells)) return this.#addRow(cells, at + 1);
    let joined = cells;
    for (let next = at + 1; joined.length < this.#width && next <= at + longestRow; next++) {
      const line = this.#lines[next];
      if (!line || isBlank(line)) break;
      const more = cutTabs(line);
      if (isNumbered(more) || joined.length + more.length - 1 > this.#width) break;
      joined = goOn(joined, more);
      if (joined.length === this.#width) return this.#addRow(joined, next + 1);
    }
    return this.#addRow(cells, at + 1);
  }
}

/** The last cell of a line goes on in the first of the next. */
function goOn(cells: readonly CutCell[], more: readonly CutCell[]): CutCell[] {
  const [last, first] = [cells.at(-1), more[0]];
  return last && first ? [...cells.slice(0, -1), joinCells(last, first), ...more.slice(1)] : [...cells, ...more];
}

function isNumbered(cells: readonly CutCell[]): boolean {
  return cells.length > 1 && numberPattern.test(cells[0] ? printedCell(cells[0]) : "");
}

const numberPattern = /^\p{Nd}+[.．、]?$/u;

/** `一、产业发展` in a line of its own within a table is a row over all columns. */
const groupPattern = /^[（(]?[一二三四五六七八九十]{1,3}\s*[、）)]/u;

function isGroup(line: TableLine | undefined): boolean {
  return line !== undefined && !hasTab(line) && groupPattern.test(line.printed.trim());
}

/** So many rows over all columns may stand behind one another. */
const mostGroups = 5;

/** Empty lines behind one another within a table. */
const mostEmpty = 3;

/** Lines that one row may take. */
const longestRow = 20;

function cutTabs(line: TableLine): CutCell[] {
  return cutCells(line, stretchesBetween(line.printed, tab));
}
