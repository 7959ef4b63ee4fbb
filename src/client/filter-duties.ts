/**
 * Tabs and facets over the tables of duties of a page. The selection is in the address, so that it can be shared. Tables that
 * stand on pages of their own (`data-pages`) are brought in when a selection needs them.
 */

import { choose, chosen, describeSelection, facets, selection, selectOf } from "./duty-facets.ts";
import { matches, rowsOnPage } from "./duty-rows.ts";
import { sayCounts, shownIn } from "./duty-tabs.ts";
import type { DutyExport } from "./export-duties.ts";

const form = document.querySelector<HTMLFormElement>("#filter");
const output = form?.querySelector("output");
const paper = document.querySelector<HTMLElement>("#selection");
let rows = rowsOnPage();
const groups = [...document.querySelectorAll<HTMLElement>("section.plan-duties")];
const tabs = [...document.querySelectorAll<HTMLDetailsElement>("details.tab")];

if (form) {
  readAddress(form);
  form.addEventListener("change", () => {
    keepChapterInPlan(form);
    keepPartnerApart(form);
    writeAddress(form);
    show(form);
  });
  form.addEventListener("reset", () => {
    queueMicrotask(() => {
      for (const name of facets) choose(form, name, "");
      keepChapterInPlan(form);
      keepPartnerApart(form);
      writeAddress(form);
      show(form);
    });
  });
  addEventListener("popstate", () => {
    readAddress(form);
    show(form);
  });
  for (const button of form.querySelectorAll<HTMLButtonElement>("button[data-format]")) {
    button.addEventListener("click", () => download(form, button));
  }
  const unfold = form.querySelector<HTMLButtonElement>("button.unfold");
  unfold?.addEventListener("click", () => {
    unfold.ariaExpanded = String(unfold.ariaExpanded !== "true");
  });
  addEventListener("beforeprint", () => sayOnPaper(form));
  show(form);
}

/** Take the selection from the address. A value that names nothing here, or a chapter of another plan, selects nothing. */
function readAddress(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const name of facets) choose(form, name, query.get(name) ?? "");
  keepChapterInPlan(form);
  keepPartnerApart(form);
}

/** The first value of the address that selects nothing, as it was written: it names nothing here, or another goes before it. */
function unknownValue(form: HTMLFormElement): string | undefined {
  const query = new URLSearchParams(location.search);
  return facets
    .flatMap((name) => query.getAll(name).map((value) => ({ name, value })))
    .find(({ name, value }) => value !== chosen(form, name))?.value;
}

function writeAddress(form: HTMLFormElement): void {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(selection(form))) if (value !== "") query.set(name, value);
  history.pushState(null, "", query.size > 0 ? `?${query}` : location.pathname);
}

/** A chapter belongs to one plan: choosing another plan lets go of it. */
function keepChapterInPlan(form: HTMLFormElement): void {
  const plan = chosen(form, "plan");
  const chapter = selectOf(form, "chapter");
  if (chapter === null) return;
  if (plan !== "" && !chapter.value.startsWith(`${plan}/`)) chapter.value = "";
  for (const group of chapter.querySelectorAll("optgroup")) group.hidden = plan !== "" && group.dataset.plan !== plan;
}

/** Nobody works together with itself: the body that is chosen is no partner to choose. */
function keepPartnerApart(form: HTMLFormElement): void {
  const partner = selectOf(form, "with");
  const department = chosen(form, "department");
  if (partner === null) return;
  if (department !== "" && partner.value === department) partner.value = "";
  for (const option of partner.options) option.disabled = option.value !== "" && option.value === department;
}

