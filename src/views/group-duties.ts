import type { EditionPlan } from "../edition/load-edition.ts";
import type { EditionDuty, EditionSection } from "../edition/model.ts";

/** Duties of one plan, by the chapter they stand in. */
export interface PlanDuties {
  readonly plan: EditionPlan;
  readonly chapters: readonly { readonly chapter: EditionSection; readonly duties: readonly EditionDuty[] }[];
}

/** Group duties by plan and chapter, in order of place. */
export function groupDuties(plans: readonly EditionPlan[], duties: readonly EditionDuty[]): PlanDuties[] {
  const byPlan = Map.groupBy(duties, ({ plan }) => plan);
  return plans.flatMap((plan) => {
    const own = byPlan.get(plan.row.slug);
    if (own === undefined) return [];
    const chapters = [...Map.groupBy(own, chapterAddress)].map(([address, inChapter]) => ({
      chapter: plan.sections.find((section) => section.address === address) as EditionSection,
      duties: inChapter,
    }));
    return [{ plan, chapters }];
  });
}

/** Address of the first-level division that a duty stands in: `mongolia-2014/4`. */
export function chapterAddress(duty: EditionDuty): string {
  return duty.section.split("/").slice(0, 2).join("/");
}
