/** What `npm run fuzz`, `npm run faults` and `npm run mutate` found when they were last run, so that a page can say it. */

import { existsSync, readFileSync } from "node:fs";

/** Random documents against all that must hold of any. */
export interface FuzzOutcome {
  /** ISO date. */
  readonly date: string;
  readonly minutes: number;
  /** The first of the seeds. */
  readonly seed: number;
  readonly documents: number;
  /** UTF-16 units. */
  readonly characters: number;
  /** Pieces that were repeated to see how cost grows. */
  readonly growths: number;
  readonly failures: number;
}

/** A fault that was made on purpose while the site was built. */
export interface FaultOutcome {
  readonly fault: "kill" | "full" | "read-only" | "twice";
  readonly tries: number;
  /** How often `dist/` was whole afterwards: the old one or the new one. */
  readonly whole: number;
}

export interface FaultsOutcome {
  /** ISO date. */
  readonly date: string;
  readonly faults: readonly FaultOutcome[];
}

/** Small changes to the code, each of which a test should notice. */
export interface MutationOutcome {
  /** ISO date. */
  readonly date: string;
  readonly seed: number;
  readonly mutants: number;
  readonly killed: number;
  /** `src/pipeline/numeral.ts:12:7 < → <=`. */
  readonly survivors: readonly string[];
}

/** All outcomes; null where nothing has been run yet. */
export interface MeasuredTrust {
  readonly fuzz: FuzzOutcome | null;
  readonly faults: FaultsOutcome | null;
  readonly mutation: MutationOutcome | null;
}

/** Read the outcomes. */
export function readMeasuredTrust(): MeasuredTrust {
  return { fuzz: outcomeIn("fuzz"), faults: outcomeIn("faults"), mutation: outcomeIn("mutation") };
}

function outcomeIn<Outcome>(name: string): Outcome | null {
  const file = `content/measured/${name}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Outcome) : null;
}
