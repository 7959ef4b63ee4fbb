/** The search page: the query and its facets stand in the address. */

import type { Request } from "../search/protocol.ts";
import type { OptionTable } from "../search/tables.ts";
import { searchStrings as t } from "../strings/search.ts";
import { makeParts, SearchList } from "./search-list.ts";
import { onTyped, walkWithArrows } from "./search-typing.ts";
import { element, shortened } from "./search-view.ts";

const step = 10;

/** Take the form of the search page into service. */
export function startSearchPage(form: HTMLFormElement): void {
  const input = form.elements.namedItem("q") as HTMLInputElement;
  const parts = makeParts(input);
  const area = document.querySelector<HTMLElement>("#answer") ?? form;
  const unknown = element("p", { "aria-live": "polite", class: "search-unknown" });
  area.append(unknown, parts.status, parts.save, parts.notes, parts.cards, parts.hits, parts.more, parts.wider);
  const list = new SearchList(parts, step);
  const search = async (history: "push" | "replace" | "keep") => {
    unknown.textContent = history === "keep" ? sayUnknown(form) : "";
    writeAddress(form, history);
    sayQuery(form);
    const asksNothing = fields.every(
      (name) => name === "sort" || name === "view" || fieldOf(form, name).value.trim() === "",
    );
    if (asksNothing) list.clear();
    else await list.answer(readRequest(form), new URLSearchParams(location.search).get("show") === "all");
  };

  const facets = form.querySelector<HTMLDetailsElement>(".facets");
  facets?.addEventListener("toggle", () => fillFacets(form).catch(console.warn));
  const forget = onTyped(input, () => search("replace"));
  walkWithArrows(document.querySelector("main") ?? area, input);
  form.addEventListener("change", (event) => {
    if (event.target !== input) search("push");
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    forget();
    if (list.jump()) return;
    await search("push");
    list.jump();
  });
  const follow = async () => {
    await readAddress(form);
    search("keep");
  };
  addEventListener("popstate", follow);
  follow();
  if (input.value === "") input.focus();
}

const fields = ["q", "plan", "kind", "department", "role", "project", "sort", "view"] as const;

const sorts = ["place", "date"] as const;

let filling: Promise<void> | undefined;

/** Load what the long lists of facets offer, when they are wanted. */
function fillFacets(form: HTMLFormElement): Promise<void> {
  filling ??= loadOptions().then((table) => {
    for (const [name, options] of [
      ["department", table.departments],
      ["project", table.projects],
    ] as const)
      fieldOf(form, name).append(...options.map(([id, label]) => new Option(label, id)));
  });
  filling.catch(() => {
    filling = undefined;
  });
  return filling;
}

async function loadOptions(): Promise<OptionTable> {
  const response = await fetch(new URL("options.json", import.meta.url));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return (await response.json()) as OptionTable;
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
}

const heading = document.querySelector("h1");
const [name, ...site] = document.title.split(" – ");

/** Say in the title of the page, and at the head of its paper, what is asked for. */
function sayQuery(form: HTMLFormElement): void {
  const chosen = fields.flatMap((field) => {
    const control = fieldOf(form, field);
    return control instanceof HTMLSelectElement && control.value !== "" ? control.selectedOptions[0]?.label : [];
  });
  const asked = [fieldOf(form, "q").value.trim(), ...chosen].filter((words) => words !== undefined && words !== "");
  const title = asked.length > 0 ? `${name}：${shortened(asked.join("，"))}` : name;
  document.title = [title, ...site].join(" – ");
  document.documentElement.dataset.running = title;
  if (heading) heading.textContent = title ?? "";
}

async function readAddress(form: HTMLFormElement): Promise<void> {
  const query = new URLSearchParams(location.search);
  if (query.has("department") || query.has("project")) await fillFacets(form).catch(console.warn);
  for (const name of fields) {
    const field = fieldOf(form, name);
    field.value = query.get(name) ?? "";
    // What no option offers leaves a list without a choice.
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }
  (fieldOf(form, "assignments") as HTMLInputElement).checked = query.get("assignments") === "1";
}

/** Say what of the address is no choice that this page offers; nothing where all is. */
function sayUnknown(form: HTMLFormElement): string {
  const query = new URLSearchParams(location.search);
  const lists = fields.filter((name) => fieldOf(form, name) instanceof HTMLSelectElement);
  const asked = lists.flatMap((name) => query.getAll(name).map((value) => ({ name, value })));
  const wrong = asked.find(({ name, value }) => value !== fieldOf(form, name).value);
  return wrong === undefined ? "" : t.unknown(shortened(wrong.value));
}

function writeAddress(form: HTMLFormElement, kind: "push" | "replace" | "keep"): void {
  if (kind === "keep") return;
  const query = new URLSearchParams();
  for (const name of fields) {
    const { value } = fieldOf(form, name);
    if (value !== "") query.set(name, value);
  }
  if ((fieldOf(form, "assignments") as HTMLInputElement).checked) query.set("assignments", "1");
  if (new URLSearchParams(location.search).get("show") === "all") query.set("show", "all");
  const address = query.size > 0 ? `?${query}` : location.pathname;
  if (address === location.search) return;
  if (kind === "push") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

function readRequest(form: HTMLFormElement): Request {
  const value = (name: string) => fieldOf(form, name).value;
  return {
    q: value("q"),
    plans: plansOf(form),
    department: value("department"),
    role: value("role") as Request["role"],
    project: value("project"),
    assignments: (fieldOf(form, "assignments") as HTMLInputElement).checked,
    sort: sorts.find((sort) => sort === value("sort")) ?? "relevance",
    view: value("view") === "lines" ? "lines" : "",
  };
}

/** Plans that plan and kind leave; none means all, and a name that no plan has means none. */
function plansOf(form: HTMLFormElement): string[] {
  const plan = fieldOf(form, "plan").value;
  const kind = (fieldOf(form, "kind") as HTMLSelectElement).selectedOptions[0]?.dataset.plans?.split(" ");
  if (!kind) return plan === "" ? [] : [plan];
  if (plan === "") return kind;
  return kind.includes(plan) ? [plan] : ["-"];
}
