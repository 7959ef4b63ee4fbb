/** What an export is made from: one section of one plan, with everything below it. */

import type { Edition, EditionPlan } from "../../edition/load-edition.ts";
import type { EditionSection } from "../../edition/model.ts";
import { type Lookup, lookupOf } from "../data/lookup.ts";

export interface ExportSource {
  readonly release: string;
  readonly plan: EditionPlan;
  readonly section: EditionSection;
  /** The sections above, outermost first: the plan, the chapter … Empty for the plan itself. */
  readonly above: readonly EditionSection[];
  /** The section and all below it in document order: what its page shows. */
  readonly within: readonly EditionSection[];
  readonly lookup: Lookup;
  /** Root of all addresses with a slash at its end: absolute when the host is known. */
  readonly root: string;
}

/** Give the source of every section's exports, the plans themselves included. */
export function exportSources(edition: Edition, root: string): ExportSource[] {
  const lookup = lookupOf(edition);
  const { release } = edition;
  return edition.plans.flatMap((plan) =>
    plan.sections.map((section) => ({
      release,
      plan,
      section,
      above: sectionsAbove(section, lookup),
      within: sectionsWithin(section, plan.sections),
      lookup,
      root,
    })),
  );
}

function sectionsAbove({ parent }: EditionSection, lookup: Lookup): EditionSection[] {
  if (parent === null) return [];
  const section = lookup.section(parent);
  return [...sectionsAbove(section, lookup), section];
}

/** What is below a section follows it directly in document order. */
function sectionsWithin({ address, order }: EditionSection, all: readonly EditionSection[]): EditionSection[] {
  const end = all.findIndex((other) => other.order > order && !other.address.startsWith(`${address}/`));
  return all.slice(order, end === -1 ? undefined : end);
}
