import type { WorkRow } from "../registry/schema.ts";
import type { EditionPlan } from "./load-edition.ts";
import type { EditionWork } from "./model.ts";

/** Gather for each work who cites it, and which plans of the library carry it out. */
export function gatherWorks(rows: readonly WorkRow[], plans: readonly EditionPlan[]): EditionWork[] {
  return rows.map((row) => ({
    ...row,
    citations: plans.flatMap((plan) => plan.citations.filter(({ work }) => work === row.id)),
    carriedOutBy: plans.filter((plan) => plan.row.parent?.title === row.title).map((plan) => plan.row.slug),
  }));
}
