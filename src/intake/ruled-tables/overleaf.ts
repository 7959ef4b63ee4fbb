import type { Doubt } from "../../diagnostics/doubt.ts";
import { appendAll } from "../../text/append-all.ts";
import { joinLines } from "../dom-lines.ts";
import type { LeftOut } from "../extracted.ts";
import type { PrintedLine } from "../printed-lines/printed-line.ts";
import type { PrintedTable, TableCell, TableRow } from "./printed-table.ts";
import type { PrintedBlock } from "./read-page.ts";
import { near } from "./rule.ts";

/** A cell of a table of several pages, whose words may come from more than one. */
interface WholeCell {
  readonly part: TableCell;
  text: string;
  /** It reaches over several rows that have words. */
  isMerged: boolean;
  /** The cell that began on a page before, where this one goes on. */
  start?: WholeCell;
}

type WholeRow = readonly WholeCell[];

/** What a table has on a page. */
interface Part {
  readonly table: PrintedTable;
  readonly rows: WholeRow[];
}

/** A table, maybe over several pages. */
interface Whole {
  readonly parts: Part[];
  columns: readonly number[];
}

export interface TableLines {
  readonly pages: readonly (readonly PrintedLine[])[];
  readonly leftOut: readonly LeftOut[];
  readonly doubts: readonly Doubt[];
}

/**
 * Write tables as lines, a row a line. A table that ends a page and one that begins the next are one where they are
 * equally wide and have the same columns: then a repeated head is left out, and a cell without a rule below goes on.
 */
export function writeTables(pages: readonly (readonly PrintedBlock[])[]): TableLines {
  const leftOut: LeftOut[] = [];
  const overleaf: { page: number; words: string }[] = [];
  const wholes = new Map<PrintedTable, Whole>();
  for (const [i, blocks] of pages.entries())
    for (const [j, table] of blocks.entries()) {
      if (!("rows" in table)) continue;
      const part: Part = { table, rows: table.rows.map(startRow) };
      const before = j === 0 ? pages[i - 1]?.at(-1) : undefined;
      const whole = before && "rows" in before ? wholes.get(before) : undefined;
      if (whole && goesOn(whole, table)) {
        appendAll(leftOut, dropHead(whole.parts[0] as Part, part));
        const words = goOn(whole, part);
        if (words !== undefined) overleaf.push({ page: i + 1, words });
        whole.parts.push(part);
        whole.columns = mergeColumns([...whole.columns, ...columnsOf(table)]);
        wholes.set(table, whole);
      } else if (!table.lines) wholes.set(table, { parts: [part], columns: columnsOf(table) });
    }
  const all = [...new Set(wholes.values())];
  const lines = new Map(
    all.flatMap(({ parts, columns }) => parts.map((part) => [part.table, linesOf(part, columns)] as const)),
  );
  return {
    pages: pages.map((blocks) =>
      blocks.flatMap((block) => ("rows" in block ? (lines.get(block) ?? block.lines ?? []) : [block])),
    ),
    leftOut,
    doubts: [...doubtMerged(all), ...(overleaf.length > 0 ? [{ kind: "rows-overleaf", rows: overleaf } as const] : [])],
  };
}

function startRow({ cells }: TableRow): WholeRow {
  return cells.map((part) => ({ part, text: part.text, isMerged: part.down > 1 }));
}

/** Where the cells of a table begin, in points from its left side. */
function columnsOf({ rows }: PrintedTable): number[] {
  return mergeColumns(rows.flatMap(({ cells }) => cells.map(({ from }) => from)));
}

/** Those within a few points are one. */
function mergeColumns(starts: number[]): number[] {
  const columns: number[] = [];
  for (const from of starts.sort((a, b) => a - b))
    if (from - (columns.at(-1) ?? Number.NEGATIVE_INFINITY) > near) columns.push(from);
  return columns;
}

