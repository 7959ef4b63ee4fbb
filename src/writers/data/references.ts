/** The works that plans cite by name, and where. */

import { z } from "astro/zod";
import { sectionPath } from "../../edition/address.ts";
import type { Edition } from "../../edition/load-edition.ts";
import { filled, place } from "./fields.ts";
import { type Column, makeTable, placeColumns, plainColumns, type Table } from "./table.ts";

const citation = z.strictObject({
  section: filled.describe("Id of the section: `id` in sections.json."),
  url: filled.describe("The paragraph. Absolute, or from the root of the site."),
  paragraph: filled.describe("Anchor of the paragraph in its section: `p1`; `heading` for a place in the title."),
  surface: filled.describe("The title as it stands in the reading text."),
  source: place,
});

/** A row of `references.json`. */
export const referenceRow = z
  .strictObject({
    id: filled.describe("Settled once, never changed."),
    title: filled.describe("Title, without 《》."),
    kind: filled.describe("Genre: 规划, 实施方案, 协议 …"),
    url: filled.describe("The work in the list of works. Absolute, or from the root of the site."),
    in_library: filled.nullable().describe("Id of the plan where this edition holds the work: `id` in plans.json."),
    carried_out_by: z.array(filled).describe("Ids of the plans of this edition that carry the work out."),
    citations: z.array(citation).describe("Every place that cites it, in order of plan and place."),
  })
  .meta({ description: "A work that plans cite by name, with every place that cites it." });

type Row = z.infer<typeof referenceRow>;

/** `references.json`: every work of the registry, in its order. */
export function referencesData({ works }: Edition, root: string): Row[] {
  return works.map(({ id, title, kind, in_library, carriedOutBy, citations }) => ({
    id,
    title,
    kind,
    url: `${root}works/#${id}`,
    in_library,
    carried_out_by: [...carriedOutBy],
    citations: citations.map(({ section, paragraph, surface, source }) => ({
      section,
      url: `${root}${sectionPath(section)}#${paragraph}`,
      paragraph,
      surface,
      source,
    })),
  }));
}

const countColumn: Column<Row> = {
  name: "citations",
  type: "integer",
  description: "Number of places that cite it.",
  required: true,
  value: ({ citations }) => citations.length,
};

/** `references.csv`: one work a row. */
export function referencesTable(edition: Edition, root: string): Table {
  return makeTable({
    name: "references",
    columns: [...plainColumns(referenceRow, "id", "title", "kind", "url", "in_library", "carried_out_by"), countColumn],
    rows: referencesData(edition, root),
    primaryKey: ["id"],
    foreignKeys: [{ field: "in_library", table: "plans", of: "id" }],
  });
}

const citationRow = z.strictObject({ work: filled.describe("Id of the work cited."), ...citation.shape });

type CitationRow = z.infer<typeof citationRow>;

/** `citations.csv`: one place a row. */
export function citationsTable(edition: Edition, root: string): Table {
  return makeTable({
    name: "citations",
    columns: [
      ...plainColumns(citationRow, "work", "section", "paragraph", "surface", "url"),
      ...placeColumns<CitationRow["source"], CitationRow>("file", "line", "col", "start", "end"),
    ],
    rows: referencesData(edition, root).flatMap(({ id, citations }) => citations.map((row) => ({ work: id, ...row }))),
    primaryKey: ["source_file", "source_start"],
    foreignKeys: [
      { field: "work", table: "references", of: "id" },
      { field: "section", table: "sections", of: "id" },
    ],
  });
}
