import type { EditionPlan } from "../../edition/load-edition.ts";
import { type EditionSection, nameOf } from "../../edition/model.ts";

/** Name what a section stands in, from the plan down: `深化与蒙古国全面合作`, `四、推进合作平台建设`. */
export function ancestorLabels(section: EditionSection, plan: EditionPlan): string[] {
  const parent = plan.sections.find(({ address }) => address === section.parent);
  if (!parent) return section.kind === "plan" ? [] : [shortTitle(plan)];
  return [...ancestorLabels(parent, plan), parent.kind === "plan" ? shortTitle(plan) : nameOf(parent)];
}

function shortTitle({ row }: EditionPlan): string {
  return row.short_title ?? row.title;
}
