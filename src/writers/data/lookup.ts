import type { Edition, EditionPlan } from "../../edition/load-edition.ts";
import type { EditionDuty, EditionSection } from "../../edition/model.ts";
import { madeOnce } from "../../text/made-once.ts";

/** Finds plans, sections and names of departments by id. */
export interface Lookup {
  plan(slug: string): EditionPlan;
  section(address: string): EditionSection;
  departmentName(id: string): string;
  /** The duties that the own text of a section gives, in order of place. */
  dutiesIn(address: string): readonly EditionDuty[];
}

/** Give the index of an edition. What it does not hold cannot be asked for: `loadEdition` has checked all ids. */
export const lookupOf = madeOnce(indexed);

function indexed({ plans, departments, dutiesIn }: Edition): Lookup {
  const bySlug = new Map(plans.map((plan) => [plan.row.slug, plan]));
  const sections = new Map(plans.flatMap((plan) => plan.sections.map((section) => [section.address, section])));
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  return {
    plan: (slug) => found(bySlug.get(slug), slug),
    section: (address) => found(sections.get(address), address),
    departmentName: (id) => found(names.get(id), id),
    dutiesIn: (address) => dutiesIn.get(address) ?? [],
  };
}

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`The edition does not know ${id}.`);
  return value;
}
