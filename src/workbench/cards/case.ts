import type { Doubt } from "../../diagnostics/doubt.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { DraftedBody } from "../../intake/draft/body-rows.ts";
import type { CompiledPlan } from "../../pipeline/index.ts";
import type { settledBodies } from "../../registry/drafts.ts";
import type { Registry } from "../../registry/schema.ts";
import type { ProposalFile } from "./card.ts";

/** A plan on the workbench: its text, what was decided of it, and what is open. */
export interface Case {
  readonly slug: string;
  /** Lines of the seed. */
  readonly lines: readonly string[];
  readonly registry: Registry;
  readonly plan: CompiledPlan;
  /** Problems that are open, each as severe as where nothing is a draft. */
  readonly problems: readonly Problem[];
  /** Rows for bodies that no row has. */
  readonly unknown: readonly DraftedBody[];
  /** Bodies that are proposed for the plan, and the rows decided since that have their names. */
  readonly settled: ReturnType<typeof settledBodies>;
  /** What to look at before the text is trusted that was taken in. */
  readonly doubts: readonly Doubt[];
  /** Texts of the files that hold what is proposed; empty where there is no file. */
  readonly texts: Readonly<Record<ProposalFile, string>>;
}

/** Give the lines that hold a text, 1-based, at most six. */
export function linesWith({ lines }: Case, text: string): { line: number; text: string }[] {
  if (text === "") return [];
  return lines.flatMap((words, i) => (words.includes(text) ? [{ line: i + 1, text: words }] : [])).slice(0, 6);
}
