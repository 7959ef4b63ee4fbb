/** Which departments and projects a query may mean. */

import { fold, isWordCharacter } from "./fold.ts";

/** What is compared of a query: letters and digits. Empty where it is too short to mean a name. */
export function nameQueryOf(text: string): string {
  const chars = [...fold(text)].filter(isWordCharacter);
  return chars.length < 2 ? "" : chars.join("");
}

/** True for a query or form that is compared with pinyin, initials and English. */
export function isLatin(text: string): boolean {
  return /^[a-z0-9]+$/u.test(text);
}

/**
 * Find the lines of a table of forms that a query may mean, best first: whole forms before
 * beginnings before parts. Latin is taken as a beginning (`fgw`, `erlian`), Chinese as any part (`铁路局`).
 */
export function matchNames(query: string, forms: string): number[] {
  if (query === "") return [];
  return forms
    .split("\n")
    .map((line, place) => ({ place, grade: Math.min(...line.split("|").map((form) => gradeOf(form, query))) }))
    .filter(({ grade }) => grade < none)
    .sort((a, b) => a.grade - b.grade || a.place - b.place)
    .map(({ place }) => place);
}

const none = 4;
/** A query that says more than a name must hold a name of this length at least. */
const tellingLength = 4;

/** 0 the whole form, 1 its beginning, 2 a part, 3 the form and more. */
function gradeOf(written: string, query: string): number {
  const form = nameQueryOf(written);
  if (form === query) return 0;
  if (form.startsWith(query)) return 1;
  if (isLatin(query)) return none;
  if (form.includes(query)) return 2;
  return form.length >= tellingLength && query.includes(form) ? 3 : none;
}
