/** What `npm run check:search` measured, and /about/search/ shows. */

import { readFile } from "node:fs/promises";

export const figuresFile = "content/measured/search.json";

/** One set of queries. Sections are counted once for every query that finds them. */
export interface SetFigures {
  readonly queries: number;
  /** Sections listed, sections that should be, sections listed rightly. */
  readonly found: number;
  readonly wanted: number;
  readonly right: number;
  /** Queries whose list holds exactly what it should. */
  readonly exact: number;
  /** Queries whose words stand side by side in some section, and those where such a section comes first. */
  readonly phrases: number;
  readonly phrasesFirst: number;
  readonly errors: number;
}

export interface Figures {
  readonly release: string;
  /** Version of Pagefind. */
  readonly engine: string;
  readonly browser: string;
  readonly seed: number;
  readonly sets: Readonly<Record<"names" | "substrings" | "pairs" | "traditional" | "absent", SetFigures>>;
}

/** Read the figures of the latest measurement. */
export async function readFigures(): Promise<Figures> {
  return JSON.parse(await readFile(figuresFile, "utf8")) as Figures;
}
