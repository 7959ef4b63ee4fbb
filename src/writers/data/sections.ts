import { z } from "astro/zod";
import { sectionPath } from "../../edition/address.ts";
import type { Edition } from "../../edition/load-edition.ts";
import { type EditionSection, textOf } from "../../edition/model.ts";
import { divisionKinds } from "../../pipeline/headings/kind.ts";
import { filled, place } from "./fields.ts";
import { makeTable, placeColumns, plainColumns, type Table } from "./table.ts";

const sourceText = z.string().describe("The characters of the seed at `source`, unchanged.");

const paragraphRow = z.strictObject({
  id: filled.describe("Anchor in its section: `p1`."),
  text: z.string().describe("Reading text."),
  source_text: sourceText,
  source: place,
});

/** A row of `sections.json`. */
export const sectionRow = z
  .strictObject({
    id: filled.describe("Plan and path: `mongolia-2014/4/16`; the plan itself is `mongolia-2014`."),
    number: z.string().nullable().describe("Number as printed: （十六）. Null where it has none."),
    url: filled.describe("Page of the section. Absolute, or from the root of the site."),
    plan: filled.describe("Id of the plan: `id` in plans.json."),
    path: z.string().describe("Path in the plan: `4/16`. Empty for the plan itself."),
    kind: z.enum(["plan", ...divisionKinds]).describe("Kind of division."),
    title: z.string().describe("Title; empty where it has none."),
    heading: z
      .enum(["printed", "restored", "editorial"])
      .describe("Whether the heading stands in the source, is restored from its context, or is supplied."),
    permanent_number: z.int().min(1).describe("Number of its short address: `/s/412/`. Never used again."),
    text: z.string().describe("Reading text of the section without the sections below it, one paragraph a line."),
    source_text: sourceText,
    sha256: z.string().length(64).describe("Of `source_text` in UTF-8, hexadecimal."),
    source: place,
    spans: z.array(place).min(1).describe("All places where the section stands in the seed, the base text first."),
    paragraphs: z.array(paragraphRow).describe("Its own paragraphs."),
  })
  .meta({ description: "A division of a plan with its own text, or the plan with its title." });

type Row = z.infer<typeof sectionRow>;

/** `sections.json`: every section with its own text, in order of plan and place. */
export function sectionsData({ plans }: Edition, root: string): Row[] {
  return plans.flatMap(({ sections }) => sections.map((section) => sectionRowOf(section, root)));
}

/** Give the row of one section. */
export function sectionRowOf(section: EditionSection, root: string): Row {
  return {
    id: section.address,
    number: section.numeral || null,
    url: `${root}${sectionPath(section.address)}`,
    plan: section.plan,
    path: section.path,
    kind: section.kind,
    title: section.title,
    heading: section.origin,
    permanent_number: section.number,
    text: textOf(section),
    source_text: section.sourceText,
    sha256: section.sha256,
    source: section.source,
    spans: [...section.spans],
    paragraphs: section.paragraphs.map(({ id, text, printed, source }) => ({
      id,
      text,
      source_text: printed,
      source,
    })),
  };
}

/** `sections.csv`: the sections without their long texts. */
export function sectionsTable(edition: Edition, root: string): Table {
  return makeTable({
    name: "sections",
    columns: [
      ...plainColumns(sectionRow, "id", "number", "url", "plan", "path", "kind", "title", "heading"),
      ...plainColumns(sectionRow, "permanent_number", "sha256"),
      ...placeColumns<Row["source"], Row>("file", "line", "col", "start", "end"),
    ],
    rows: sectionsData(edition, root),
    primaryKey: ["id"],
    foreignKeys: [{ field: "plan", table: "plans", of: "id" }],
  });
}
