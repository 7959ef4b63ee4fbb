/** The order of hits: exact phrase first, then BM25 over weighted matches. Stated on /about/search/. */

/** How much a match counts by where it stands. */
export const weights = { title: 5, assignment: 2.5, duty: 1.5, text: 1 } as const;

const saturation = 1.2;
const lengthShare = 0.75;

/** What ranking knows of one record. */
export interface Measures {
  readonly length: number;
  readonly heading: number;
  /** Start of text, start and end of assignment, for each duty. */
  readonly duties: readonly number[];
}

/** Say where a match that begins at a folded offset stands. */
export function placeOf(start: number, { heading, duties }: Measures): keyof typeof weights {
  if (start < heading) return "title";
  for (let i = 0; i < duties.length; i += 3) {
    const [from = 0, assignment = 0, end = 0] = duties.slice(i, i + 3);
    if (start >= assignment && start < end) return "assignment";
    if (start >= from && start < assignment) return "duty";
  }
  return "text";
}

/** What ranking knows of all records. */
export interface Library {
  readonly records: number;
  readonly meanLength: number;
}

/** Give the share of one term in the score of a record, from where its matches begin. */
export function scoreOf(starts: readonly number[], measures: Measures, found: number, library: Library): number {
  const frequency = starts.reduce((sum, start) => sum + weights[placeOf(start, measures)], 0);
  const rarity = Math.log(1 + (library.records - found + 0.5) / (found + 0.5));
  const length = 1 - lengthShare + lengthShare * (measures.length / library.meanLength);
  return (rarity * frequency * (saturation + 1)) / (frequency + saturation * length);
}
