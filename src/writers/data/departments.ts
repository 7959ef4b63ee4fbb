import { z } from "astro/zod";
import type { Edition } from "../../edition/load-edition.ts";
import { departmentKinds } from "../../registry/rows/department.ts";
import { filled } from "./fields.ts";
import { type Column, joinList, makeTable, plainColumns, type Table } from "./table.ts";

const alias = z.strictObject({
  type: z
    .enum(["short", "former", "printed", "colloquial"])
    .describe("short and printed stand in texts, former is an older name, colloquial is what readers type."),
  form: filled.describe("The name, without 自治区 or 内蒙古 where it may carry one."),
});

const step = z.strictObject({
  to: filled.describe("Id of the successor."),
  year: z.int().nullable().describe("Null where it is not known."),
  how: z.enum(["renamed", "merged", "reorganised", "split", "absorbed"]),
  sure: z.enum(["certain", "likely"]),
  source: filled.describe("Where this is known from."),
});

/** A row of `departments.json`. */
export const departmentRow = z
  .strictObject({
    id: filled.describe("Settled once, never changed."),
    name: filled.describe("Name in this edition: 自治区商务厅."),
    full_name: filled.describe("Full official name."),
    jurisdiction: z.string().nullable().describe("Place whose body it is: 内蒙古自治区. Null where nothing tells."),
    aliases: z.array(alias).describe("Other names."),
    kind: z.enum(departmentKinds).describe("Kind of body."),
    english: z.string().nullable().describe("English name."),
    pinyin: z.string().nullable().describe("Pinyin of the short name, for lookup."),
    url: filled.describe("Page of the department. Absolute, or from the root of the site."),
    lead: z.int().min(0).describe("Number of duties it leads, alone or jointly. Inherited duties are not counted."),
    support: z.int().min(0).describe("Number of duties it supports. Inherited duties are not counted."),
    mentions: z.int().min(0).describe("Number of places in running text that name it; none of them is an assignment."),
    predecessors: z.array(filled).describe("Ids of the bodies directly before it."),
    succession: z.array(step).describe("What became of it; empty where it still is, or where nothing is known."),
  })
  .meta({ description: "A department with the number of its duties." });

type Row = z.infer<typeof departmentRow>;

/** `departments.json`: every department of the registry, in its order. */
export function departmentsData({ departments }: Edition, root: string): Row[] {
  return departments.map((department) => ({
    id: department.id,
    name: department.name,
    full_name: department.full_name,
    jurisdiction: department.jurisdiction ?? null,
    aliases: department.aliases,
    kind: department.kind,
    english: department.english ?? null,
    pinyin: department.pinyin ?? null,
    url: `${root}departments/${department.id}/`,
    lead: department.leads.length,
    support: department.supports.length,
    mentions: department.mentions.length,
    predecessors: [...department.predecessors],
    succession: department.succession.map(({ year, ...rest }) => ({ ...rest, year: year ?? null })),
  }));
}

const aliasColumn: Column<Row> = {
  name: "aliases",
  type: "string",
  description: "Other names, parted by “；”.",
  required: false,
  value: ({ aliases }) => joinList(aliases.map(({ form }) => form)),
};

const successorColumn: Column<Row> = {
  name: "successors",
  type: "string",
  description: "Ids of its successors, parted by “；”.",
  required: false,
  value: ({ succession }) => joinList(succession.map(({ to }) => to)),
};

/** `departments.csv`. */
export function departmentsTable(edition: Edition, root: string): Table {
  return makeTable({
    name: "departments",
    columns: [
      ...plainColumns(departmentRow, "id", "name", "full_name", "jurisdiction"),
      aliasColumn,
      ...plainColumns(departmentRow, "kind", "english", "pinyin", "url", "lead", "support", "mentions", "predecessors"),
      successorColumn,
    ],
    rows: departmentsData(edition, root),
    primaryKey: ["id"],
    foreignKeys: [],
  });
}
