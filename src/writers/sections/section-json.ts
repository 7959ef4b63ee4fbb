/** A section as JSON: its row of `sections.json`, and what stands around it. */

import { z } from "astro/zod";
import { eIdOf } from "../../citation/eid.ts";
import { sectionPath } from "../../edition/address.ts";
import type { EditionSection } from "../../edition/model.ts";
import { titleOf } from "../../edition/plan-title.ts";
import { dutyRow, dutyRowOf } from "../data/duties.ts";
import { filled } from "../data/fields.ts";
import { sectionRow, sectionRowOf } from "../data/sections.ts";
import { addressesOf } from "../place-name.ts";
import type { ExportSource } from "./export-source.ts";

const neighbour = z
  .strictObject({
    id: filled.describe("Id of the section."),
    url: filled.describe("Page of the section. Its JSON is `index.json` below it."),
    number: z.string().nullable().describe("Number as printed. Null where it has none."),
    title: z.string().describe("Title; empty where it has none."),
  })
  .meta({ id: "neighbour", description: "A section above or below." });

const note = z.strictObject({
  id: filled.describe("Id of the row of the apparatus, unique in the plan: `77-1`."),
  paragraph: filled.describe("Anchor of the paragraph, or `heading`."),
  before: filled.describe("Printed text."),
  after: z.string().nullable().describe("What it should read. Null for a note that changes nothing."),
  cause: filled.describe("Kind of error."),
  certainty: z.enum(["certain", "likely", "guess", "note"]).describe("`guess` and `note` leave the text as it is."),
  reason: filled.describe("Why."),
});

/** `plans/<plan>/…/index.json`. */
export const sectionDocument = sectionRow
  .extend({
    release: filled.describe("Release of the library."),
    permanent_url: filled.describe("Short address that never changes: `/s/412/`."),
    eid: z.string().describe("Akoma Ntoso eId: `chp_4__item_16`. Empty for the plan itself."),
    plan_title: filled.describe("Title of the plan; in 〔〕 where the edition supplies it."),
    reason: z.string().nullable().describe("Why a restored or editorial heading is there."),
    is_part_of: z.array(neighbour).describe("The sections above, the plan first."),
    has_part: z.array(neighbour).describe("The sections directly below, in order."),
    notes: z.array(note).describe("Emendations and notes on its own text."),
    duties: z.array(dutyRow).describe("Duties in its own text, as in duties.json."),
  })
  .meta({ description: "One section: its own text, without the sections below it, and what stands around it." });

type SectionDocument = z.infer<typeof sectionDocument>;

/** Give the document of one section. */
export function sectionJson({ release, plan, section, above, lookup, root }: ExportSource): SectionDocument {
  const neighbourOf = ({ address, numeral, title }: EditionSection) => ({
    id: address,
    url: `${root}${sectionPath(address)}`,
    number: numeral || null,
    title,
  });
  return {
    ...sectionRowOf(section, root),
    release,
    permanent_url: addressesOf({ section, root }).permanent,
    eid: eIdOf([...above, section]),
    plan_title: titleOf(plan.row),
    reason: section.reason,
    is_part_of: above.map(neighbourOf),
    has_part: section.children.map((address) => neighbourOf(lookup.section(address))),
    notes: section.notes.map((row) => ({ ...row })),
    duties: lookup.dutiesIn(section.address).map((duty) => dutyRowOf(duty, lookup, root)),
  };
}
