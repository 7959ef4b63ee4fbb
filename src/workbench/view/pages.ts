import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { workbenchStrings as t } from "../../strings/workbench.ts";
import type { Case } from "../cards/case.ts";
import { cardsOf } from "../cards/index.ts";
import type { Journal } from "../server/journal.ts";
import { cardView } from "./card-view.ts";
import { dutiesView, namesView, seedView, structureView } from "./side-views.ts";

/** A plan in the list, with what was decided of it and what is left. */
export interface Progress {
  readonly slug: string;
  readonly title: string;
  readonly draft: boolean;
  readonly decided: number;
  readonly left: number;
}

/** What a page says besides its content. */
interface Frame {
  /** Path of the site, `/`. */
  readonly base: string;
  /** Which the pages alone know, and send with what they ask to be written. */
  readonly token: string;
}

/** Give the list of plans. */
export function listPage(plans: readonly Progress[], frame: Frame): string {
  const { plan, state, decided, left } = t.columns;
  const table = h("table", [
    h(
      "thead",
      h(
        "tr",
        [plan, state, decided, left].map((name) => h("th", { scope: "col" }, name)),
      ),
    ),
    h(
      "tbody",
      plans.map((row) =>
        h("tr", [
          h("td", h("a", { href: `${row.slug}/` }, row.title)),
          h("td", row.draft ? t.draft : t.published),
          h("td", String(row.decided)),
          h("td", String(row.left)),
        ]),
      ),
    ),
  ]);
  const content = plans.length > 0 ? table : h("p", t.none);
  return document(t.title, frame, [h("main#bench-list", [h("h1", t.title), h("p", t.lead), content])]);
}

/** Give the workbench of a plan. */
export function boardPage(plan: Case, journal: Journal, seen: string, frame: Frame): string {
  return document(t.of(plan.plan.row.title), frame, [boardView(plan, journal, seen)]);
}

/** Give what is on the bench: all that a decision may change. `seen` is the digest of what it was made from. */
export function boardView(plan: Case, { count, last }: Journal, seen: string): Element {
  const cards = cardsOf(plan);
  const region = (name: keyof typeof t.regions, ...content: Element[]) =>
    h("section", { id: `bench-${name}`, ariaLabel: t.regions[name] }, [h("h2", t.regions[name]), ...content]);
  return h("main#bench", { dataSeen: seen }, [
    h("header", [
      h("h1", plan.plan.row.short_title ?? plan.plan.row.title),
      h("p", [
        h("a", { href: "../" }, t.back),
        h("strong#progress", t.progress(count, cards.length)),
        h("progress", { max: count + cards.length, value: count, ariaLabel: t.progress(count, cards.length) }),
        h("span.keys", t.keys),
      ]),
      h("p", [
        h("output#said", { role: "status" }),
        ...(last ? [h("button#undo", { type: "button", dataName: last.name }, t.undo(last.decision.title))] : []),
      ]),
    ]),
    region("structure", structureView(plan)),
    region("seed", seedView(plan)),
    region(
      "cards",
      ...(cards.length === 0
        ? [h("p", [t.done, h("br"), h("code", t.publish(plan.slug))])]
        : [h("ol", cards.map(cardView))]),
    ),
    h("div.beside", [region("duties", dutiesView(plan)), region("names", namesView(plan))]),
  ]);
}

function document(title: string, { base, token }: Frame, content: Element[]): string {
  return `<!doctype html>${toHtml(
    h("html", { lang: "zh-Hans" }, [
      h("head", [
        h("meta", { charSet: "utf-8" }),
        h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        h("meta", { name: "workbench-token", content: token }),
        h("title", title),
        h("link", { rel: "icon", href: "data:," }),
        h("link", { rel: "stylesheet", href: `${base}src/styles/index.css` }),
        h("link", { rel: "stylesheet", href: `${base}src/styles/workbench.css` }),
        h("script", { type: "module", src: `${base}src/workbench/client/index.ts` }),
      ]),
      h("body", content),
    ]),
  )}`;
}
