import { z } from "astro/zod";
import { sectionPath } from "../../edition/address.ts";
import type { Edition } from "../../edition/load-edition.ts";
import type { EditionDuty } from "../../edition/model.ts";
import { body, filled, place, role } from "./fields.ts";
import { type Lookup, lookupOf } from "./lookup.ts";
import { type Column, joinList, makeTable, placeColumns, plainColumns, type Table } from "./table.ts";

const bodies = z.array(body);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, "YYYY-MM-DD");

/** A row of `duties.json`: one assignment with the text it governs. */
export const dutyRow = z
  .strictObject({
    id: filled.describe("Section and anchor: `mongolia-2014/4/16#d1`."),
    number: z.int().min(1).describe("Permanent number, never used again."),
    url: filled.describe("The duty in its section. Absolute, or from the root of the site."),
    permanent_url: filled.describe("Short address that never changes: `/d/137/`."),
    plan: filled.describe("Id of the plan: `id` in plans.json."),
    plan_title: filled.describe("Title of the plan."),
    section_path: filled.describe("Path of the section in its plan: `4/16`."),
    section_number: z
      .string()
      .nullable()
      .describe("Number of the section as printed: （十六）. Null where it has none."),
    section_title: z.string().describe("Title of the section."),
    lead: bodies.describe("Bodies that lead, in the order printed; several lead jointly."),
    support: bodies.describe("Bodies that support, in the order printed."),
    groups: z
      .array(z.strictObject({ surface: filled.describe("The words, as in the reading text."), role }))
      .describe("Group words that name no body, as 有关部门. They count for nobody."),
    roles: z.array(filled).describe("Role words as printed: 牵头, 配合 …"),
    open_ended: z.boolean().describe("True where the list of bodies ends in 等部门 or the like."),
    qualifier: z.string().nullable().describe("Words that restrict the roles, as 按照各自征管范围分别."),
    term: z.string().nullable().describe("When it is to be done, as printed: 2025年6月底前."),
    term_kind: z
      .enum(["by", "during", "continuous", "yearly", "half-yearly", "quarterly", "monthly", "weekly"])
      .nullable()
      .describe("What the term is: by a day, during a time, without an end, or again and again. Null where unknown."),
    term_from: day.nullable().describe("First day of the term, where its words and the plan's year tell it."),
    term_to: day.nullable().describe("Last day of the term, where its words and the plan's year tell it."),
    rule: z.string().nullable().describe("Rule of the plan, as printed, by which the first body listed leads."),
    remark: z.string().nullable().describe("What the assignment says besides, as printed: persons in charge, limits."),
    assignment: filled.describe(
      "The assignment in the reading text; labels with lines of their own are joined by line feeds.",
    ),
    assignment_printed: filled.describe("The same in the characters of the seed."),
    paragraphs: z.array(filled).describe("Anchors of the paragraphs it governs, in their section: `p1`."),
    text: filled.describe("What is to be done: reading text without the assignment, one paragraph a line."),
    source: place.omit({ col: true }).describe("Place of the assignment in the seed."),
  })
  .meta({ description: "A duty: one assignment with the text it governs." });

export type DutyRow = z.infer<typeof dutyRow>;

/** `duties.json`: every duty, in order of plan and place. */
export function dutiesData(edition: Edition, root: string): DutyRow[] {
  const lookup = lookupOf(edition);
  return edition.duties.map((duty) => dutyRowOf(duty, lookup, root));
}

/** Give the row of one duty. */
export function dutyRowOf(duty: EditionDuty, lookup: Lookup, root: string): DutyRow {
  const section = lookup.section(duty.section);
  const { col: _, ...source } = duty.source;
  const bearers = (wanted: "lead" | "support") =>
    duty.assignees.flatMap(({ role, department }) =>
      role === wanted && department !== null ? [{ id: department, name: lookup.departmentName(department) }] : [],
    );
  return {
    id: duty.id,
    number: duty.number,
    url: `${root}${sectionPath(duty.section)}#${duty.anchor}`,
    permanent_url: `${root}d/${duty.number}/`,
    plan: duty.plan,
    plan_title: lookup.plan(duty.plan).row.title,
    section_path: section.path,
    section_number: section.numeral || null,
    section_title: section.title,
    lead: bearers("lead"),
    support: bearers("support"),
    groups: duty.assignees.flatMap(({ surface, role, department }) => (department === null ? [{ surface, role }] : [])),
    roles: [...duty.roleWords],
    open_ended: duty.openEnded,
    qualifier: duty.qualifier,
    term: duty.term ?? null,
    term_kind: duty.termSpan?.kind ?? null,
    term_from: duty.termSpan?.from ?? null,
    term_to: duty.termSpan?.to ?? null,
    rule: duty.rule ?? null,
    remark: duty.remark ?? null,
    assignment: duty.assignment,
    assignment_printed: duty.printed,
    paragraphs: [...duty.paragraphs],
    text: duty.text,
    source,
  };
}

/** Columns of a duty in tables. */
export const dutyColumns: readonly Column<DutyRow>[] = [
  ...plainColumns(dutyRow, "id", "number", "url", "permanent_url", "plan", "plan_title"),
  {
    name: "section",
    type: "string",
    description: "Id of the section: `id` in sections.csv.",
    required: true,
    value: ({ plan, section_path }) => `${plan}/${section_path}`,
  },
  ...plainColumns(dutyRow, "section_path", "section_number", "section_title"),
  ...bodyColumns("lead"),
  ...bodyColumns("support"),
  {
    name: "groups",
    type: "string",
    description: "Group words that name no body, parted by “；”.",
    required: false,
    value: ({ groups }) => joinList(groups.map(({ surface }) => surface)),
  },
  ...plainColumns(
    dutyRow,
    "roles",
    "open_ended",
    "qualifier",
    "term",
    "term_kind",
    "term_from",
    "term_to",
    "rule",
    "remark",
    "assignment",
    "assignment_printed",
    "paragraphs",
    "text",
  ),
  ...placeColumns<DutyRow["source"], DutyRow>("file", "line", "start", "end"),
];

function bodyColumns(role: "lead" | "support"): Column<DutyRow>[] {
  const column = (field: "id" | "name") => ({
    name: `${role}_${field}s` as const,
    type: "string" as const,
    description: `${field === "id" ? "Ids" : "Names"} of the bodies that ${role}, parted by “；”.`,
    required: false,
    value: (row: DutyRow) => joinList(row[role].map((bearer) => bearer[field])),
  });
  return [column("id"), column("name")];
}

/** `duties.csv`. */
export function dutiesTable(edition: Edition, root: string): Table {
  return makeTable({
    name: "duties",
    columns: dutyColumns,
    rows: dutiesData(edition, root),
    primaryKey: ["id"],
    foreignKeys: [
      { field: "plan", table: "plans", of: "id" },
      { field: "section", table: "sections", of: "id" },
    ],
  });
}
