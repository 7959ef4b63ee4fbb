import { z } from "astro/zod";
import type { Edition } from "../../edition/load-edition.ts";
import { filled } from "./fields.ts";
import { makeTable, plainColumns, type Table } from "./table.ts";

/** A row of `relations.json`. */
export const relationRow = z
  .strictObject({
    subject: filled.describe("Id of the project (projects.json) or department (departments.json) it is said of."),
    type: z
      .enum(["part_of", "leads_to", "replaced_by", "succeeded_by"])
      .describe("succeeded_by joins two departments; the others join two projects."),
    object: filled.describe("Id of the other project, or of the other department."),
    year: z.int().nullable().describe("For succeeded_by: the year; null where it is not known, and for projects."),
    how: z
      .enum(["renamed", "merged", "reorganised", "split", "absorbed"])
      .nullable()
      .describe("For succeeded_by: what happened. Null for projects."),
    sure: z.enum(["certain", "likely"]).nullable().describe("For succeeded_by: how sure it is. Null for projects."),
    source: z.string().nullable().describe("For succeeded_by: where this is known from. Null for projects."),
  })
  .meta({ description: "A relation between two projects, or between two departments." });

type Row = z.infer<typeof relationRow>;

/** `relations.json`: relations of projects, then successions of departments, in the order of the registries. */
export function relationsData({ projects, departments }: Edition): Row[] {
  const unsaid = { year: null, how: null, sure: null, source: null };
  return [
    ...projects.flatMap(({ id: subject, relations }) =>
      relations.map(({ type, id: object }) => ({ subject, type, object, ...unsaid })),
    ),
    ...departments.flatMap(({ id: subject, succession }) =>
      succession.map(({ to: object, year, how, sure, source }) => ({
        subject,
        type: "succeeded_by" as const,
        object,
        year: year ?? null,
        how,
        sure,
        source,
      })),
    ),
  ];
}

/** `relations.csv`. Its ends lie in two tables, by type, which no foreign key can say. */
export function relationsTable(edition: Edition): Table {
  return makeTable({
    name: "relations",
    columns: plainColumns(relationRow, "subject", "type", "object", "year", "how", "sure", "source"),
    rows: relationsData(edition),
    primaryKey: ["subject", "type", "object"],
    foreignKeys: [],
  });
}
