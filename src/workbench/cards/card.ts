/** What has to be decided of a plan, a card each, with the honest ways to decide it. */

import type { RowEdit } from "../rows/row-edit.ts";

/** The files that hold what is proposed for a plan, from which decisions take rows over. */
export const proposalFiles = ["matters", "variants"] as const;
export type ProposalFile = (typeof proposalFiles)[number];

/** The files that decisions are written to; `departments` are several, of which the row tells one. */
export type BoardFile = ProposalFile | "plans" | "departments" | "projects" | "emendations" | "reviewed";

export interface FileEdit {
  readonly file: BoardFile;
  readonly edit: RowEdit;
}

/** A field of a form, filled with what is proposed. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly required: boolean;
  /** True for text of several lines. */
  readonly isLong?: boolean;
  /** Values to choose from, with what they mean. */
  readonly choices?: readonly (readonly [value: string, label: string])[];
}

/** What a form was filled with, by the names of its fields; trimmed, and empty where nothing was given. */
export type Values = Readonly<Record<string, string>>;

/** One way to decide a card. */
export interface Mend {
  /** Unique within its card. */
  readonly id: string;
  readonly label: string;
  readonly fields: readonly Field[];
  /** True where what is proposed cannot be right as it is: accepting it opens the form. */
  readonly hasToBeEdited?: boolean;
  /** Give what is written. Throws an `EditRefusal` where the values say nothing. */
  edits(values: Values): FileEdit[];
}

export interface Card {
  /** Stays the same while the card is open: `body yunling-caizhengting`. */
  readonly id: string;
  readonly kind: "plan" | "body" | "matter" | "problem" | "variant";
  readonly title: string;
  /** What is known of it, a sentence each. */
  readonly facts: readonly string[];
  /** Sentences of the text that it is about, with their 1-based lines; of other plans with their names. */
  readonly sentences: readonly { readonly line: number; readonly text: string; readonly plan?: string }[];
  /** The first is what accepting the card does. */
  readonly mends: readonly Mend[];
}
