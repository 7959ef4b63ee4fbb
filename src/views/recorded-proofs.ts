/** What the last runs of the proofs gave (`npm run fuzz`, `faults`, `mutate` with `--write`), so that a page can say it. */

import { existsSync, readFileSync } from "node:fs";

/** Random documents against all that must hold of any text. */
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

/** Builds that were disturbed. */
export interface FaultsOutcome {
  /** ISO date. */
  readonly date: string;
  readonly seed: number;
  /** Of the made-up library. */
  readonly sections: number;
  readonly faults: readonly FaultOutcome[];
}

/** What became of `dist/` in all trials of one fault. */
export interface FaultOutcome {
  readonly fault: string;
  readonly trials: number;
  /** Trials after which the old site stood whole in `dist/`. */
  readonly old: number;
  /** The new one. */
  readonly new: number;
  /** The old one whole beside `dist/`, between the two steps of the swap; the next build takes it back. */
  readonly beside: number;
  readonly broken: number;
  /** Trials after which the next build gave every byte of one that nothing had disturbed. */
  readonly mended: number;
}

/** Small slips in the code, each of which a test should notice. */
export interface MutationOutcome {
  /** ISO date. */
  readonly date: string;
  readonly seed: number;
  readonly mutants: number;
  readonly killed: number;
  /** `src/text/numeral.ts:12:7 < → <=`. */
  readonly survivors: readonly string[];
}

/** Where each is recorded. */
export const proofFiles = {
  fuzz: "content/measured/fuzz.json",
  faults: "content/measured/faults.json",
  mutation: "content/measured/mutation.json",
} as const;

/** Read what is recorded; undefined for what has not been run yet. */
export function readRecordedProofs(): {
  readonly fuzz: FuzzOutcome | undefined;
  readonly faults: FaultsOutcome | undefined;
  readonly mutation: MutationOutcome | undefined;
} {
  return {
    fuzz: readRecord<FuzzOutcome>(proofFiles.fuzz),
    faults: readRecord<FaultsOutcome>(proofFiles.faults),
    mutation: readRecord<MutationOutcome>(proofFiles.mutation),
  };
}

function readRecord<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : undefined;
}
