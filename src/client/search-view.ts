/** What an answer looks like. Text from queries and plans is set as text, never as markup. */

import type { ConcordanceLine } from "../search/concordance.ts";
import type { Found, Request, ShownHit } from "../search/protocol.ts";
import { searchStrings as t } from "../strings/search.ts";

/** The root of the site: the search's scripts lie one folder below it. */
export const root = new URL("../", import.meta.url);

/** Make an element with attributes and children. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Give the address of another query; filters of the search page stay. */
export function searchAddress(query: string): string {
  const address = new URL("search/", root);
  if (location.pathname === address.pathname) address.search = location.search;
  address.searchParams.set("q", query);
  return address.href;
}

/** Names shown at once; the others open. */
const mostNames = 4;

/** Show what a query may name besides text: places it cites, departments and projects. */
export function renderCards({ names, jumps }: Found): HTMLElement[] {
  const cited = jumps.map(({ path, label, plan, mark }) => card(path, label, t.jump(plan, mark), "jump"));
  const named = names.map(({ type, id, name, counts: [first = 0, second = 0, before = 0] }) => {
    const counts = type === "department" ? t.department(first, second, before) : t.project(first);
    return card(`${type}s/${id}/`, name, counts, type);
  });
  const rest = named.slice(mostNames);
  const opened = element("details", {}, element("summary", {}, t.moreNames(rest.length)), element("ul", {}, ...rest));
  return [...cited, ...named.slice(0, mostNames), ...(rest.length > 0 ? [element("li", {}, opened)] : [])];
}

function card(path: string, label: string, counts: string, kind: string): HTMLElement {
  const link = element("a", { href: new URL(path, root).href }, label);
  return element("li", { "data-card": kind }, link, ...(counts === "" ? [] : [" ", element("span", {}, counts)]));
}

/** Show one hit. */
export function renderHit(
  { address, title, above, count, path, pieces, lines }: ShownHit,
  view: Request["view"],
): HTMLElement {
  const link = element("a", { href: new URL(path, root).href }, title);
  const way = [...above.join(t.separator), ...(count > 1 ? ` · ${t.count(count)}` : "")].join("");
  const sentences = pieces.map((sentence) =>
    element("p", {}, ...sentence.map(({ text, marked }) => (marked ? element("mark", {}, text) : text))),
  );
  const excerpt = view === "lines" && lines.length > 0 ? lines.map(renderLine) : sentences;
  return element(
    "li",
    { "data-section": address, "data-count": String(count) },
    element("div", {}, link, element("span", { class: "way" }, way)),
    element("div", {}, ...excerpt),
  );
}

/** A match in the middle of its line. */
function renderLine({ before, match, behind }: ConcordanceLine): HTMLElement {
  const sides = [element("span", {}, before), element("mark", {}, match), element("span", {}, behind)];
  return element("p", { class: "in-line" }, ...sides);
}

/** Say in a sentence what was found, or why nothing was. */
export function statusOf({ refusal, total, matches, names, jumps, isDecisive }: Found, query: string): string {
  if (refusal !== null) return t[refusal];
  const shown = shortened(query);
  if (total > 0) return t.found(total, matches > 0 ? matches : null);
  if (isDecisive) return t.cited;
  return names.length + jumps.length > 0 ? t.namedOnly(shown) : `${t.none(shown)}${t.noneHint}`;
}

/** Give as much of a query as a sentence bears. */
export function shortened(query: string): string {
  const chars = [...query.trim()];
  return chars.length > 40 ? `${chars.slice(0, 40).join("")}…` : chars.join("");
}

/** Say how words were read that do not stand as typed. */
export function renderReadings({ readings }: Found): HTMLElement[] {
  return readings.map(({ typed, read, how }) => element("p", {}, t.readings[how](typed, read)));
}

/** Say that words stand nowhere, and offer the queries that may be meant. */
export function renderNearest(nearest: readonly string[], query: string): (Node | string)[] {
  const links = nearest.flatMap((meant, i) => [
    ...(i > 0 ? [t.or] : []),
    element("a", { href: searchAddress(meant) }, meant),
  ]);
  return [t.none(shortened(query)), t.nearest, ...links, t.nearestEnd];
}

/** Say on the button of a list how many hits are behind those on show, and on paper, too, where nothing can be pressed. */
export function sayRest(list: HTMLElement, more: HTMLButtonElement, rest: number): void {
  more.hidden = rest <= 0;
  more.textContent = t.more(rest);
  if (rest > 0) list.dataset.rest = t.unprinted(rest);
  else delete list.dataset.rest;
}
