/** What the facets over a table of duties select: read by the table, and by the files that are made of it. */

/** In this order they are said, and stand in the address. */
export const facets = ["plan", "chapter", "department", "role", "kind", "with", "term"] as const;

/** The choice of a facet; none where the page, of one plan or body, does not offer it. */
export function selectOf(form: HTMLFormElement, name: string): HTMLSelectElement | null {
  return form.elements.namedItem(name) as HTMLSelectElement | null;
}

/** The value chosen of each facet; empty where nothing is. */
export function selection(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(facets.map((name) => [name, selectOf(form, name)?.value ?? ""]));
}

/** Say what is selected, facet by facet: `文件：满洲里试验区分工方案`; nothing where all is shown. */
export function describeSelection(form: HTMLFormElement): string[] {
  return facets.flatMap((name) => {
    const select = selectOf(form, name);
    if (select === null || select.value === "") return [];
    return `${select.dataset.name}：${select.selectedOptions[0]?.label ?? ""}`;
  });
}
