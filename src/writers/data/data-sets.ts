/** All data files, in one visible list. */

import { z } from "astro/zod";
import type { Edition } from "../../edition/load-edition.ts";
import { sectionDocument } from "../sections/section-json.ts";
import { apparatusData, apparatusFile } from "./apparatus.ts";
import { assignmentsTable } from "./assignments.ts";
import { departmentDutyRow } from "./department-duties.ts";
import { departmentRow, departmentsData, departmentsTable } from "./departments.ts";
import { dutiesData, dutiesTable, dutyRow } from "./duties.ts";
import { mentionRow, mentionsData, mentionsTable } from "./mentions.ts";
import { planRow, plansData, plansTable } from "./plans.ts";
import { projectRow, projectsData, projectsTable } from "./projects.ts";
import { citationsTable, referenceRow, referencesData, referencesTable } from "./references.ts";
import { relationRow, relationsData, relationsTable } from "./relations.ts";
import { sectionRow, sectionsData, sectionsTable } from "./sections.ts";
import type { Table } from "./table.ts";

/** The JSON files: what each holds, and the schema of it. */
export const jsonFiles = {
  duties: { build: dutiesData, schema: z.array(dutyRow) },
  departments: { build: departmentsData, schema: z.array(departmentRow) },
  projects: { build: projectsData, schema: z.array(projectRow) },
  mentions: { build: mentionsData, schema: z.array(mentionRow) },
  references: { build: referencesData, schema: z.array(referenceRow) },
  relations: { build: relationsData, schema: z.array(relationRow) },
  sections: { build: sectionsData, schema: z.array(sectionRow) },
  plans: { build: plansData, schema: z.array(planRow) },
  apparatus: { build: apparatusData, schema: apparatusFile },
} satisfies Record<string, { build: (edition: Edition, root: string) => unknown; schema: z.ZodType }>;

/** The tables, for CSV and the data package. */
export const tableFiles = {
  duties: dutiesTable,
  departments: departmentsTable,
  assignments: assignmentsTable,
  projects: projectsTable,
  mentions: mentionsTable,
  references: referencesTable,
  citations: citationsTable,
  relations: relationsTable,
  sections: sectionsTable,
  plans: plansTable,
} satisfies Record<string, (edition: Edition, root: string) => Table>;

/** What has a JSON Schema: the JSON files, the list of one department, and the file of one section. */
export const schemas: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(Object.entries(jsonFiles).map(([name, { schema }]) => [name, schema])),
  "department-duties": z.array(departmentDutyRow),
  section: sectionDocument,
};

/** Write a JSON Schema (draft 2020-12). */
export function jsonSchemaOf(name: string, schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    override: ({ jsonSchema }) => {
      // Zod states the range of safe integers, which says nothing about the data.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return { $schema, $id: `${name}.schema.json`, title: `${name}.json`, ...rest };
}
