/** What the tabs and facets over a table of duties select: read by the table, and by the files that are made of it. */

/** In this order they are said, and stand in the address. */
export const facets = ["plan", "chapter", "department", "role", "kind", "with", "term"] as const;

/** The choice of a facet from a list; none where the page, of one plan or body, does not offer it. */
export function selectOf(form: HTMLFormElement, name: string): HTMLSelectElement | null {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLSelectElement ? control : null;
}

/** The value chosen of a facet, by list or tab; empty where nothing is, or where the page does not offer it. */
export function chosen(form: HTMLFormElement, name: string): string {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLSelectElement || control instanceof RadioNodeList ? control.value : "";
}

/** Choose a value of a facet; one that names nothing here chooses nothing. */
export function choose(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (!(control instanceof HTMLSelectElement || control instanceof RadioNodeList)) return;
  control.value = "";
  control.value = value;
  if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = "";
}

/** The value chosen of each facet; empty where nothing is. */
export function selection(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(facets.map((name) => [name, chosen(form, name)]));
}

/** Say what is selected, facet by facet: `文件：满洲里试验区分工方案`; nothing where all is shown. */
export function describeSelection(form: HTMLFormElement): string[] {
  return facets.flatMap((name) => {
    if (chosen(form, name) === "") return [];
    const select = selectOf(form, name);
    if (select !== null) return `${select.dataset.name}：${select.selectedOptions[0]?.label ?? ""}`;
    const { dataset } = form.querySelector(`input[name="${name}"]:checked`) as HTMLInputElement;
    return `${dataset.name}：${dataset.label}`;
  });
}
