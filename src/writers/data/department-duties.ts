/** The list of one department, as its dossier shows it: its own duties, and those of the bodies before it. */

import { z } from "astro/zod";
import type { Edition } from "../../edition/load-edition.ts";
import type { EditionDepartment } from "../../edition/model.ts";
import { dutyColumns, dutyRow, dutyRowOf } from "./duties.ts";
import { body, filled, role } from "./fields.ts";
import { lookupOf } from "./lookup.ts";
import { type Column, makeTable, plainColumns, type Table } from "./table.ts";

/** A row of a department's `duties.json`. */
export const departmentDutyRow = z
  .strictObject({
    department: filled.describe("Id of the department whose list this is."),
    role: role.describe("What it does in this duty: lead, or support."),
    inherited_from: body
      .nullable()
      .describe("The body before it that the plan names; null for duties of its own. Inherited duties do not count."),
    ...dutyRow.shape,
  })
  .meta({ description: "A duty in the list of one department." });

export type DepartmentDutyRow = z.infer<typeof departmentDutyRow>;

/** Say whether a department has a list: a duty of its own or of a body before it. */
export function hasDuties(edition: Edition, department: EditionDepartment): boolean {
  return bearersOf(edition, department).some(({ leads, supports }) => leads.length + supports.length > 0);
}

/**
 * Give the list of a department: what it leads, what it supports, each in order of plan and place;
 * then the same for each body before it, the nearest first.
 */
export function departmentDuties(edition: Edition, department: EditionDepartment, root: string): DepartmentDutyRow[] {
  const lookup = lookupOf(edition);
  return bearersOf(edition, department).flatMap((bearer) =>
    (["lead", "support"] as const).flatMap((role) =>
      bearer[`${role}s`].map((duty) => ({
        department: department.id,
        role,
        inherited_from: bearer === department ? null : { id: bearer.id, name: bearer.name },
        ...dutyRowOf(duty, lookup, root),
      })),
    ),
  );
}

/** Lay out a department's list as a table. */
export function departmentDutiesTable(edition: Edition, department: EditionDepartment, root: string): Table {
  return makeTable({
    name: department.id,
    columns,
    rows: departmentDuties(edition, department, root),
    primaryKey: [],
    foreignKeys: [],
  });
}

const inheritedColumns: readonly Column<DepartmentDutyRow>[] = (["id", "name"] as const).map((field) => ({
  name: `inherited_from_${field}` as const,
  type: "string",
  description: `${field === "id" ? "Id" : "Name"} of the body before it that the plan names.`,
  required: false,
  value: (row) => row.inherited_from?.[field] ?? null,
}));

const columns: readonly Column<DepartmentDutyRow>[] = [
  ...plainColumns(departmentDutyRow, "department", "role"),
  ...inheritedColumns,
  ...dutyColumns,
];

/** Give by its id each department that has a list. */
export function departmentsWithDuties(edition: Edition): (readonly [id: string, department: EditionDepartment])[] {
  return edition.departments
    .filter((department) => hasDuties(edition, department))
    .map((department) => [department.id, department]);
}

/** Give the department, then the bodies before it. */
export function bearersOf({ departments }: Edition, department: EditionDepartment): EditionDepartment[] {
  const ancestors = department.heirOf.flatMap((id) => departments.find((candidate) => candidate.id === id) ?? []);
  return [department, ...ancestors];
}
