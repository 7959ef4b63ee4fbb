import type { Span } from "../run.ts";

/** A place in running text that names something of a registry. Offsets as in a duty. */
export interface Mention {
  readonly department: string;
  /** `task` where the sentence gives the body something to do, by a reviewed row. */
  readonly verdict: "task" | "mention";
  /** Why, for reviewed places. */
  readonly reason: string | null;
  readonly path: readonly string[];
  readonly paragraph: string;
  readonly surface: string;
  /** The sentence it stands in, on the reading side. */
  readonly sentence: string;
  /** UTF-16 units of the paragraph's reading text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly source: Span;
  readonly line: number;
  readonly col: number;
}
