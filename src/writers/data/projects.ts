import { z } from "astro/zod";
import { sectionPath } from "../../edition/address.ts";
import type { Edition } from "../../edition/load-edition.ts";
import type { EditionProject } from "../../edition/model.ts";
import { projectRow as registryRow } from "../../registry/rows/project.ts";
import { filled, place } from "./fields.ts";
import { aliasOf, projectAlias } from "./project-alias.ts";
import { type Column, joinList, makeTable, plainColumns, type Table } from "./table.ts";

const { kind, level, sure } = registryRow.shape;

const mention = z.strictObject({
  section: filled.describe("Id of the section: `id` in sections.json."),
  url: filled.describe("The paragraph. Absolute, or from the root of the site."),
  paragraph: filled.describe("Anchor of the paragraph in its section: `p1`; `heading` for a place in the title."),
  surface: filled.describe("The name as it stands in the reading text."),
  source: place,
});

const coordinates = z.strictObject({
  lat: z.number().min(-90).max(90).describe("Degrees north; a sketch."),
  lon: z.number().min(-180).max(180).describe("Degrees east; a sketch."),
  source: filled.describe("Where the coordinates are from."),
});

/** A row of `projects.json`. */
export const projectRow = z
  .strictObject({
    id: filled.describe("Settled once, never changed: `wuliji-port`."),
    name: filled.describe("Name in this edition."),
    kind: kind.describe("Kind of thing."),
    level: level.describe("project, place and corridor are single things; programme and theme are what plans pursue."),
    english: z.string().nullable().describe("English name."),
    pinyin: z.string().nullable().describe("Pinyin of the name, for lookup."),
    country: z.enum(["CN", "MN", "RU"]).nullable().describe("Country, for places in one; ISO 3166-1 alpha-2."),
    coordinates: coordinates
      .nullable()
      .describe("A sketch, good to 0.1–0.3 degrees; null for what is no single place."),
    aliases: z.array(projectAlias).describe("How it is found in the reading text."),
    why: filled.describe("Why all these names mean one thing."),
    sure: sure.describe("How sure that is."),
    url: filled.describe("Page of the project. Absolute, or from the root of the site."),
    relations: z
      .array(
        z.strictObject({
          type: z.enum(["part_of", "leads_to", "replaced_by"]),
          id: filled.describe("Id of the other project: `id` in this file."),
        }),
      )
      .describe("Its relations to other projects, each stated once."),
    plans: z.array(filled).describe("Ids of the plans that name it, in order of date."),
    mentions: z.array(mention).describe("Every place that names it, in order of plan date and place."),
  })
  .meta({ description: "A project, place, corridor, programme or theme with every place that names it." });

type Row = z.infer<typeof projectRow>;

/** `projects.json`: every project of the registry, in its order. */
export function projectsData({ projects }: Edition, root: string): Row[] {
  return projects.map((project) => ({
    id: project.id,
    name: project.name,
    kind: project.kind,
    level: project.level,
    english: project.english ?? null,
    pinyin: project.pinyin ?? null,
    country: project.country ?? null,
    coordinates: project.coordinates ?? null,
    aliases: project.aliases.map(aliasOf),
    why: project.why,
    sure: project.sure,
    url: `${root}projects/${project.id}/`,
    relations: project.relations,
    plans: [...project.plans],
    mentions: mentionsOf(project, root),
  }));
}

function mentionsOf({ mentions }: EditionProject, root: string): Row["mentions"] {
  return mentions.map(({ section, paragraph, surface, source }) => ({
    section,
    url: `${root}${sectionPath(section)}#${paragraph}`,
    paragraph,
    surface,
    source,
  }));
}

const coordinateColumns: readonly Column<Row>[] = [
  {
    name: "lat",
    type: "number",
    description: "Degrees north; a sketch.",
    required: false,
    value: (row) => row.coordinates?.lat ?? null,
  },
  {
    name: "lon",
    type: "number",
    description: "Degrees east; a sketch.",
    required: false,
    value: (row) => row.coordinates?.lon ?? null,
  },
  {
    name: "coordinates_source",
    type: "string",
    description: "Where the coordinates are from.",
    required: false,
    value: (row) => row.coordinates?.source ?? null,
  },
];

const surfacesColumn: Column<Row> = {
  name: "surfaces",
  type: "string",
  description: "All names as they stand in the reading text, in order of time, parted by “；”.",
  required: false,
  value: ({ mentions }) => joinList([...new Set(mentions.map(({ surface }) => surface))]),
};

const countColumn: Column<Row> = {
  name: "mentions",
  type: "integer",
  description: "Number of places that name it.",
  required: true,
  value: ({ mentions }) => mentions.length,
};

/** `projects.csv`. */
export function projectsTable(edition: Edition, root: string): Table {
  return makeTable({
    name: "projects",
    columns: [
      ...plainColumns(projectRow, "id", "name", "kind", "level", "english", "pinyin", "country"),
      ...coordinateColumns,
      surfacesColumn,
      ...plainColumns(projectRow, "why", "sure", "url", "plans"),
      countColumn,
    ],
    rows: projectsData(edition, root),
    primaryKey: ["id"],
    foreignKeys: [],
  });
}
