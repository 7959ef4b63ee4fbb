/**
 * How folded characters become the words that Pagefind indexes and looks up. The same functions make
 * the content of a record and the phrase of a query; that they agree is what makes the search exact.
 */

/** How many neighbouring characters make one word: 1 for small libraries, 2 for large ones. */
export type Gram = 1 | 2;

/** What Pagefind leaves as it is: small Latin letters, digits, Han characters. */
const plainPattern = /^(?:[a-z0-9]|\p{Script=Han})$/u;

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

/** Give the content of a record for `addCustomRecord`: word n begins at character n. */
export function contentOf(chars: readonly string[], gram: Gram): string {
  const words = chars.map(wordOf);
  if (gram === 1) return words.join(" ");
  return words
    .slice(1)
    .map((word, i) => `${words[i]}${word}`)
    .join(" ");
}

/** Give the query that finds exactly the records which hold these characters side by side. */
export function phraseOf(chars: readonly string[], gram: Gram): string {
  return `"${contentOf(chars, gram)}"`;
}

/**
 * Find where a phrase begins, from the places of all its words in a record, in order. Places are
 * counted as a reader counts them, without overlap.
 *
 *     phrase of 2 characters, 2 words, at 5 6 20 21 22 23   →   5 20 22
 */
export function startsOf(places: readonly number[], length: number, gram: Gram): number[] {
  const words = length - gram + 1;
  const starts: number[] = [];
  let run = 0;
  places.forEach((place, i) => {
    run = place === (places[i - 1] ?? Number.NaN) + 1 ? run + 1 : 1;
    const start = place - words + 1;
    if (run % words === 0 && start >= (starts.at(-1) ?? -length) + length) starts.push(start);
  });
  return starts;
}
