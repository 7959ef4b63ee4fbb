/** Below the list of what is found as typed: what is found besides, each list with its count and its reason. */

import type { Request, Wider, WiderList } from "../search/protocol.ts";
import { searchStrings as t } from "../strings/search.ts";
import type { SearchClient } from "./search-client.ts";
import type { PassageCheck } from "./search-passage.ts";
import { element, renderHit, root, sayRest, searchAddress } from "./search-view.ts";

const nothing: Wider = { lists: [], nearest: [] };

export class WiderLists {
  readonly #area: HTMLElement;
  readonly #client: SearchClient;
  readonly #step: number;

  constructor(area: HTMLElement, client: SearchClient, step: number) {
    this.#area = area;
    this.#client = client;
    this.#step = step;
  }

  clear(): void {
    this.#area.replaceChildren();
  }

  /** Show the lists of the latest search, and give what was found. What does not load is said here: the rest stands. */
  async show(view: Request["view"]): Promise<Wider> {
    try {
      const lists: WiderList[] = [];
      let nearest: Wider["nearest"] = [];
      for (const part of ["names", "rest"] as const) {
        const wider = await this.#client.widen(part);
        if (!wider) return nothing;
        const before = lists.push(...wider.lists) - wider.lists.length;
        for (const [i, list] of wider.lists.entries()) await this.#render(list, before + i + 1, view);
        nearest = wider.nearest;
      }
      return { lists, nearest };
    } catch (error) {
      console.warn(error);
      this.#area.replaceChildren(element("p", {}, t.widerFailed));
      return nothing;
    }
  }

  /** Show below all else what becomes of a passage; gives whether anything is like it. */
  async check(passage: string, isWanted: () => boolean): Promise<boolean> {
    try {
      const { checkPassage } = (await import(
        /* @vite-ignore */ new URL("passage.js", import.meta.url).href
      )) as PassageCheck;
      const parts = await checkPassage(passage, root.href);
      if (parts.length === 0 || !isWanted()) return false;
      this.#area.append(element("section", { class: "checked" }, ...parts));
      return true;
    } catch (error) {
      console.warn(error);
      if (isWanted()) this.#area.append(element("p", {}, t.passageFailed));
      return false;
    }
  }

  /** Show a list: its first hit as soon as that is there, for on a slow link each costs time, then the others of a step. */
  async #render(list: WiderList, number: number, view: Request["view"]): Promise<void> {
    const heading = element("h2", {}, t.wider[list.how](list.total, list.matches));
    const hits = element("ol", { "aria-label": heading.textContent ?? "" });
    const more = element("button", { type: "button" }) as HTMLButtonElement;
    const add = async (count: number) => {
      const from = hits.children.length;
      const next = await this.#client.show(number, from, Math.min(from + count, list.total));
      hits.append(...(next ?? []).map((hit) => renderHit(hit, view)));
      sayRest(hits, more, list.total - hits.children.length);
      return hits.children[from];
    };
    more.addEventListener("click", async () => (await add(this.#step))?.querySelector("a")?.focus());
    const first = await add(1);
    if (!first) return; // another search began meanwhile
    const section = element(
      "section",
      { "data-how": list.how, "data-total": String(list.total) },
      heading,
      element("p", {}, ...reasonsOf(list)),
      hits,
      more,
    );
    this.#area.append(section);
    if (this.#step > 1) await add(this.#step - 1);
  }
}

/** Why a list is there, and the way to the words as typed, where the source does not already have them so. */
function reasonsOf({ how, readings, exactly }: WiderList): (Node | string)[] {
  if (how === "printed") return [t.printedNote];
  const reasons = readings.map(({ typed, read }) => t.widerReadings[how](typed, read));
  return [...reasons, element("a", { href: searchAddress(exactly) }, t.exactly)];
}
