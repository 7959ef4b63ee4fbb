import type { Gram } from "../tokens.ts";

/** How a library is indexed. */
export interface IndexPlan {
  readonly gram: Gram;
  /** Size of a part of the index, in Pagefind's own measure: small parts make the first query cheap. */
  readonly chunkSize: number;
}

/**
 * From this many characters on, two characters make a word: a word of one character would stand in
 * nearly every section. Measured with `npm run bench:search`; the table is in CONTRIBUTING.md.
 */
const largeLibrary = 150_000;

/** Choose by the folded length of all texts. */
export function choosePlan(characters: number): IndexPlan {
  return characters < largeLibrary ? { gram: 1, chunkSize: 1_000 } : { gram: 2, chunkSize: 20_000 };
}
