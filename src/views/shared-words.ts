import { stretchLength } from "./similar-sections.ts";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** What parts a sentence; the marks that join the members of a list, or hold a title, do not. */
const breakPattern = /[^\p{L}\p{N}、《》“”（）—·-]+/u;

/** Marks that may not stand at an end. */
const loosePattern = /^[、》”）—·-]+|(?<![、《“（—·-])[、《“（—·-]+$/gu;

/** A quotation mark whose other half lies outside. */
const halfQuotePattern = /^“(?=[^”]*$)|”$(?<=^[^“]*)/gu;

/**
 * Give the longest words and clauses that two texts share, the longest first: whole words of the
 * first text, none within another, each at least a stretch long.
 */
export function sharedWords(one: string, other: string): string[] {
  const words = sharedStrings(one, other)
    .flatMap(([start, end]) => wholeWords(one, start, end).split(breakPattern))
    .map((text) => withoutParticles(text.replaceAll(loosePattern, "").replaceAll(halfQuotePattern, "")))
    .filter((text) => text.length >= stretchLength);
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return longestFirst.filter((word, i) => !longestFirst.slice(0, i).some((longer) => longer.includes(word)));
}

/** Find the longest strings of the first text that the other has too, as offsets, end exclusive. */
export function sharedStrings(one: string, other: string): [start: number, end: number][] {
  const places = new Map<string, number[]>();
  for (let i = 0; i + stretchLength <= other.length; i++) {
    const stretch = other.slice(i, i + stretchLength);
    const list = places.get(stretch);
    if (list) list.push(i);
    else places.set(stretch, [i]);
  }
  const found: [number, number][] = [];
  for (let i = 0; i + stretchLength <= one.length; ) {
    const longest = Math.max(
      0,
      ...(places.get(one.slice(i, i + stretchLength)) ?? []).map((j) => agree(one, other, i, j)),
    );
    if (longest > 0) found.push([i, i + longest]);
    i += Math.max(1, longest - stretchLength + 1);
  }
  return found;
}

/** Count the characters that are the same from two places on. */
function agree(one: string, other: string, i: number, j: number): number {
  let same = 0;
  while (i + same < one.length && j + same < other.length && one[i + same] === other[j + same]) same++;
  return same;
}

/** Leave out a word at either end of which only a part lies within the bounds. */
function wholeWords(text: string, start: number, end: number): string {
  const segments = segmenter.segment(text);
  const first = segments.containing(start);
  const last = segments.containing(end - 1);
  const from = first && first.index < start ? first.index + first.segment.length : start;
  const to = last && last.index + last.segment.length > end ? last.index : end;
  return text.slice(from, Math.max(from, to));
}

/** Words of one character at an end join a clause to what is not shared: 的合作机制. */
function withoutParticles(text: string): string {
  const words = [...segmenter.segment(text)];
  const isFull = ({ segment, isWordLike }: Intl.SegmentData) => !isWordLike || segment.length > 1;
  const first = words.findIndex(isFull);
  const last = words.findLastIndex(isFull);
  return words
    .slice(Math.max(0, first), last + 1)
    .map(({ segment }) => segment)
    .join("");
}
