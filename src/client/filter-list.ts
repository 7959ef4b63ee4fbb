/** Filter and sort a list of named rows, by group, at first by what the address asks for. Without it the list stands as it is. */

const form = document.querySelector<HTMLFormElement>("#filter");
const output = form?.querySelector("output");
const rows = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-forms]")];
const groups = [...document.querySelectorAll<HTMLElement>("section.kind")];

if (form) {
  (form.elements.namedItem("q") as HTMLInputElement).value = new URLSearchParams(location.search).get("q") ?? "";
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
  for (const group of groups) group.hidden = rows.every((row) => row.hidden || !group.contains(row));
  sortRows(String(values.get("sort") ?? ""));
  const count = rows.filter((row) => !row.hidden).length;
  if (output)
    output.textContent = (count === 0 ? output.dataset.none : output.dataset.found?.replace("0", String(count))) ?? "";
}

/** A form that starts with the query, or, in Chinese, holds it. */
function matches(row: HTMLTableRowElement, query: string): boolean {
  const forms = (row.dataset.forms ?? "").split(" ");
  return forms.some((name) => (/[a-z]/u.test(query) ? name.startsWith(query) : name.includes(query)));
}

/** Sort within each group by a number that the rows carry, the largest first. */
function sortRows(key: string): void {
  for (const group of groups) {
    const own = rows.filter((row) => group.contains(row));
    group.querySelector("tbody")?.append(...own.sort((a, b) => Number(b.dataset[key]) - Number(a.dataset[key])));
  }
}

export {};
