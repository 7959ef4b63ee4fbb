/**
 * Find passages of different sections that are alike, by the rare stretches of characters they
 * share. Pure, and linear in the length of the texts: a stretch that many passages share joins none.
 */

/** A text to compare. Places are UTF-16 offsets; the texts have no characters beyond that plane to split. */
export interface Passage {
  /** Unique. */
  readonly id: string;
  /** Passages of one group are joined only when very alike. */
  readonly group: string;
  readonly text: string;
}

/** Two passages that are alike; `a` stands before `b` in the list of passages. */
export interface SimilarPair {
  readonly a: string;
  readonly b: string;
  /** Sum of the weights of what they share; a stretch that only they have counts most. */
  readonly score: number;
  /** Part of the shorter passage that the other has too, 0 to 1. */
  readonly overlap: number;
}

/** Length of a stretch, in characters: long enough for two words. */
export const stretchLength = 5;

/** A stretch in more passages than this says nothing. */
const common = 8;

/** What a pair needs: about a shared clause of eight characters that nobody else has. */
const leastScore = 8;

/** What a pair of one group needs. */
const leastOverlapWithin = 0.5;

/** Han characters, letters and digits; all else separates stretches. */
const wordPattern = /[\p{L}\p{N}]+/gu;

/** Give all pairs that are alike, the most alike first. */
export function similarSections(passages: readonly Passage[]): SimilarPair[] {
  const holders = new Map<string, number[]>();
  const sizes = passages.map(({ text }, i) => {
    const stretches = stretchesOf(text);
    for (const stretch of stretches) {
      const list = holders.get(stretch);
      if (!list) holders.set(stretch, [i]);
      else if (list.length <= common) list.push(i);
    }
    return stretches.size;
  });
  const sums = new Map<number, { score: number; shared: number }>();
  for (const list of holders.values()) {
    if (list.length > 1 && list.length <= common) addPairs(list, passages.length, sums);
  }
  return [...sums]
    .map(([key, { score, shared }]) => {
      const [a, b] = [Math.floor(key / passages.length), key % passages.length];
      return { a, b, score, overlap: shared / Math.max(1, Math.min(sizes[a] ?? 0, sizes[b] ?? 0)) };
    })
    .filter(({ a, b, score, overlap }) => {
      const isWithin = passages[a]?.group === passages[b]?.group;
      return score >= leastScore && (!isWithin || overlap >= leastOverlapWithin);
    })
    .sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b)
    .map((pair) => ({ ...pair, a: passages[pair.a]?.id ?? "", b: passages[pair.b]?.id ?? "" }));
}

/** Count a stretch for each two of its holders: 2 where only they have it, less the more have it. */
function addPairs(list: readonly number[], size: number, sums: Map<number, { score: number; shared: number }>): void {
  const weight = 4 / list.length;
  for (const [i, a] of list.entries()) {
    for (const b of list.slice(i + 1)) {
      const sum = sums.get(a * size + b) ?? { score: 0, shared: 0 };
      sums.set(a * size + b, { score: sum.score + weight, shared: sum.shared + 1 });
    }
  }
}

function stretchesOf(text: string): Set<string> {
  const stretches = new Set<string>();
  for (const [word] of text.matchAll(wordPattern)) {
    for (let i = 0; i + stretchLength <= word.length; i++) stretches.add(word.slice(i, i + stretchLength));
  }
  return stretches;
}
