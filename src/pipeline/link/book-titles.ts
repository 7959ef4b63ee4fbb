import type { WorkRow } from "../../registry/schema.ts";
import type { Stretch } from "./candidate.ts";

/**
 * Give the places of 《…》 in a text, brackets included, in order; of nested ones the outermost. A
 * bracket that has lost its other is passed over.
 */
export function bookTitles(text: string): Stretch[] {
  const titles: Stretch[] = [];
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[《》]/gu)) {
    if (sign === "《") open.push(index);
    const start = sign === "》" ? open.pop() : undefined;
    if (start === undefined) continue;
    while ((titles.at(-1)?.start ?? -1) > start) titles.pop();
    titles.push({ start, end: index + 1 });
  }
  return titles;
}

/**
 * Knows the works that a plan cites. A short title is good from where the text introduces it:
 *
 *     《内蒙古满洲里重点开发开放试验区建设总体规划》（以下简称《规划》）
 */
export class CitedWorks {
  readonly #byForm = new Map<string, string>();

  constructor(works: readonly WorkRow[], plan: string) {
    for (const work of works) {
      if (work.sections && !work.sections.includes(plan)) continue;
      for (const form of [work.title, ...work.cited_as]) this.#byForm.set(form, work.id);
    }
  }

  /** Find the citations of a text, and take note of the short titles it introduces. */
  find(text: string): (Stretch & { readonly work: string })[] {
    return bookTitles(text).flatMap((title) => {
      const work = this.#byForm.get(text.slice(title.start + 1, title.end - 1));
      if (work === undefined) return [];
      const short = /^（以下(?:统|简)?称(?:为)?[：“]?《([^《》]+)》”?）/u.exec(text.slice(title.end));
      if (short?.[1]) this.#byForm.set(short[1], work);
      return [{ ...title, work }];
    });
  }
}
