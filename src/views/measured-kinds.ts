/** What came out of the plans of our own writing, kind by kind (`npm run bench:kinds -- --write`). */

import { existsSync, readFileSync } from "node:fs";

/** How many of what was expected came out, and how much came out that was not. */
export interface Count {
  readonly right: number;
  readonly expected: number;
  readonly extra: number;
}

/** The plans of one kind. */
export interface MeasuredKind {
  /** Name of its folder under `tests/plans/`. */
  readonly kind: string;
  readonly plans: number;
  readonly headings: Count;
  readonly duties: Count;
}

/** Where it is recorded. */
export const kindsFile = "content/measured/kinds.json";

/** Read what is recorded; nothing where it has not been run yet. */
export function readMeasuredKinds(): readonly MeasuredKind[] {
  return existsSync(kindsFile) ? (JSON.parse(readFileSync(kindsFile, "utf8")) as MeasuredKind[]) : [];
}
