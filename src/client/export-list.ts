/** On the page of a department: the list of a tab as a file, as it is shown, made of the department's published list. */

import type { DepartmentDutyRow } from "../writers/data/department-duties.ts";
import { describeSelection } from "./duty-facets.ts";
import type { DutyExport } from "./export-duties.ts";
import { loadJson } from "./load-library.ts";

for (const box of document.querySelectorAll<HTMLElement>("[data-list]"))
  for (const button of box.querySelectorAll<HTMLButtonElement>("button[data-format]"))
    button.addEventListener("click", () => download(box, button.dataset.format ?? "csv"));

/**
 * Write the department's own duties in the role of a tab, in the order of the page: all, or what the facets leave. Say
 * where that failed.
 */
async function download(box: HTMLElement, format: string): Promise<void> {
  const { list, about = "", total = "", shown = "", made = "", failed = "" } = box.dataset;
  const output = box.querySelector("output");
  const root = new URL(document.documentElement.dataset.root ?? "./", location.href);
  try {
    const script = new URL("scripts/export-duties.js", root).href;
    const [rows, { exportDuties }] = await Promise.all([
      loadJson<DepartmentDutyRow[]>(new URL("duties.json", location.href).href),
      import(/* @vite-ignore */ script) as Promise<DutyExport>,
    ]);
    const own = rows
      .filter(({ role, inherited_from }) => role === list && inherited_from === null)
      .map(({ number }) => number);
    const form = document.querySelector<HTMLFormElement>("#filter");
    const selected = form ? describeSelection(form) : [];
    const numbers = selected.length === 0 ? own : own.filter((number) => isShown(box, number));
    const count = selected.length === 0 ? total : shown.replace("-1", String(numbers.length));
    const day = new Date().toLocaleDateString("zh-Hans");
    await exportDuties(
      root.href,
      { numbers, about: [[about, ...selected, count].join("\u3000"), `${made}${day}`] },
      format,
    );
    if (output) output.textContent = "";
  } catch {
    if (output) output.textContent = failed;
  }
}

/** Say whether the facets leave a duty in the list that a box stands in. */
function isShown(box: HTMLElement, number: number): boolean {
  return box.parentElement?.querySelector(`tr[data-duty="${number}"]:not([hidden])`) !== null;
}
