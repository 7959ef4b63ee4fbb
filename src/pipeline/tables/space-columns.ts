import { cutCells, joinLinesOfRow, type Stretch, stretchesBetween } from "./cut-cells.ts";
import type { CutCell, CutRow, TableLayout, TableLine } from "./layout.ts";

/**
 * Cut a table whose columns are parted by two spaces or more.
 *
 *     序号  任务          牵头单位  完成时限
 *     1     支持产业化。  省经信厅  2026年12月
 *
 * It begins with three header words at least. A row with fewer cells than columns puts each where its first
 * character stands; a row whose number is empty goes on with the cells of the row above.
 */
export const spaceColumns: TableLayout = (lines, at, words) => {
  const head = lines[at] as TableLine;
  if (!hasGap(head)) return undefined;
  const names = stretchesOf(head);
  if (names.length > mostColumns) return undefined;
  const texts = names.map(({ start, end }) => head.printed.slice(start, end));
  if (words.count(texts) < 3) return undefined;
  const starts = names.map(({ start }) => widthOf(head.printed.slice(0, start)));
  const counts = words.senseOf(texts[0] ?? "") === "number";
  /** Of each row the cells of its lines. */
  const rows: CutCell[][][] = [[cutCells(head, names)]];
  let end = at + 1;
  for (; isRowLine(lines[end], counts && rows.length > 1 ? (starts[1] ?? 0) : undefined); end++) {
    const cells = cellsOf(lines[end] as TableLine, starts);
    const above = rows.at(-1);
    const goesOn = counts && rows.length > 1 && cells.length === starts.length && isEmpty(cells[0]);
    if (goesOn && above) above.push(cells);
    else rows.push([cells]);
  }
  if (rows.length < 2) return undefined;
  return { rows: rows.map((lines): CutRow => ({ cells: joinLinesOfRow(lines) })), length: end - at };
};

/** Columns of the widest table that is looked at; a page of A4 on its side has room for half as many. */
const mostColumns = 40;

const gapPattern = /[ \u00a0\u3000]{2,}/gu;

function hasGap({ printed }: TableLine): boolean {
  return /[^ \u00a0\u3000][ \u00a0\u3000]{2,}[^ \u00a0\u3000]/u.test(printed);
}

/** A line with a gap, or one that is set in as far as the second column. */
function isRowLine(line: TableLine | undefined, second: number | undefined): boolean {
  if (line === undefined || line.printed.trim() === "") return false;
  if (hasGap(line)) return true;
  const indent = line.printed.length - line.printed.trimStart().length;
  return second !== undefined && second > 0 && widthOf(line.printed.slice(0, indent)) >= second;
}

/** The stretches of a line between gaps, without an indent. */
function stretchesOf({ printed }: TableLine): Stretch[] {
  return stretchesBetween(printed, gapPattern).filter(({ start, end }) => printed.slice(start, end).trim() !== "");
}

/** Cut a row; where there are fewer stretches than columns, empty cells stand for those between. */
function cellsOf(line: TableLine, starts: readonly number[]): CutCell[] {
  const stretches = stretchesOf(line);
  if (stretches.length >= starts.length) return cutCells(line, stretches);
  const columns = stretches.map(({ start }) => nearest(starts, widthOf(line.printed.slice(0, start))));
  if (columns.some((column, i) => i > 0 && column <= (columns[i - 1] as number))) return cutCells(line, stretches);
  const placed: Stretch[] = [];
  for (const column of starts.keys()) {
    const own = stretches[columns.indexOf(column)];
    const start = placed.at(-1)?.end ?? 0;
    placed.push(columns.includes(column) && own ? own : { start, end: start });
  }
  return cutCells(line, placed);
}

function nearest(starts: readonly number[], at: number): number {
  const far = (start: number | undefined) => Math.abs((start ?? 0) - at);
  return starts.reduce((best, start, i) => (far(start) < far(starts[best]) ? i : best), 0);
}

/** Width in half-width columns: a character of Chinese text takes two. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffef—…“”]/u.test(character) ? 2 : 1), 0);
}

function isEmpty(cell: CutCell | undefined): boolean {
  return cell === undefined || cell.pieces.length === 0;
}
