/** What pages ask of the content collections: sections by address, and their neighbours. */

import { getCollection } from "astro:content";
import type { EditionSection, PlanData } from "./model.ts";

export interface SiteModel {
  readonly plans: readonly PlanData[];
  readonly sections: ReadonlyMap<string, EditionSection>;
  /** Sections of each plan in document order, the plan itself first. */
  readonly byPlan: ReadonlyMap<string, readonly EditionSection[]>;
}

let model: Promise<SiteModel> | undefined;

/** Give the model, built once for all pages. */
export function siteModel(): Promise<SiteModel> {
  model ??= build();
  return model;
}

async function build(): Promise<SiteModel> {
  const plans = (await getCollection("plans")).map((entry) => entry.data).sort((a, b) => a.order - b.order);
  const entries = (await getCollection("sections")).map((entry) => entry.data);
  const byPlan = new Map(
    plans.map((plan) => [
      plan.slug,
      entries.filter((section) => section.plan === plan.slug).sort((a, b) => a.order - b.order),
    ]),
  );
  return { plans, sections: new Map(entries.map((section) => [section.address, section])), byPlan };
}

/** Give the sections above one, outermost first, without itself. */
export function ancestorsOf(model: SiteModel, section: EditionSection): EditionSection[] {
  const parent = section.parent === null ? undefined : model.sections.get(section.parent);
  return parent ? [...ancestorsOf(model, parent), parent] : [];
}

/** Give the sections directly below one. */
export function childrenOf({ sections }: SiteModel, section: EditionSection): EditionSection[] {
  return section.children.flatMap((address) => sections.get(address) ?? []);
}

/** Give the pages before and behind a section in document order. */
export function neighboursOf({ byPlan }: SiteModel, section: EditionSection) {
  const all = byPlan.get(section.plan) ?? [];
  return { previous: all[section.order - 1], next: all[section.order + 1] };
}
