/**
 * A table, however the copy marks it. What parts the cells is an exclusion of kind `layout`, so the runs of the
 * cells are all that is published.
 */

import type { ColumnSense } from "../../registry/genre.ts";
import type { Run, Span } from "../../text/run.ts";

/** A cell of a table. An empty one has no runs and an empty span. */
export interface Cell {
  readonly runs: readonly Run[];
  readonly colspan: number;
  readonly rowspan: number;
  readonly span: Span;
  /** 1-based place in the seed. */
  readonly line: number;
  readonly col: number;
}

/**
 * A row of a table. Its cells fill the columns that no cell above reaches into (`rowspan`), from left to right,
 * each as many as its `colspan` says, as in HTML.
 */
export interface Row {
  /** `r1`, `r2` … within its table, head rows counted. */
  readonly id: string;
  /** True for a row that names the columns. */
  readonly header: boolean;
  readonly cells: readonly Cell[];
  readonly span: Span;
  readonly line: number;
  readonly col: number;
}

/** A column, from its header words: what they say, null where they are not known, and the words as read. */
export interface Column {
  readonly sense: ColumnSense | null;
  readonly words: string;
}

/** The rows of a table, and what its columns are; no columns where no row names them. */
export interface TableBody {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly span: Span;
  readonly line: number;
  readonly col: number;
}
