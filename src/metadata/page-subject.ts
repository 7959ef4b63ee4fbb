import type { EditionSection, PlanData } from "../edition/model.ts";

/** What the metadata of a section's page is made from. */
export interface PageSubject {
  readonly plan: PlanData;
  readonly section: EditionSection;
  /** The sections above, outermost first, the plan among them. */
  readonly above: readonly EditionSection[];
  /** The sections directly below. */
  readonly below: readonly EditionSection[];
  readonly release: string;
  /** Way to the root of the site: absolute when the host is known, else relative to the page. */
  readonly root: string;
  readonly isAbsolute: boolean;
}

/** Give the date under which a plan was made public, where a whole day is known; else nothing. */
export function publicationDate({ dates }: Pick<PlanData, "dates">): string | undefined {
  const whole = dates.filter(({ date }) => date?.length === "YYYY-MM-DD".length);
  const publicKinds = ["issued", "posted", "reposted", "printed"];
  return whole.find(({ kind }) => publicKinds.includes(kind))?.date;
}
