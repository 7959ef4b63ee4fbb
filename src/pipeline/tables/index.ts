import type { Problem } from "../../diagnostics/problem.ts";
import { excludeRuns, type Line, type Run } from "../../text/run.ts";
import type { BodyJudge } from "./align-row.ts";
import { barredCells } from "./barred-cells.ts";
import { boxes } from "./boxes.ts";
import { cellALine } from "./cell-a-line.ts";
import { cellsWithoutNumbers } from "./cells-without-numbers.ts";
import { cutFully, tableLine } from "./cut-cells.ts";
import { type ColumnWords, type HeaderWords, headerWordsOf } from "./header-words.ts";
import type { CutTable, TableLayout, TableLine } from "./layout.ts";
import { makeTable } from "./make-table.ts";
import { numberedLines } from "./numbered-lines.ts";
import { pipes } from "./pipes.ts";
import { spaceColumns } from "./space-columns.ts";
import type { TableBody } from "./table.ts";
import { tabs } from "./tabs.ts";

/** What the compiler knows of how copies mark tables, in the order in which it is tried. */
const layouts: readonly TableLayout[] = [
  boxes,
  barredCells,
  pipes,
  tabs,
  cellALine,
  cellsWithoutNumbers,
  spaceColumns,
  numberedLines,
];

/** A table, and the lines that hold it: indices, end exclusive. */
export interface FoundTable {
  readonly from: number;
  readonly to: number;
  readonly table: TableBody;
  /** What of these lines is not in its cells, as exclusions of kind `layout`. */
  readonly excluded: readonly Run[];
  readonly problems: readonly Problem[];
}

/** The file as messages name it, and what tells bodies from other words. */
interface TableContext {
  readonly file: string;
  readonly isBodies: BodyJudge;
}

/** Find the tables among the lines of a seed, in order. Lines in no table are left as they are. */
export function findTables(lines: readonly Line[], genre: ColumnWords, context: TableContext): FoundTable[] {
  const words = headerWordsOf(genre);
  const all = lines.map(tableLine);
  const found: FoundTable[] = [];
  for (let at = 0; at < all.length; ) {
    const cut = cutAt(all, at, words, context.isBodies);
    if (cut) found.push(tableOf(context, all.slice(at, at + cut.length), at, cut, words));
    at += cut?.length ?? 1;
  }
  return found;
}

function cutAt(lines: readonly TableLine[], at: number, words: HeaderWords, isBodies: BodyJudge): CutTable | undefined {
  for (const layout of layouts) {
    const cut = layout(lines, at, words, isBodies);
    // Strokes alone, with no text in any cell, are lines of text.
    if (cut?.rows.some(({ cells }) => cells.some(({ pieces }) => pieces.length > 0))) return cut;
  }
  return undefined;
}

function tableOf(
  context: TableContext,
  lines: readonly TableLine[],
  from: number,
  { rows, length }: CutTable,
  words: HeaderWords,
): FoundTable {
  const made = makeTable(rows, words, context);
  const kept = made.table.rows.flatMap(({ cells }) => cells.flatMap(({ runs }) => runs));
  return { from, to: from + length, ...made, excluded: restOf(lines, kept) };
}

/** Give what of the lines is not in the runs of cells, in order. */
function restOf(lines: readonly TableLine[], kept: readonly Run[]): Run[] {
  const places = new Set(kept.map(placeOf));
  const inOrder = [...kept].sort((a, b) => a.start - b.start || a.end - b.end);
  const rest: Run[] = [];
  let next = 0;
  for (const run of lines.flatMap(({ line }) => cutFully(line.runs))) {
    while ((inOrder[next]?.end ?? Number.POSITIVE_INFINITY) <= run.start && run.end > run.start) next++;
    const isKept = run.end === run.start ? places.has(placeOf(run)) : (inOrder[next]?.start ?? run.end) <= run.start;
    if (!isKept) rest.push(run);
  }
  return excludeRuns(rest, "layout");
}

function placeOf({ start, end, reading }: Run): string {
  return `${start}-${end} ${reading}`;
}
