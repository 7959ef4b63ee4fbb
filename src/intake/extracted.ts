/** What every reader of files gives. */

import type { Doubt } from "../diagnostics/doubt.ts";

/** The kinds of files that can be taken in; each has a reader of its own. */
export type FileKind = "txt" | "html" | "docx" | "pdf" | "xlsx" | "xls";

/** Words of the file that are no part of the text, and why they were left out. */
export interface LeftOut {
  readonly text: string;
  readonly reason: string;
}

/** What a file says of itself outside its text, each with the place where it says so. */
export interface StatedFact {
  readonly field: "title" | "posted" | "publisher" | "url";
  readonly value: string;
  readonly evidence: string;
}

export interface Extracted {
  readonly kind: FileKind;
  /** The text, its lines parted by line feeds; cells of a table by tabs. */
  readonly text: string;
  /** Packages that read the file, with their versions: `mammoth 1.13.0`. */
  readonly tools: readonly string[];
  /** Encoding of the file, where it is text. */
  readonly encoding?: string;
  readonly leftOut: readonly LeftOut[];
  readonly facts: readonly StatedFact[];
  /** What a person should look at before trusting the text. */
  readonly doubts: readonly Doubt[];
}
