import type { Problem } from "../../diagnostics/problem.ts";
import { formsOf } from "../department-names.ts";
import type { DepartmentRow, Placed, Registry } from "../schema.ts";

/** No two departments share an id, and none claims a form that another has: a name means one body. */
export function departmentFormsAreUnique({ departments, centralBodies }: Registry): Problem[] {
  // A body of the library stands before a central one that shares a form with it: only ids are one list.
  const ids = new Map(departments.map((row) => [`id ${row.id}`, row]));
  return [...doubles(departments, new Map()), ...doubles(centralBodies, ids)];
}

function doubles(departments: readonly Placed<DepartmentRow>[], owners: Map<string, Placed<DepartmentRow>>): Problem[] {
  const problems: Problem[] = [];
  for (const row of departments) {
    for (const form of [`id ${row.id}`, ...formsOf(row)]) {
      const owner = owners.get(form);
      if (!owner) owners.set(form, row);
      else {
        const expected = `a form of one department (line ${owner.place.line}: ${owner.id})`;
        problems.push({
          code: "registry/duplicate",
          ...row.place,
          found: `“${form}” claimed again by ${row.id}`,
          expected,
        });
      }
    }
  }
  return problems;
}
