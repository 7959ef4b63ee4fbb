import { z } from "astro/zod";
import { sectionPath } from "../../edition/address.ts";
import type { Edition } from "../../edition/load-edition.ts";
import type { EditionMention, EditionProject } from "../../edition/model.ts";
import { filled, place } from "./fields.ts";
import { makeTable, placeColumns, plainColumns, type Table } from "./table.ts";

/** A row of `mentions.json`, and of the `mentions.json` of one project. */
export const mentionRow = z
  .strictObject({
    department: filled
      .nullable()
      .describe("Id of the department named: `id` in departments.json. Null where a project is named."),
    project: filled
      .nullable()
      .describe("Id of the project named: `id` in projects.json. Null where a department is named."),
    verdict: z
      .enum(["task", "mention"])
      .nullable()
      .describe("task where a person decided that the sentence gives the body something to do. Null for projects."),
    reason: z.string().nullable().describe("Reason of the decision; null where none was needed, and for projects."),
    duty: filled
      .nullable()
      .describe("Id of the duty that governs the paragraph: `id` in duties.json. Null for departments."),
    plan: filled.describe("Id of the plan: `id` in plans.json."),
    section: filled.describe("Id of the section: `id` in sections.json."),
    paragraph: filled.describe("Anchor of the paragraph in its section: `p1`; `heading` for a place in the title."),
    surface: filled.describe("The name as it stands in the reading text."),
    sentence: filled.describe("The sentence of the reading text."),
    url: filled.describe("The paragraph. Absolute, or from the root of the site."),
    source: place,
  })
  .meta({ description: "A place in running text that names a department or a project. It is no assignment." });

type Row = z.infer<typeof mentionRow>;
type ProjectMention = EditionProject["mentions"][number];

/** `mentions.json`: departments and projects named in running text, in order of plan and place. */
export function mentionsData({ plans, departments, projects }: Edition, root: string): Row[] {
  const rows = [
    ...departments.flatMap(({ mentions }) => mentions.map((mention) => departmentMention(mention, root))),
    ...projects.flatMap(({ mentions }) => mentions.map((mention) => projectMention(mention, root))),
  ];
  const order = new Map(plans.map(({ row }, i) => [row.slug, i]));
  return rows.sort((a, b) => (order.get(a.plan) ?? 0) - (order.get(b.plan) ?? 0) || a.source.start - b.source.start);
}

/** `mentions.json` of one project: every place that names it, in order of time and place. */
export function projectMentionsData({ mentions }: EditionProject, root: string): Row[] {
  return mentions.map((mention) => projectMention(mention, root));
}

function departmentMention(mention: EditionMention, root: string): Row {
  const { department, verdict, reason } = mention;
  return { department, project: null, verdict, reason, duty: null, ...placeOf(mention, root) };
}

function projectMention(mention: ProjectMention, root: string): Row {
  const { project, duty } = mention;
  return {
    department: null,
    project,
    verdict: null,
    reason: null,
    duty: duty?.id ?? null,
    ...placeOf(mention, root),
  };
}

function placeOf(
  { plan, section, paragraph, surface, sentence, source }: EditionMention | ProjectMention,
  root: string,
) {
  const url = `${root}${sectionPath(section)}#${paragraph}`;
  return { plan, section, paragraph, surface, sentence, url, source };
}

/** `mentions.csv`. */
export function mentionsTable(edition: Edition, root: string): Table {
  return tableOf("mentions", mentionsData(edition, root));
}

/** `mentions.csv` of one project. */
export function projectMentionsTable(project: EditionProject, root: string): Table {
  return tableOf(project.id, projectMentionsData(project, root));
}

function tableOf(name: string, rows: readonly Row[]): Table {
  return makeTable({
    name,
    columns: [
      ...plainColumns(mentionRow, "department", "project", "verdict", "reason", "duty", "plan", "section", "paragraph"),
      ...plainColumns(mentionRow, "surface", "sentence", "url"),
      ...placeColumns<Row["source"], Row>("file", "line", "col", "start", "end"),
    ],
    rows,
    // Names do not overlap: one place names one thing.
    primaryKey: ["plan", "source_start"],
    foreignKeys: [
      { field: "department", table: "departments", of: "id" },
      { field: "project", table: "projects", of: "id" },
      { field: "duty", table: "duties", of: "id" },
      { field: "plan", table: "plans", of: "id" },
      { field: "section", table: "sections", of: "id" },
    ],
  });
}
