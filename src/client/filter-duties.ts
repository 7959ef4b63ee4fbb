/** Facets over the table of duties. The selection is in the address, so that it can be shared. */

const form = document.querySelector<HTMLFormElement>("#filter");
const output = form?.querySelector("output");
const rows = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-bearers]")];
const groups = [...document.querySelectorAll<HTMLElement>("section.plan-duties")];
const facets = ["plan", "chapter", "department", "role", "kind"] as const;

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
  form.querySelector("#download")?.addEventListener("click", (event) => download(event.currentTarget as HTMLElement));
  show(form);
}

function selectOf(form: HTMLFormElement, name: string): HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLSelectElement;
}

function readAddress(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const name of facets) selectOf(form, name).value = query.get(name) ?? "";
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
  const count = rows.filter((row) => !row.hidden).length;
  if (output)
    output.textContent =
      count === 0 ? (output.dataset.none ?? "") : (output.dataset.shown ?? "").replace("-1", String(count));
}

/** One bearer has to meet department, role and kind together: 配合 of one body is not 配合 of another. */
function matches(row: HTMLTableRowElement, { plan, chapter, department, role, kind }: Record<string, string>): boolean {
  if (plan && row.dataset.plan !== plan) return false;
  if (chapter && row.dataset.chapter !== chapter) return false;
  if (!department && !role && !kind) return true;
  return (row.dataset.bearers ?? "").split(" ").some((bearer) => {
    const [id, bearerRole, bearerKind] = bearer.split(":");
    return (!department || id === department) && (!role || bearerRole === role) && (!kind || bearerKind === kind);
  });
}

/** Write the rows on show as CSV: with a byte order mark, so that spreadsheets read it right. */
function download(button: HTMLElement): void {
  const visible = rows.filter((row) => !row.hidden);
  const header = [...(document.querySelectorAll(".duty-table thead tr")[0]?.children ?? [])].map(
    (cell) => cell.textContent ?? "",
  );
  const lines = visible.map((row) =>
    [...row.cells].map(cellText).concat(row.querySelector<HTMLAnchorElement>("td:nth-child(2) a")?.href ?? ""),
  );
  const csv = [header.concat("URL"), ...lines].map((cells) => cells.map(quote).join(",")).join("\r\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`\ufeff${csv}\r\n`], { type: "text/csv;charset=utf-8" }));
  link.download = button.dataset.name ?? "duties.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}

function cellText(cell: HTMLTableCellElement): string {
  const names = [...cell.querySelectorAll(".names > :not(.soft)")].map((name) => name.textContent ?? "");
  return names.length > 0 ? names.join("；") : (cell.textContent ?? "").trim();
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export {};
