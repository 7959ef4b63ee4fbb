import { loadEdition } from "../edition/load-edition.ts";
import type { EditionSection } from "../edition/model.ts";
import { ancestorsOf, siteModel } from "../edition/site-model.ts";
import { type Citable, citableDuty, citableSection } from "./citable.ts";
import { eIdOf } from "./eid.ts";
import { placeOf } from "./forms/place.ts";

/** One place of the library, and how it may be written: what pages on citing show. */
export interface ExampleCitations {
  readonly section: EditionSection;
  readonly citable: Citable;
  readonly duty: Citable;
  readonly eId: string;
  /** Ways to ask for the place: in words, by the number of a task, by eId. */
  readonly queries: readonly string[];
}

/** Give the first duty of a section that lies below a chapter, which shows every form at once; nothing where there is none. */
export async function exampleCitations(): Promise<ExampleCitations | undefined> {
  const model = await siteModel();
  const { duties, release } = await loadEdition();
  const duty = duties.find(({ section }) => section.split("/").length > 2);
  const section = duty && model.sections.get(duty.section);
  const plan = model.plans.find(({ slug }) => slug === section?.plan);
  if (!(duty && section && plan)) return undefined;
  const ancestors = ancestorsOf(model, section);
  const citable = citableSection(plan, ancestors, section, release);
  const ofDuty = citableDuty(citable, duty);
  const eId = eIdOf([...ancestors, section]);
  return {
    section,
    citable,
    duty: ofDuty,
    eId,
    queries: [`${plan.short_title}${placeOf(citable)}`, ofDuty.mark, eId],
  };
}
