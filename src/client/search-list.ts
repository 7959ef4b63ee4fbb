/** A query box with its answer beneath: the same on the search page and in the dialog. */

import { isPassage } from "../search/citation-query.ts";
import type { Found, Request, Wider } from "../search/protocol.ts";
import { searchStrings as t } from "../strings/search.ts";
import { SearchClient } from "./search-client.ts";
import { exportHits } from "./search-export.ts";
import {
  element,
  renderCards,
  renderHit,
  renderNearest,
  renderReadings,
  sayRest,
  shortened,
  statusOf,
} from "./search-view.ts";
import { WiderLists } from "./search-wider.ts";

/** Where the parts of an answer go. */
export interface Parts {
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly notes: HTMLElement;
  readonly cards: HTMLElement;
  readonly hits: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly wider: HTMLElement;
  /** Hands the reader all that is found as typed; on the search page only. */
  readonly save: HTMLButtonElement;
}

/** Make the parts below an input. */
export function makeParts(input: HTMLInputElement): Parts {
  return {
    input,
    status: element("p", { role: "status", class: "search-status" }),
    notes: element("div", { class: "search-notes" }),
    cards: element("ul", { class: "search-cards", "aria-label": t.names }),
    hits: element("ol", { class: "hits", "aria-label": t.hits }),
    more: element("button", { type: "button", hidden: "" }) as HTMLButtonElement,
    wider: element("div", { class: "search-wider" }),
    save: element("button", { type: "button", class: "save", hidden: "" }, t.save) as HTMLButtonElement,
  };
}

export class SearchList {
  readonly #parts: Parts;
  readonly #step: number;
  readonly #client = new SearchClient();
  readonly #wider: WiderLists;
  #request: Request | null = null;
  #decisive: string | null = null;
  #total = 0;
  #shown = 0;

  /** `step` hits are shown at once. */
  constructor(parts: Parts, step: number) {
    this.#parts = parts;
    this.#step = step;
    this.#wider = new WiderLists(parts.wider, this.#client, step);
    parts.more.addEventListener("click", () => this.#showMore(this.#step));
    parts.save.addEventListener("click", () => this.#save());
  }

  /** Answer a request. `all` lists every hit. */
  async answer(request: Request, all = false): Promise<void> {
    this.#request = request;
    const { hits, status } = this.#parts;
    hits.removeAttribute("data-complete");
    const waiting = setTimeout(() => this.#say(t.searching), 300);
    try {
      const found = await this.#client.search(request);
      const shown = found && (await this.#present(found, request, all ? Number.POSITIVE_INFINITY : this.#step));
      clearTimeout(waiting); // the list is there: what is found besides comes without a word of waiting
      if (shown) await this.#widen(found, request);
    } catch (error) {
      if (this.#request === request) this.#fail(status, error as Error, all);
    } finally {
      clearTimeout(waiting);
    }
  }

  /** Go to the one place that the query in the box cites, if the answer on show says that there is one. */
  jump(): boolean {
    const link = this.#parts.cards.querySelector<HTMLAnchorElement>("[data-card='jump'] a");
    if (!link || this.#decisive !== this.#parts.input.value) return false;
    link.click();
    return true;
  }

  /** Empty the answer; what is still under way is dropped. */
  clear(): void {
    this.#request = null;
    this.#empty();
  }

  #empty(): void {
    const { hits, cards, notes, more, save } = this.#parts;
    save.hidden = true;
    for (const part of [hits, cards, notes]) part.replaceChildren();
    for (const name of ["data-total", "data-complete", "data-rest"]) hits.removeAttribute(name);
    more.hidden = true;
    this.#wider.clear();
    this.#say("");
  }

  async #present(found: Found, request: Request, step: number): Promise<boolean> {
    const { hits, cards, notes } = this.#parts;
    const first = await this.#client.show(0, 0, Math.min(step, found.total));
    if (!first || this.#request !== request) return false;
    this.#total = found.total;
    this.#decisive = found.isDecisive ? request.q : null;
    this.#shown = first.length;
    cards.replaceChildren(...renderCards(found));
    notes.replaceChildren(...renderReadings(found));
    hits.replaceChildren(...first.map((hit) => renderHit(hit, request.view)));
    hits.dataset.total = String(found.total);
    this.#wider.clear();
    this.#say(statusOf(found, request.q));
    this.#finish();
    return true;
  }

  /** What is found besides comes later, and below. */
  async #widen(found: Found, request: Request): Promise<void> {
    const { lists, nearest } = await this.#wider.show(request.view);
    const isWanted = () => this.#request === request;
    if (found.total === 0 && isWanted()) this.#sayWider(lists, nearest, request);
    if (!isWanted() || found.isDecisive || !isPassage(request.q)) return;
    const isLike = await this.#wider.check(request.q, isWanted);
    if (isLike && found.total === 0 && lists.length === 0) this.#say(t.passageOnly);
  }

  #sayWider(lists: Wider["lists"], nearest: Wider["nearest"], request: Request): void {
    if (lists.length > 0) this.#say(t.widerOnly(shortened(request.q)));
    else if (nearest.length > 0) this.#parts.status.replaceChildren(...renderNearest(nearest, request.q));
  }

  async #showMore(step: number): Promise<void> {
    const from = this.#shown;
    const { hits, status } = this.#parts;
    try {
      const more = await this.#client.show(0, from, Math.min(from + step, this.#total));
      if (!more || from !== this.#shown) return;
      this.#shown += more.length;
      hits.append(...more.map((hit) => renderHit(hit, this.#request?.view ?? "")));
      this.#finish();
      hits.children[from]?.querySelector("a")?.focus();
    } catch (error) {
      this.#fail(status, error as Error, false);
    }
  }

  async #save(): Promise<void> {
    try {
      const hits = await this.#client.show(0, 0, this.#total);
      if (hits) exportHits(hits, document.title);
    } catch (error) {
      this.#fail(this.#parts.status, error as Error, false);
    }
  }

  #finish(): void {
    const { hits, more, save } = this.#parts;
    save.hidden = this.#total === 0;
    const rest = this.#total - this.#shown;
    sayRest(hits, more, rest);
    if (rest <= 0) hits.dataset.complete = "true";
  }

  #say(text: string): void {
    if (this.#parts.status.textContent !== text) this.#parts.status.textContent = text;
  }

  /** Say that the index did not load, and offer to try again. */
  #fail(status: HTMLElement, error: Error, all: boolean): void {
    console.warn(error);
    this.#empty();
    const retry = element("button", { type: "button" }, t.retry);
    retry.addEventListener("click", () => {
      this.#parts.input.focus();
      if (this.#request) this.answer(this.#request, all);
    });
    status.replaceChildren(t.failed, " ", retry);
  }
}
