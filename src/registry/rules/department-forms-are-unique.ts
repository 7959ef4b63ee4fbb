import type { Problem } from "../../diagnostics/problem.ts";
import { isRelated, placesOf } from "../bodies-in-reach.ts";
import { formsOf } from "../department-names.ts";
import type { DepartmentRow, Placed, Registry } from "../schema.ts";

/**
 * No two departments share an id, and none claims a form that another has which the same plan may mean: 自治区商务厅 is
 * one body in the plans of one region, and another in those of another. A body that is proposed for a draft meets those
 * proposed for the same one alone; ids are one list.
 */
export function departmentFormsAreUnique({ departments, centralBodies, jurisdictions, genre }: Registry): Problem[] {
  const words = { rows: jurisdictions, genre };
  const mayMeet = (a: DepartmentRow, b: DepartmentRow) =>
    a.draft_for === b.draft_for && isRelated(placesOf(a, words), placesOf(b, words));
  // A body of the library stands before a central one that shares a form with it: only ids are one list.
  const ids = new Map(departments.map((row) => [`id ${row.id}`, [row]]));
  return [...doubles(departments, new Map(), mayMeet), ...doubles(centralBodies, ids, mayMeet)];
}

function doubles(
  departments: readonly Placed<DepartmentRow>[],
  owners: Map<string, Placed<DepartmentRow>[]>,
  mayMeet: (a: DepartmentRow, b: DepartmentRow) => boolean,
): Problem[] {
  const problems: Problem[] = [];
  for (const row of departments) {
    for (const form of [`id ${row.id}`, ...formsOf(row)]) {
      const others = owners.get(form) ?? [];
      const owner = others.find((other) => form.startsWith("id ") || mayMeet(row, other));
      owners.set(form, [...others, row]);
      if (!owner) continue;
      const values = { of: "department", form, by: row.id, line: owner.place.line, owner: owner.id } as const;
      problems.push({ code: "registry/duplicate", ...row.place, values });
    }
  }
  return problems;
}
