import type { Run, Span } from "../run.ts";

/** The ways in which a heading is numbered, outermost first (STANDARDS.md, GB/T 9704). */
export const headingStyles = ["编", "章", "节", "一、", "（一）", "1.", "（1）", "一是"] as const;
export type HeadingStyle = (typeof headingStyles)[number];

/** What a heading construct found at the start of a block. Lengths in UTF-16 units of the reading text. */
export interface HeadingMark {
  readonly style: HeadingStyle;
  /** As printed, on the reading side: `（十六）`. */
  readonly numeral: string;
  readonly value: number;
  /** Length of the numeral with the white space behind it. */
  readonly numeralLength: number;
  /** Length of the title; 0 when the item has none. */
  readonly titleLength: number;
  /** Length of the sign that closes a run-in title: 1 for 。, 0 when the title fills the line. */
  readonly stopLength: number;
  /** True when the title seems to run on into the text. */
  readonly fused?: boolean;
  /** True when the heading line is lost and its number is certain from what follows. */
  readonly restored?: boolean;
}

/** A block is one printed paragraph or heading line of the document. */
export interface Block {
  readonly kind: "title" | "heading" | "paragraph" | "closing";
  readonly runs: readonly Run[];
  readonly span: Span;
  /** 1-based line of the seed. */
  readonly line: number;
  /** 1-based column of the first code point. */
  readonly col: number;
  /** Where the block stands in the second witness of the same seed, if it stands twice. */
  readonly copy?: Span;
  readonly heading?: HeadingMark;
}

/** A place where the two copies of a doubled body are printed differently. */
export interface Variant {
  readonly base: Span;
  readonly copy: Span;
  readonly printed: string;
  readonly copyPrinted: string;
}
