/** Filter and sort the list of departments. Without it the list stands as it is. */

const form = document.querySelector<HTMLFormElement>("#filter");
const output = form?.querySelector("output");
const rows = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-forms]")];
const groups = [...document.querySelectorAll<HTMLElement>("section.kind")];
const found = output?.dataset.found ?? "";

if (form) {
  form.hidden = false;
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  update();
}

function update(): void {
  const values = new FormData(form as HTMLFormElement);
  const query = String(values.get("q") ?? "")
    .toLowerCase()
    .replaceAll(/\s+/gu, "");
  for (const row of rows) row.hidden = !matches(row, query);
  for (const group of groups)
    group.hidden = [...group.querySelectorAll("tbody tr")].every((row) => (row as HTMLElement).hidden);
  sortRows(String(values.get("sort")));
  const count = rows.filter((row) => !row.hidden).length;
  if (output) output.textContent = count === 0 ? (output.dataset.none ?? "") : found.replace("0", String(count));
}

/** A form that starts with the query, or, in Chinese, holds it. */
function matches(row: HTMLTableRowElement, query: string): boolean {
  const forms = (row.dataset.forms ?? "").split(" ");
  return forms.some((name) => (/[a-z]/u.test(query) ? name.startsWith(query) : name.includes(query)));
}

/** Sort within each kind; `kind` is the order of the page. */
function sortRows(by: string): void {
  const key = by === "support" ? "support" : "lead";
  for (const group of groups) {
    const body = group.querySelector("tbody");
    const own = rows.filter((row) => group.contains(row));
    body?.append(...own.sort((a, b) => Number(b.dataset[key]) - Number(a.dataset[key])));
  }
}

export {};
