/** The tabs over the tables of duties: beside each name, how much of what is selected it holds. */

import { selectOf } from "./duty-facets.ts";
import { matches } from "./duty-rows.ts";

/**
 * Say beside the name of a list, or of a role, how many rows of what is selected it holds; where nothing is, how many
 * it holds at all. Where a body is chosen, lead to the places that only name it.
 */
export function sayCounts(
  form: HTMLFormElement,
  rows: readonly HTMLTableRowElement[],
  wanted: Record<string, string>,
): void {
  const isSelecting = Object.values(wanted).some((value) => value !== "");
  for (const place of document.querySelectorAll<HTMLElement>("[data-counts]")) {
    const list = document.getElementById(place.dataset.counts ?? "");
    if (list?.querySelector("[data-plan]")) sayCount(place, isSelecting ? shownIn(list, rows) : undefined);
  }
  const others = { ...wanted, role: "" };
  const isNarrowed = Object.values(others).some((value) => value !== "");
  for (const place of form.querySelectorAll<HTMLElement>("[data-role]")) {
    const asked = { ...others, role: place.dataset.role ?? "" };
    sayCount(place, isNarrowed ? rows.filter((row) => matches(row, asked, form)).length : undefined);
  }
  leadToMentions(form);
}

/** Rows on show in a part of the page. */
export function shownIn(part: HTMLElement, rows: readonly HTMLTableRowElement[]): number {
  return rows.filter((row) => !row.hidden && part.contains(row)).length;
}

/** Write a count, or the one that stood there at first. */
function sayCount(place: HTMLElement, count: number | undefined): void {
  place.dataset.total ??= place.textContent ?? "";
  place.textContent = count === undefined ? place.dataset.total : String(count);
}

function leadToMentions(form: HTMLFormElement): void {
  const link = form.querySelector<HTMLAnchorElement>("a[data-mentions]");
  const option = selectOf(form, "department")?.selectedOptions[0];
  if (link === null) return;
  const count = option?.dataset.named;
  link.hidden = count === undefined;
  if (option === undefined || count === undefined) return;
  link.href = (link.dataset.mentions ?? "").replace("…", option.value);
  const place = link.querySelector("span");
  if (place) place.textContent = count;
}
