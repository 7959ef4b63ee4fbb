/** Letters that stand together in two texts and are then no accident. */
const stretch = 8;

/** Two texts of which more is the same are copies of one. */
const leastShare = 0.8;

/** Another text, and how much of the longer of the two is in both, 0 to 1. */
export interface NearText<Text> {
  readonly text: Text;
  readonly share: number;
}

/**
 * Find the text of which another is a copy, with slips of its own. What divides a text (spaces, line ends) and how its
 * signs are written says nothing.
 */
export function nearestText<Text extends { readonly text: string }>(
  text: string,
  others: readonly Text[],
): NearText<Text> | undefined {
  const own = stretchesOf(text);
  const near = others
    .map((other) => ({ text: other, share: shareOf(own, stretchesOf(other.text)) }))
    .filter(({ share }) => share >= leastShare);
  return near.sort((a, b) => b.share - a.share)[0];
}

function stretchesOf(text: string): Set<string> {
  const letters = Array.from(text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, ""));
  const count = Math.max(0, letters.length - stretch + 1);
  return new Set(Array.from({ length: count }, (_, i) => letters.slice(i, i + stretch).join("")));
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size === 0 || b.size === 0 ? 0 : a.intersection(b).size / Math.max(a.size, b.size);
}
