/** Large libraries for the bench: the five plans, and perturbed copies of them. */

import type { SearchRecord } from "../../src/search/build/make-records.ts";
import { foldText } from "../../src/search/fold.ts";
import type { Dice } from "../../tests/support/search-queries.ts";

/** Give the records of a library of so many copies, the first of them as it is. */
export function makeLibrary(originals: readonly SearchRecord[], copies: number, dice: Dice): SearchRecord[] {
  return Array.from({ length: copies }, (_, copy) =>
    originals.map((record) => (copy === 0 ? record : perturb(record, copy, originals, dice))),
  ).flat();
}

/** Replace every thirtieth character by one from elsewhere, so that a copy is a text of its own. */
function perturb(record: SearchRecord, copy: number, originals: readonly SearchRecord[], dice: Dice): SearchRecord {
  const chars = [...record.shown.text].map((char) => {
    if (!/\p{Script=Han}/u.test(char) || dice(30) > 0) return char;
    const other = originals[dice(originals.length)]?.shown.text ?? char;
    return other[dice(other.length)] ?? char;
  });
  const text = chars.join("");
  const [plan = "", ...path] = record.address.split("/");
  const address = [`${plan}-copy${copy}`, ...path].join("/");
  return { ...record, address, shown: { ...record.shown, text }, chars: foldText(text).chars };
}

/** Texts of 2 to 8 characters, and single characters. */
export function makeQueries(records: readonly SearchRecord[], count: number, dice: Dice): string[] {
  return Array.from({ length: count }, (_, i) => {
    const { chars } = records[dice(records.length)] as SearchRecord;
    const length = i % 8 === 0 ? 1 : 2 + dice(7);
    const start = dice(Math.max(1, chars.length - length));
    return chars.slice(start, start + length).join("");
  }).filter((query) => /^[\p{L}\p{N}]/u.test(query));
}
