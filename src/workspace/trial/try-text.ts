import { compilePlan } from "../../pipeline/index.ts";
import { DepartmentNames } from "../../registry/department-names.ts";
import type { Genre } from "../../registry/genre.ts";
import { guessJurisdiction, type TrialJurisdiction } from "./guess-jurisdiction.ts";
import { readBodies } from "./read-bodies.ts";
import { makeTrialRegistry, makeTrialRow } from "./trial-registry.ts";
import { printedTitle, reportTrial, type TrialReport } from "./trial-report.ts";

/** A text to try, and what is known of it. */
export interface Trial {
  /** Path as messages name it. */
  readonly file: string;
  readonly text: string;
  readonly genre: Genre;
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
export function tryText({ file, text, genre, title, jurisdiction, bodies }: Trial): TrialResult {
  const registry = makeTrialRegistry(readBodies(bodies?.text ?? ""), bodies?.file ?? "--bodies", genre);
  const plan = compilePlan({ file, row: makeTrialRow(file, title ?? ""), text }, registry);
  const found = title ?? printedTitle(plan);
  return {
    jurisdiction: guessJurisdiction(jurisdiction, found, text),
    report: reportTrial(plan, new DepartmentNames(registry.departments), found),
  };
}
