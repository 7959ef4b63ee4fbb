/** What the layouts have in common: lines to cut, and the rows that a layout cuts from them. */

import type { Line, Run } from "../../text/run.ts";
import type { BodyJudge } from "./align-row.ts";
import type { HeaderWords } from "./header-words.ts";

/** A line as a layout looks at it. */
export interface TableLine {
  readonly line: Line;
  /** The printed side without the line end. */
  readonly printed: string;
}

/** A cell as it is cut from its lines: pieces of text in order, each trimmed; none where the cell is empty. */
export interface CutCell {
  readonly pieces: readonly CutPiece[];
  /** Where the cell begins, in code points of the seed, and as people count. */
  readonly start: number;
  readonly line: number;
  readonly col: number;
  /** True where the layout itself says that the cell above reaches down into this place. */
  readonly reached?: true;
}

/** A stretch of one line that belongs to a cell. */
export interface CutPiece {
  readonly runs: readonly Run[];
  readonly line: number;
  readonly col: number;
}

export interface CutRow {
  readonly cells: readonly CutCell[];
  /** True where the layout itself says that the row names the columns: it stands above `|---|`. */
  readonly header?: true;
  /** How many parts the copy shows, where these are more than the columns, and more than one cell may hold several. */
  readonly parts?: number;
}

export interface CutTable {
  readonly rows: readonly CutRow[];
  /** How many lines it takes, from the first. At least one. */
  readonly length: number;
}

/** A layout looks at the lines from a place on and says whether a table of its kind begins there. */
export type TableLayout = (
  lines: readonly TableLine[],
  at: number,
  words: HeaderWords,
  isBodies: BodyJudge,
) => CutTable | undefined;

/** Say whether a line is white space only, or not there. */
export function isBlank(line: TableLine | undefined): boolean {
  return line === undefined || line.printed.trim() === "";
}
