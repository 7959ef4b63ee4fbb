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

/** Forms as they are compared, for each line of a table. */
export type NameForms = readonly (readonly string[])[];

/** Read a table of forms: once, for every query compares them all. */
export function readForms(table: string): NameForms {
  return table.split("\n").map((line) => line.split("|").map(nameQueryOf));
}

/**
 * Find the lines of a table that a query may mean, best first: whole forms before ends before beginnings before parts.
 * Latin is taken as a beginning (`fgw`, `erlian`), Chinese as any part (`铁路局`): what a name is stands at its end, so
 * that 口岸 means ports before it means what is done at them.
 */
export function matchNames(query: string, lines: NameForms): number[] {
  if (query === "") return [];
  return lines
    .map((forms, place) => ({ place, grade: Math.min(...forms.map((form) => gradeOf(form, query))) }))
    .filter(({ grade }) => grade < none)
    .sort((a, b) => a.grade - b.grade || a.place - b.place)
    .map(({ place }) => place);
}

const none = 5;
/** A query that says more than a name must hold a name of this length at least. */
const tellingLength = 4;

/** 0 the whole form, 1 its end, 2 its beginning, 3 a part, 4 the form and more. */
function gradeOf(form: string, query: string): number {
  if (form === query) return 0;
  if (!isLatin(query) && form.endsWith(query)) return 1;
  if (form.startsWith(query)) return 2;
  if (isLatin(query)) return none;
  if (form.includes(query)) return 3;
  return form.length >= tellingLength && query.includes(form) ? 4 : none;
}
