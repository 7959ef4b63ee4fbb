/** The rows of the tables of duties of a page, and whether each is what is asked for. */

import { areAsked, readBearers } from "../views/duty-bearers.ts";
import { selectOf } from "./duty-facets.ts";

/** All rows that stand on the page now, shown or not. */
export function rowsOnPage(): HTMLTableRowElement[] {
  return [...document.querySelectorAll<HTMLTableRowElement>("tr[data-bearers]")];
}

/** Say whether a row is selected by all facets. */
export function matches(row: HTMLTableRowElement, wanted: Record<string, string>, form: HTMLFormElement): boolean {
  const { plan, chapter, term, ...asked } = wanted;
  if (plan && row.dataset.plan !== plan) return false;
  if (chapter && row.dataset.chapter !== chapter) return false;
  if (term && row.dataset.term !== term) return false;
  return areAsked(readBearers(row.dataset.bearers ?? ""), asked, (department) => before(form, department));
}

/** Bodies before the one that is chosen, as the list of bodies says; before any, where none is. */
function before(form: HTMLFormElement, department: string | undefined): ReadonlySet<string> {
  const options = [...(selectOf(form, "department")?.options ?? [])];
  const asked = department ? options.filter(({ value }) => value === department) : options;
  return new Set(asked.flatMap(({ dataset }) => dataset.before?.split(" ") ?? []));
}
