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
      const wider = await this.#client.widen();
      if (!wider) return nothing;
      const sections = await Promise.all(wider.lists.map((list, i) => this.#render(list, i + 1, view)));
      this.#area.replaceChildren(...sections);
      return wider;
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

  async #render(list: WiderList, number: number, view: Request["view"]): Promise<HTMLElement> {
    const heading = element("h2", {}, t.wider[list.how](list.total, list.matches));
    const hits = element("ol", { "aria-label": heading.textContent ?? "" });
    const more = element("button", { type: "button" }) as HTMLButtonElement;
    const add = async () => {
      const from = hits.children.length;
      const next = await this.#client.show(number, from, Math.min(from + this.#step, list.total));
      hits.append(...(next ?? []).map((hit) => renderHit(hit, view)));
      sayRest(hits, more, list.total - hits.children.length);
      if (from > 0) hits.children[from]?.querySelector("a")?.focus();
    };
    more.addEventListener("click", add);
    await add();
    return element(
      "section",
      { "data-how": list.how, "data-total": String(list.total) },
      heading,
      element("p", {}, ...reasonsOf(list)),
      hits,
      more,
    );
  }
}

/** Why a list is there, and the way to the words as typed, where the source does not already have them so. */
function reasonsOf({ how, readings, exactly }: WiderList): (Node | string)[] {
  if (how === "printed") return [t.printedNote];
  const reasons = readings.map(({ typed, read }) => t.widerReadings[how](typed, read));
  return [...reasons, element("a", { href: searchAddress(exactly) }, t.exactly)];
}
