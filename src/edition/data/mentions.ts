import { z } from "astro/zod";
import { sectionPath } from "../address.ts";
import type { Edition } from "../load-edition.ts";
import { filled, place } from "./fields.ts";
import { makeTable, placeColumns, plainColumns, type Table } from "./table.ts";

/** A row of `mentions.json`. */
export const mentionRow = z
  .strictObject({
    department: filled.describe("Id of the department: `id` in departments.json."),
    verdict: z
      .enum(["task", "mention"])
      .describe("task where a person decided that the sentence gives the body something to do; else mention."),
    reason: z.string().nullable().describe("Reason of the decision; null where none was needed."),
    plan: filled.describe("Id of the plan: `id` in plans.json."),
    section: filled.describe("Id of the section: `id` in sections.json."),
    paragraph: filled.describe("Anchor of the paragraph in its section: `p1`."),
    surface: filled.describe("The name as it stands in the reading text."),
    sentence: filled.describe("The sentence of the reading text."),
    url: filled.describe("The paragraph. Absolute, or from the root of the site."),
    source: place,
  })
  .meta({ description: "A place in running text that names a department. It never counts as an assignment." });

type Row = z.infer<typeof mentionRow>;

/** `mentions.json`: departments named in running text, in order of plan and place. */
export function mentionsData({ plans }: Edition, root: string): Row[] {
  return plans.flatMap(({ mentions }) =>
    mentions.map((mention) => ({
      department: mention.department,
      verdict: mention.verdict,
      reason: mention.reason,
      plan: mention.plan,
      section: mention.section,
      paragraph: mention.paragraph,
      surface: mention.surface,
      sentence: mention.sentence,
      url: `${root}${sectionPath(mention.section)}#${mention.paragraph}`,
      source: mention.source,
    })),
  );
}

/** `mentions.csv`. */
export function mentionsTable(edition: Edition, root: string): Table {
  return makeTable({
    name: "mentions",
    columns: [
      ...plainColumns(mentionRow, "department", "verdict", "reason", "plan", "section", "paragraph"),
      ...plainColumns(mentionRow, "surface", "sentence", "url"),
      ...placeColumns<Row["source"], Row>("file", "line", "col", "start", "end"),
    ],
    rows: mentionsData(edition, root),
    primaryKey: ["plan", "source_start", "department"],
    foreignKeys: [
      { field: "department", table: "departments", of: "id" },
      { field: "plan", table: "plans", of: "id" },
      { field: "section", table: "sections", of: "id" },
    ],
  });
}
