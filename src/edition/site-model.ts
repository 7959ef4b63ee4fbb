/** What pages ask of the edition: sections by address, and their neighbours. */

import { type Edition, type EditionPlan, loadEdition, shownPlans } from "./load-edition.ts";
import type { EditionSection, PlanData } from "./model.ts";

export interface SiteModel {
  /** Drafts among them, behind the others. */
  readonly plans: readonly PlanData[];
  readonly sections: ReadonlyMap<string, EditionSection>;
  /** Sections of each plan in document order, the plan itself first. */
  readonly byPlan: ReadonlyMap<string, readonly EditionSection[]>;
}

const models = new WeakMap<Edition, SiteModel>();

/** Give the model of the edition, made once for all pages. */
export async function siteModel(): Promise<SiteModel> {
  const edition = await loadEdition();
  const model = models.get(edition) ?? modelOf(edition);
  models.set(edition, model);
  return model;
}

function modelOf(edition: Edition): SiteModel {
  const plans = shownPlans(edition);
  return {
    plans: plans.map(planData),
    sections: new Map(plans.flatMap((plan) => plan.sections).map((section) => [section.address, section])),
    byPlan: new Map(plans.map(({ row, sections }) => [row.slug, sections])),
  };
}

function planData(
  { row: { place: _, ...row }, apparatus: { counts, script, seed } }: EditionPlan,
  order: number,
): PlanData {
  return { ...row, short_title: row.short_title ?? row.title, order, counts, script, length: seed.length };
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

/**
 * Give the pages before and behind a section: those of its level, so that items lead from item to item; at either end
 * of a part the next part. The plan stands before its first part, and leads to it.
 */
export function neighboursOf(model: SiteModel, section: EditionSection) {
  if (section.parent === null) return { previous: undefined, next: childrenOf(model, section)[0] };
  const plan = model.sections.get(section.plan);
  return { previous: siblingOf(model, section, -1) ?? plan, next: siblingOf(model, section, 1) };
}

/** The sibling one step away, or where there is none that of the nearest section above which has one. */
function siblingOf(model: SiteModel, section: EditionSection, step: 1 | -1): EditionSection | undefined {
  const parent = section.parent === null ? undefined : model.sections.get(section.parent);
  if (parent === undefined) return undefined;
  const sibling = parent.children[parent.children.indexOf(section.address) + step];
  return sibling === undefined ? siblingOf(model, parent, step) : model.sections.get(sibling);
}
