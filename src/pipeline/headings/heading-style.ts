import type { DivisionKind } from "./kind.ts";

/** What was found at the start of a block. Lengths in UTF-16 units of the reading text. */
export interface HeadingMark {
  /** Name of the style: `（一）`. */
  readonly style: string;
  /** As printed, on the reading side: `（十六）`. */
  readonly numeral: string;
  readonly value: number;
  /** The number behind 之: 1 in 第十二条之一. */
  readonly sub?: number;
  /** The numbers before the last in 2.1.3: `2.1`. */
  readonly above?: string;
  /** Length of the numeral with the white space behind it. */
  readonly numeralLength: number;
  /** Length of the title; 0 when the item has none. */
  readonly titleLength: number;
  /** Length of the bracket behind the title that assigns what stands below; 0 when there is none. */
  readonly assignmentLength: number;
  /** Length of the sign that closes a run-in title: 1 for 。, 0 when the title fills the line. */
  readonly stopLength: number;
  /** True when the title seems to run on into the text. */
  readonly fused?: boolean;
  /** True when the number runs into digits of the text, as in `11.121人才梯队项目。` */
  readonly intoDigits?: boolean;
  /** True when the heading line is lost and its number is certain from what follows. */
  readonly restored?: boolean;
}

/**
 * A way to number headings. All that is known of one stands in its file: how it is found, what it makes, where
 * it nests, its piece in addresses, and the words for it in citations. The piece in eIds belongs to its kind.
 */
export interface HeadingStyle {
  /** An example, by which `levels` in plans.yaml, problems and fixtures call it. */
  readonly name: string;
  /** What it makes when no level above it is missing. */
  readonly kind: DivisionKind;
  /** The start of a block: its first group is the numeral as printed, `value` the number, `sub` the one behind 之. */
  readonly pattern: RegExp;
  /**
   * How the title stands: `fills` its line, `runs-in` up to the first full stop, or is there only `alone`, where
   * the line is no sentence.
   */
  readonly title: "fills" | "runs-in" | "alone";
  /** `number`: each is a heading; `series`: only where at least two count on from one. */
  readonly evidence: "number" | "series";
  /** True where it stands one step below whatever heading it follows, instead of at a depth of its own. */
  readonly floats?: boolean;
  /** True where a series goes on behind headings of outer levels: the second chapter may begin with 03, or with 2.1. */
  readonly runsOn?: boolean;
  /** True where one that no series confirms is worth a word: it is typographic numbering, not speech. */
  readonly told?: boolean;
  /** A printed numeral of the style, for `cite`. */
  readonly numeral: RegExp;
  /** Name it in a citation: `四、` → `第四部分`. */
  cite(numeral: string): string;
  /** Its piece in addresses, where that is not its number: `annex-2`. */
  address?(mark: Pick<HeadingMark, "numeral" | "value">): string;
}
