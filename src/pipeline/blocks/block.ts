import type { Run, Span } from "../../text/run.ts";
import type { HeadingMark } from "../headings/heading-style.ts";
import type { TableBody } from "../tables/table.ts";

/** A block is one printed paragraph, heading line or table of the document. */
export interface Block {
  readonly kind: "title" | "heading" | "paragraph" | "table" | "closing";
  readonly runs: readonly Run[];
  readonly span: Span;
  /** 1-based line of the seed. */
  readonly line: number;
  /** 1-based column of the first code point. */
  readonly col: number;
  /** Where the block stands in the second witness of the same seed, if it stands twice. */
  readonly copy?: Span;
  readonly heading?: HeadingMark;
  readonly table?: TableBody;
}

/** A place where the two copies of a doubled body are printed differently. */
export interface Variant {
  readonly base: Span;
  readonly copy: Span;
  readonly printed: string;
  readonly copyPrinted: string;
}
