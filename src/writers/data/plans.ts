import { z } from "astro/zod";
import { sectionPath } from "../../edition/address.ts";
import type { Edition } from "../../edition/load-edition.ts";
import { planRow as registryRow } from "../../registry/rows/plan.ts";
import { filled } from "./fields.ts";
import { type Column, joinList, makeTable, plainColumns, type Table } from "./table.ts";

const { dates, parent, provenance } = registryRow.shape;

/** A row of `plans.json`. */
export const planRow = z
  .strictObject({
    id: filled.describe("Settled once, never changed: `mongolia-2014`."),
    url: filled.describe("Page of the plan. Absolute, or from the root of the site."),
    title: filled.describe("Title."),
    supplied_title: z.boolean().describe("True when the source has no title and the edition supplies one."),
    short_title: filled.describe("Short title; the title where there is none."),
    english: z.string().nullable().describe("English title."),
    kind: filled.describe("Genre: 分工方案, 提案答复, 规划 …"),
    issuer: z.string().nullable().describe("Issuer; null when the source does not state it."),
    dates: dates.describe("Dates as exactly as the source states them (year, month or day), each with its evidence."),
    parent: parent.unwrap().nullable().describe("The plan that this one carries out."),
    provenance: provenance.describe("Where the text was found, and the sha256 of the seed's bytes."),
    script: z.enum(["zh-Hans", "zh-Hant"]).describe("Script of the seed; the reading text is always simplified."),
    counts: z
      .record(z.string(), z.int().min(0))
      .describe("Number of divisions by kind, of paragraphs, and of runs of text by class of change."),
  })
  .meta({ description: "A plan: what is known of it. What no source states is null." });

type Row = z.infer<typeof planRow>;

/** `plans.json`: what is known of each plan, in the order of the registry. */
export function plansData({ plans }: Edition, root: string): Row[] {
  return plans.map(({ row, apparatus }) => ({
    id: row.slug,
    url: `${root}${sectionPath(row.slug)}`,
    title: row.title,
    supplied_title: row.supplied_title,
    short_title: row.short_title ?? row.title,
    english: row.english ?? null,
    kind: row.kind,
    issuer: row.issuer ?? null,
    dates: row.dates,
    parent: row.parent ?? null,
    provenance: row.provenance,
    script: apparatus.script,
    counts: { ...apparatus.counts },
  }));
}

const datesColumn: Column<Row> = {
  name: "dates",
  type: "string",
  description: "Kind and date, `posted 2014-10-24`; a range as `after/before`. Parted by “；”.",
  required: false,
  value: ({ dates: all }) =>
    joinList(all.map(({ kind, date, after, before }) => `${kind} ${date ?? `${after ?? ""}/${before ?? ""}`}`)),
};

const seedColumn: Column<Row> = {
  name: "seed_sha256",
  type: "string",
  description: "sha256 of the seed's bytes, hexadecimal.",
  required: true,
  value: (row) => row.provenance.sha256,
};

/** `plans.csv`. */
export function plansTable(edition: Edition, root: string): Table {
  return makeTable({
    name: "plans",
    columns: [
      ...plainColumns(planRow, "id", "url", "title", "supplied_title", "short_title", "english", "kind", "issuer"),
      datesColumn,
      ...plainColumns(planRow, "script"),
      seedColumn,
    ],
    rows: plansData(edition, root),
    primaryKey: ["id"],
    foreignKeys: [],
  });
}
