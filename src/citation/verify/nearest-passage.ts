import { diffChars } from "diff";
import { type Corpus, foldText } from "./corpus.ts";

/** Words of the library that a quotation resembles. */
export interface Passage {
  readonly section: string;
  /** Share of the quotation's pairs of characters that the section has, 0 to 1. */
  readonly share: number;
  /** The differences in order: what both have, what only the quotation has, what only the text has. */
  readonly changes: readonly { readonly kind: "same" | "quoted" | "text"; readonly words: string }[];
}

/** Less resemblance than this is chance. */
const leastShare = 0.5;

/** Find the passage that a quotation comes nearest to, in one section if one is given. */
export function nearestPassage(quotation: string, { sections }: Corpus, within?: string): Passage | undefined {
  const quoted = foldText(quotation);
  const pairs = new Set(Array.from({ length: Math.max(0, quoted.length - 1) }, (_, i) => quoted.slice(i, i + 2)));
  const scored = sections
    .filter(({ id }) => within === undefined || id === within)
    .map(({ id, text }) => {
      const folded = foldText(text);
      return { id, folded, share: [...pairs].filter((pair) => folded.includes(pair)).length / Math.max(1, pairs.size) };
    })
    .sort((a, b) => b.share - a.share);
  const [best] = scored;
  if (!best || best.share < leastShare) return undefined;
  return { section: best.id, share: best.share, changes: changesBetween(quoted, best.folded) };
}

/** Compare a quotation with the part of a text that starts and ends as it does. */
function changesBetween(quoted: string, text: string): Passage["changes"] {
  const parts = diffChars(text, quoted).map(({ value, added, removed }) => ({
    kind: added ? ("quoted" as const) : removed ? ("text" as const) : ("same" as const),
    words: value,
  }));
  const first = parts[0]?.kind === "text" ? 1 : 0;
  const last = parts.at(-1)?.kind === "text" ? parts.length - 1 : parts.length;
  return parts.slice(first, Math.max(first, last));
}