function goesOn({ parts, columns }: Whole, next: PrintedTable): boolean {
  const { left, right } = (parts[0] as Part).table;
  if (Math.abs(right - left - (next.right - next.left)) > near) return false;
  const others = columnsOf(next);
  const [more, fewer] = columns.length > others.length ? [columns, others] : [others, columns];
  return fewer.every((from) => more.some((column) => Math.abs(column - from) <= near));
}

/** Take off the first rows of a part that are those of the table. */
function dropHead(first: Part, part: Part): LeftOut[] {
  let count = 0;
  while (count + 1 < part.rows.length && isSame(first.rows[count], part.rows[count])) count++;
  return part.rows
    .splice(0, count)
    .map((row) => ({ text: rowText(row), reason: "the head of a table, repeated overleaf" }));
}

function isSame(one: WholeRow | undefined, other: WholeRow | undefined): boolean {
  return one !== undefined && other !== undefined && rowText(one) !== "" && rowText(one) === rowText(other);
}

function rowText(row: WholeRow): string {
  return row
    .map(({ text }) => text)
    .join("\t")
    .trimEnd();
}

/**
 * Add to the cells that have no rule below what stands of them overleaf. Gives the words of the first row there that are
 * ruled off, where they may be the rest of the row before: the first of its cells has none, or a sentence ends in it that
 * the cell above breaks off.
 */
function goOn({ parts }: Whole, after: Part): string | undefined {
  const before = parts.at(-1) as Part;
  const open = before.rows.flat().filter(({ part }) => part.isOpen);
  const [row = []] = after.rows;
  const moved: WholeCell[] = [];
  for (const cell of row) {
    const begun = open.find(isAbove(cell));
    if (!begun) continue;
    const start = begun.start ?? begun;
    start.text = joinLines([start.text, cell.text].filter((text) => text !== ""));
    start.isMerged ||= cell.part.down > 1;
    cell.text = "";
    cell.start = start;
    moved.push(start);
  }
  const left = row.filter(({ text }) => text !== "");
  if (left.length > 0) for (const start of moved) start.isMerged = true;
  const first = row.find(({ start }) => start === undefined);
  // The head of the table is no row that could go on.
  const above = before.rows.slice(parts.length === 1 ? 1 : 0).at(-1) ?? [];
  const mayGoOn = first?.text === "" || left.some((cell) => endsSentence(above.find(isAbove(cell)), cell));
  return left.length > 0 && mayGoOn ? left.map(({ text }) => text).join(" ") : undefined;
}

/** Say of which cells one stands in the column. */
function isAbove({ part: cell }: WholeCell) {
  return ({ part: { from, to } }: WholeCell) => Math.abs(from - cell.from) <= near && Math.abs(to - cell.to) <= near;
}

/** Say whether a cell ends a sentence, and the one above it breaks off in one. */
function endsSentence(above: WholeCell | undefined, cell: WholeCell): boolean {
  const ends = /[。；！？][”’）]?$/u;
  return above !== undefined && above.text !== "" && !ends.test(above.text) && ends.test(cell.text);
}

/** The rows of a part as lines: each cell in its column, where it reaches over others these are empty. */
function linesOf({ table, rows }: Part, columns: readonly number[]): PrintedLine[] {
  const { left, right, size } = table.words;
  return rows.flatMap((row) => {
    const cells = columns.map(() => "");
    for (const { part, text } of row) cells[columns.findLastIndex((column) => column <= part.from)] = text;
    const text = cells.join("\t").trimEnd();
    return text === "" ? [] : [{ text, left, right, baseline: table.top, size, isRow: true }];
  });
}

/** Doubt the cells below the head of a table that reach over several rows, as in a table of a document. */
function doubtMerged(wholes: readonly Whole[]): Doubt[] {
  const words = wholes.flatMap(({ parts }) =>
    parts
      .flatMap(({ rows }) => rows)
      .slice(1)
      .flatMap((row) => row.filter(({ isMerged, text }) => isMerged && text !== "").map(({ text }) => text)),
  );
  return words.length > 0 ? [{ kind: "merged-cells", words }] : [];
}
