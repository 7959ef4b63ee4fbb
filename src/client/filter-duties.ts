/** Facets over the table of duties. The selection is in the address, so that it can be shared. */

import type { DutyExport } from "./export-duties.ts";

const form = document.querySelector<HTMLFormElement>("#filter");
const output = form?.querySelector("output");
const paper = document.querySelector<HTMLElement>("#selection");
const rows = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-bearers]")];
const groups = [...document.querySelectorAll<HTMLElement>("section.plan-duties")];
const facets = ["plan", "chapter", "department", "role", "kind", "with"] as const;

if (form) {
  readAddress(form);
  form.addEventListener("change", () => {
    keepChapterInPlan(form);
    show(form);
    writeAddress(form);
  });
  form.addEventListener("reset", () => {
    queueMicrotask(() => {
      for (const select of form.querySelectorAll("select")) select.value = "";
      show(form);
      writeAddress(form);
    });
  });
  addEventListener("popstate", () => {
    readAddress(form);
    show(form);
  });
  for (const button of form.querySelectorAll<HTMLButtonElement>("button[data-format]")) {
    button.addEventListener("click", () => download(form, button));
  }
  addEventListener("beforeprint", () => sayOnPaper(form));
  show(form);
}

function selectOf(form: HTMLFormElement, name: string): HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLSelectElement;
}

/** Take the selection from the address. A value that names nothing here selects nothing. */
function readAddress(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const name of facets) {
    const select = selectOf(form, name);
    select.value = query.get(name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
}

/** The first value of the address that names nothing here, as it was written. */
function unknownValue(form: HTMLFormElement): string | undefined {
  const query = new URLSearchParams(location.search);
  return facets
    .flatMap((name) => query.getAll(name).map((value) => ({ name, value })))
    .find(({ name, value }) => [...selectOf(form, name).options].every((option) => option.value !== value))?.value;
}

function writeAddress(form: HTMLFormElement): void {
  const query = new URLSearchParams();
  for (const name of facets) {
    const { value } = selectOf(form, name);
    if (value !== "") query.set(name, value);
  }
  history.pushState(null, "", query.size > 0 ? `?${query}` : location.pathname);
}

/** A chapter belongs to one plan: choosing another plan lets go of it. */
function keepChapterInPlan(form: HTMLFormElement): void {
  const plan = selectOf(form, "plan").value;
  const chapter = selectOf(form, "chapter");
  if (plan !== "" && chapter.value !== "" && !chapter.value.startsWith(`${plan}/`)) chapter.value = "";
  for (const group of chapter.querySelectorAll("optgroup")) group.hidden = plan !== "" && group.dataset.plan !== plan;
}

function show(form: HTMLFormElement): void {
  const wanted = Object.fromEntries(facets.map((name) => [name, selectOf(form, name).value]));
  for (const row of rows) row.hidden = !matches(row, wanted);
  for (const group of groups) group.hidden = rows.every((row) => row.hidden || !group.contains(row));
  const unknown = unknownValue(form);
  const said = unknown === undefined ? "" : (output?.dataset.unknown ?? "").replace("…", unknown.slice(0, 40));
  if (output) output.textContent = said + countSentence();
}

function countSentence(): string {
  const count = rows.filter((row) => !row.hidden).length;
  return count === 0 ? (output?.dataset.none ?? "") : (output?.dataset.shown ?? "").replace("-1", String(count));
}

/** Say above the printed table what was selected, how much that is, and when it was printed. */
function sayOnPaper(form: HTMLFormElement): void {
  const chosen = facets.flatMap((name) => {
    const select = selectOf(form, name);
    const label = select.selectedOptions[0]?.label ?? "";
    return select.value === "" ? [] : `${select.dataset.name}：${label}`;
  });
  const day = new Date().toLocaleDateString("zh-Hans");
  if (paper) paper.textContent = [...chosen, countSentence(), `${paper.dataset.printed}${day}`].join("\u3000");
}

/** One bearer has to meet department, role and kind together: 配合 of one body is not 配合 of another. */
function matches(row: HTMLTableRowElement, wanted: Record<string, string>): boolean {
  const { plan, chapter, department, role, kind, with: partner } = wanted;
  if (plan && row.dataset.plan !== plan) return false;
  if (chapter && row.dataset.chapter !== chapter) return false;
  const bearers = (row.dataset.bearers ?? "").split(" ");
  if (partner && !bearers.some((bearer) => bearer.startsWith(`${partner}:`))) return false;
  if (!department && !role && !kind) return true;
  return bearers.some((bearer) => {
    const [id, bearerRole, bearerKind] = bearer.split(":");
    return (!department || id === department) && (!role || bearerRole === role) && (!kind || bearerKind === kind);
  });
}

/** Write the duties on show, from the published data and in the order of the page, in the format of the button. */
async function download(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const root = new URL(document.documentElement.dataset.root ?? "./", location.href);
  const numbers = rows.filter((row) => !row.hidden).map((row) => Number(row.dataset.duty));
  try {
    const script = new URL("scripts/export-duties.js", root).href;
    const { exportDuties } = (await import(/* @vite-ignore */ script)) as DutyExport;
    await exportDuties(root.href, numbers, button.dataset.format ?? "csv");
  } catch {
    if (output) output.textContent = form.dataset.failed ?? "";
  }
}
