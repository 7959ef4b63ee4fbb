import { cutCells, joinLinesOfRow, type Stretch, stretchesBetween } from "./cut-cells.ts";
import type { CutRow, TableLayout, TableLine } from "./layout.ts";
import { isPartRule, spannedRows } from "./spanned-boxes.ts";

/**
 * Cut a table that is drawn with box characters, or with `+`, `-` and `|`.
 *
 *     ┌────┬────────────┬────────┐
 *     │序号│任务        │牵头单位│
 *     ├────┼────────────┼────────┤
 *     │1   │支持产业化。│省经信厅│
 *     └────┴────────────┴────────┘
 *
 * Where rules part the rows, the lines between two of them are one row, cell by cell; where rules stand only
 * around the table and below its header, every line is a row. A rule may part some columns only (`spannedRows`).
 */
export const boxes: TableLayout = (lines, at) => {
  const [first, second] = lines.slice(at, at + 2) as [TableLine, TableLine | undefined];
  const opens = isRule(first) ? second !== undefined && isRow(second) : /^\s*[\u2502\u2503\u2551]/u.test(first.printed);
  if (!opens || !isDrawn(first)) return undefined;
  const groups: TableLine[][] = [[]];
  let end = at;
  while (isDrawn(lines[end])) end++;
  const partRule = lines.slice(at, end).findIndex(isPartRule);
  const spanned = partRule < 0 ? undefined : spannedRows(lines.slice(at, end));
  if (spanned) return { rows: spanned, length: end - at };
  if (partRule > 0) end = at + partRule;
  const drawn = lines.slice(at, end);
  for (const line of drawn) {
    if (isRule(line)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  const filled = groups.filter((group) => group.length > 0);
  const [head = [], ...body] = filled;
  const rows = [joined(head), ...(body.length > 1 ? body.map(joined) : body.flat().map(rowOf))];
  return { rows: body.length > 0 ? rows : filled.flat().map(rowOf), length: end - at };
};

const bar = /[\u2502\u2503\u2551|｜]/gu;

function isDrawn(line: TableLine | undefined): boolean {
  return line !== undefined && (isRule(line) || isRow(line) || isPartRule(line));
}

/** A line of nothing but strokes, of which some lie flat. */
function isRule({ printed }: TableLine): boolean {
  return /^[\s\u2500-\u257f]*$/u.test(printed)
    ? /[\u2500\u2501\u2550]/u.test(printed)
    : /^\+[-=+ ]*\+$/u.test(printed.trim());
}

/** A line that begins and ends with an upright stroke. */
function isRow({ printed }: TableLine): boolean {
  const text = printed.trim();
  return (
    text.length > 2 && /^[\u2502\u2503\u2551|｜].*[\u2502\u2503\u2551|｜]$/u.test(text) && !/^\|[-:|\s]+$/u.test(text)
  );
}

function rowOf(line: TableLine): CutRow {
  const stretches: readonly Stretch[] = stretchesBetween(line.printed, bar).slice(1, -1);
  return { cells: cutCells(line, stretches) };
}

/** Join lines to one row, cell by cell. */
function joined(lines: readonly TableLine[]): CutRow {
  return { cells: joinLinesOfRow(lines.map((line) => rowOf(line).cells)) };
}
