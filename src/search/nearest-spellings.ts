/** What a word that stands nowhere may have been meant to be: names that differ from it in one character. */

import { distance } from "fastest-levenshtein";
import { isLatin, type NameForms } from "./match-names.ts";

/** Shorter words are like too many names, and a longer one is no name. */
const shortestWord = 3;
const longestWord = 20;

/**
 * Give the stretches of names that differ from a folded word by one character: 乌里吉 → 乌力吉, 商务听 → 商务厅.
 * Those as long as the word come first, then those that most names hold, then those that the table has first; but a
 * part of a whole name that is as near says less than the name. A stretch of another length is the beginning or the end of a name.
 */
export function nearestSpellings(word: string, names: NameForms): string[] {
  const length = [...word].length;
  if (length < shortestWord || length > longestWord || isLatin(word)) return [];
  const counts = new Map<string, number>();
  const whole = new Set<string>();
  for (const forms of names) {
    const stretches = new Set(forms.flatMap((form) => stretchesOf([...form], length)));
    for (const stretch of stretches) {
      if (distance(word, stretch) !== 1) continue;
      counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
      if (forms.includes(stretch)) whole.add(stretch);
    }
  }
  const isAsLong = (stretch: string) => Number([...stretch].length === length);
  return [...counts]
    .filter(([stretch]) => ![...whole].some((name) => name !== stretch && name.includes(stretch)))
    .sort(([a, one], [b, other]) => isAsLong(b) - isAsLong(a) || other - one)
    .map(([stretch]) => stretch);
}

function stretchesOf(form: readonly string[], length: number): string[] {
  const inside = form.slice(length - 1).map((_, at) => form.slice(at, at + length));
  const edges = [length - 1, length + 1].flatMap((size) =>
    size < shortestWord || size > form.length ? [] : [form.slice(0, size), form.slice(-size)],
  );
  return [...inside, ...edges].map((stretch) => stretch.join(""));
}
