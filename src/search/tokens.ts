/**
 * How folded characters become the words that Pagefind indexes and looks up. The same functions make
 * the content of a record and the phrase of a query; that they agree is what makes the search exact.
 */

/** How many neighbouring characters make one word: 1 for small libraries, 2 for large ones. */
export type Gram = 1 | 2;

/**
 * What Pagefind leaves as it is: digits, Han characters, small Latin letters but q, with which all
 * other words begin: Pagefind takes a word without quotes as the beginning of words.
 */
const plainPattern = /^(?:[0-9a-pr-z]|\p{Script=Han})$/u;

const letters = "abcdefghijklmnop";

/**
 * Give the word for one folded character: itself, or for everything that Pagefind would drop, split
 * or normalise, `q` and its code point in six letters from a (0) to p (15): `，` → `qaappam`.
 */
export function wordOf(char: string): string {
  if (plainPattern.test(char) && char.normalize("NFD") === char) return char;
  const digits = (char.codePointAt(0) ?? 0).toString(16).padStart(6, "0");
  return `q${[...digits].map((digit) => letters[Number.parseInt(digit, 16)]).join("")}`;
}

/** Give the words of a folded text: word n begins at character n. */
export function wordsOf(chars: readonly string[], gram: Gram): string[] {
  const words = chars.map(wordOf);
  return gram === 1 ? words : words.slice(1).map((word, i) => `${words[i]}${word}`);
}

/** Give the content of a record for `addCustomRecord`. */
export function contentOf(chars: readonly string[], gram: Gram): string {
  return wordsOf(chars, gram).join(" ");
}

/** Give the query that finds exactly the records which hold these characters side by side. */
export function phraseOf(chars: readonly string[], gram: Gram): string {
  return `"${contentOf(chars, gram)}"`;
}

/**
 * Find where a phrase begins in a record, from the places of each of its words there. Counted as a
 * reader counts, without overlap.
 *
 *     口 at 5 20, 岸 at 6 9 21, phrase 口岸   →   5 20
 */
export function startsOf(places: readonly ReadonlySet<number>[], length: number): number[] {
  const starts = [...(places[0] ?? [])].filter((start) => places.every((own, i) => own.has(start + i)));
  return withoutOverlap(starts, length);
}

/**
 * Find where a phrase begins from the places of all its words together. Only right where there is
 * one word, or where the words chain: a run of them then has but one order.
 *
 *     phrase 跨境合, words 跨境 境合, at 4 5 9 17 18   →   4 17
 */
export function chainStartsOf(places: ReadonlySet<number>, words: number, length: number): number[] {
  const starts = [...places].filter((start) => {
    for (let i = 1; i < words; i++) if (!places.has(start + i)) return false;
    return true;
  });
  return withoutOverlap(starts, length);
}

function withoutOverlap(starts: readonly number[], length: number): number[] {
  let end = 0;
  return [...starts]
    .sort((a, b) => a - b)
    .filter((start) => {
      const isFree = start >= end;
      if (isFree) end = start + length;
      return isFree;
    });
}

/** True where the words of a phrase chain: two characters each, and no character twice. */
export function wordsChain(chars: readonly string[], gram: Gram): boolean {
  return gram === 2 && new Set(chars).size === chars.length;
}
