import type { PartedPassage } from "./passage.ts";
import { wordsOf } from "./stretches.ts";
import type { MatterWords } from "./tails.ts";

/** Letters of a name at most; what is longer is a phrase. */
export const longestName = 8;

const dash = /^[—－–‐-]$/u;

/**
 * Learn the names of places from how they stand: at the ends of routes (甲—乙), as waters and mountains in lists
 * (乌梁素海、呼伦湖), and before the tail of a matter where no dictionary knows the word (乌力吉口岸). `places` are
 * names that are known beforehand. A name that is another with more behind it is dropped.
 */
export function learnNames(
  passages: readonly PartedPassage[],
  words: MatterWords,
  places: readonly string[],
): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: string) => {
    const length = Array.from(name).length;
    if (/^\p{Script=Han}+$/u.test(name) && length >= 2 && length <= longestName) names.add(name);
  };
  for (const passage of passages) {
    for (const name of [...routeEnds(passage, words), ...waters(passage, words), ...unknownHeads(passage, words)])
      add(name);
  }
  for (const place of places) add(place);
  return new Set([...names].filter((name) => !isComposed(name, names, words)));
}

/** What stands on either side of a dash; of the last the words before its tail. */
function* routeEnds({ text, stretches }: PartedPassage, words: MatterWords): Generator<string> {
  for (const [i, stretch] of stretches.entries()) {
    const next = stretches[i + 1];
    if (!next || !dash.test(text.slice(stretch.end, next.start))) continue;
    yield stretch.text;
    const tail = words.findTails(next.text)[0];
    yield tail && tail.start > 0 ? next.text.slice(0, tail.start) : next.text;
  }
}

function* waters({ text, stretches }: PartedPassage, { water }: MatterWords): Generator<string> {
  for (const stretch of stretches) {
    const isListed = text[stretch.start - 1] === "、" || text[stretch.end] === "、";
    if (isListed && water.test(stretch.text) && wordsOf(stretch.text).length > 1) yield stretch.text;
  }
}

/** Words before a tail of which at least two letters stand alone for the dictionary. */
function* unknownHeads({ stretches }: PartedPassage, words: MatterWords): Generator<string> {
  for (const { text } of stretches) {
    for (const { start } of words.findTails(text)) {
      const head = text.slice(0, start);
      const isName = /^\p{Script=Han}{3,6}$/u.test(head);
      if (isName && wordsOf(head).filter((word) => word.length === 1).length >= 2) yield head;
    }
  }
}

/** Say whether a name is another with more behind it; a water or mountain stays what it is (乔巴山). */
function isComposed(name: string, names: ReadonlySet<string>, { water }: MatterWords): boolean {
  const isWater = water.test(name);
  for (let i = 2; i < name.length; i++) {
    const rest = name.slice(i);
    if (names.has(name.slice(0, i)) && !(rest.length === 1 && isWater)) return true;
    if (rest.length >= 2 && names.has(rest) && !isWater) return true;
  }
  return false;
}
