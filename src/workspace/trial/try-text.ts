import type { ShippedWords } from "../../files/shipped-words.ts";
import { DocumentTitles } from "../../pipeline/blocks/constructs/document-title.ts";
import { compilePlan } from "../../pipeline/index.ts";
import { jurisdictionOfPlan, namesOfPlan } from "../../registry/names-of-plan.ts";
import { guessJurisdiction, type TrialJurisdiction } from "./guess-jurisdiction.ts";
import { titleOfPlan } from "./plan-title.ts";
import { readBodies } from "./read-bodies.ts";
import { makeTrialRegistry, makeTrialRow } from "./trial-registry.ts";
import { reportTrial, type TrialReport } from "./trial-report.ts";

/** A text to try, and what is known of it. */
export interface Trial {
  /** Path as messages name it. */
  readonly file: string;
  readonly text: string;
  readonly words: ShippedWords;
  /** As it stands in the text; looked for where absent. */
  readonly title?: string | undefined;
  readonly jurisdiction?: string | undefined;
  /** A list of bodies (`readBodies`), with its path. */
  readonly bodies?: { readonly file: string; readonly text: string } | undefined;
}

export interface TrialResult {
  readonly jurisdiction: TrialJurisdiction;
  readonly report: TrialReport;
}

/** Compile one text that no library holds, without its row, fingerprint or registry. Never throws on any text. */
export function tryText({ file, text, words, title, jurisdiction: told, bodies }: Trial): TrialResult {
  const registry = makeTrialRegistry(readBodies(bodies?.text ?? ""), bodies?.file ?? "--bodies", words);
  const compile = (name: string | undefined) =>
    compilePlan({ file, row: makeTrialRow(file, title ?? "", name), text }, registry);
  // The title, where it is not told, is only known when the text has been read.
  const found = title ?? titleOfPlan(compile(told), new DocumentTitles(words.genre.titles));
  const jurisdiction = guessJurisdiction(told, found, text, { rows: words.jurisdictions, genre: words.genre });
  const plan = compile(jurisdiction.name);
  const names = namesOfPlan(registry, jurisdictionOfPlan(plan.row, registry));
  return { jurisdiction, report: reportTrial(plan, { names, genre: words.genre, title: found }) };
}