/** Show what is selected; what has to be brought in first is waited for, unless the selection changes meanwhile. */
async function show(form: HTMLFormElement): Promise<void> {
  const wanted = selection(form);
  const isSelecting = Object.values(wanted).some((value) => value !== "");
  const missing = isSelecting ? groups.filter((group) => group.dataset.pages && mayHold(group, wanted)) : [];
  if (missing.length > 0) {
    if (output) output.textContent = form.dataset.loading ?? "";
    try {
      await Promise.all(missing.map(bringIn));
    } catch {
      if (output) output.textContent = form.dataset.failed ?? "";
      return;
    }
    rows = rowsOnPage();
    if (JSON.stringify(selection(form)) !== JSON.stringify(wanted)) return;
  }
  for (const row of rows) row.hidden = !matches(row, wanted, form);
  for (const group of groups) group.hidden = isSelecting && shownIn(group, rows) === 0;
  sayCounts(form, rows, wanted);
  if (isSelecting) openTabs();
  const unknown = unknownValue(form);
  const said = unknown === undefined ? "" : (output?.dataset.unknown ?? "").replace("…", unknown.slice(0, 40));
  if (output) output.textContent = said + countSentence();
}

/** On a body's page open its own lists as far as they hold something; where they do not, what another's before it does. */
function openTabs(): void {
  const holding = tabs.filter((tab) => shownIn(tab, rows) > 0);
  const own = holding.filter((tab) => tab.querySelector("[data-list]"));
  for (const tab of own.length > 0 ? own : holding) tab.open = true;
}

/** Say whether the section of a plan may hold what is selected. */
function mayHold({ dataset }: HTMLElement, { plan, chapter }: Record<string, string>): boolean {
  const asked = plan || chapter?.split("/")[0];
  return !asked || asked === dataset.plan;
}

/**
 * Put the tables of its own pages into a section, in their order, for the lines that stood for them; of a body's list
 * (`data-bearer`: `commerce:lead`) the rows that are its own.
 */
async function bringIn(group: HTMLElement): Promise<void> {
  const pages = group.dataset.pages?.split(" ") ?? [];
  const tables = await Promise.all(pages.map(fetchTable));
  if (group.dataset.pages === undefined) return;
  delete group.dataset.pages;
  for (const folded of group.querySelectorAll(".folded")) folded.remove();
  const { bearer = "" } = group.dataset;
  for (const row of tables.flatMap((table) => [...table.querySelectorAll<HTMLElement>("tr[data-bearers]")]))
    if (!` ${row.dataset.bearers}`.includes(` ${bearer}`)) row.remove();
  group.append(...tables.filter((table) => table.querySelector("tr[data-bearers]")));
}

/** Fetch the table of a page of duties, with links that hold here. */
async function fetchTable(page: string): Promise<Element> {
  const address = new URL(page, location.href).href;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const table = new DOMParser().parseFromString(await response.text(), "text/html").querySelector(".duty-table");
  if (table === null) throw new Error(`${address}: no table`);
  for (const link of table.querySelectorAll("a")) link.href = new URL(link.getAttribute("href") ?? "", address).href;
  return document.adoptNode(table);
}

function countSentence(): string {
  const count = rows.filter((row) => !row.hidden).length;
  return count === 0 ? (output?.dataset.none ?? "") : (output?.dataset.shown ?? "").replace("-1", String(count));
}

/** Say above the printed table what is selected, how much that is, and when it is printed. */
function sayOnPaper(form: HTMLFormElement): void {
  if (paper) paper.textContent = [...describeShown(form), `${paper.dataset.printed}${today()}`].join("\u3000");
}

function today(): string {
  return new Date().toLocaleDateString("zh-Hans");
}

/** Say what is selected, and how much that is. */
function describeShown(form: HTMLFormElement): string[] {
  return [...describeSelection(form), countSentence()];
}

/**
 * Write the duties on show, from the published data and in the order of the page, in the format of the button; or
 * print them.
 */
async function download(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const format = button.dataset.format ?? "csv";
  if (format === "print") return print();
  const root = new URL(document.documentElement.dataset.root ?? "./", location.href);
  const numbers = rows.filter((row) => !row.hidden).map((row) => Number(row.dataset.duty));
  try {
    const script = new URL("scripts/export-duties.js", root).href;
    const { exportDuties } = (await import(/* @vite-ignore */ script)) as DutyExport;
    const about = [describeShown(form).join("\u3000"), `${form.dataset.made}${today()}`];
    await exportDuties(root.href, { numbers, about }, format);
  } catch {
    if (output) output.textContent = form.dataset.failed ?? "";
  }
}
