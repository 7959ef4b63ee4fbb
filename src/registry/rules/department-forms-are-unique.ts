import type { Problem } from "../../diagnostics/problem.ts";
import { formsOf } from "../department-names.ts";
import type { DepartmentRow, Placed, Registry } from "../schema.ts";

/** No two departments share an id, and none claims a form that another has: a name means one body. */
export function departmentFormsAreUnique({ departments }: Registry): Problem[] {
  const owners = new Map<string, Placed<DepartmentRow>>();
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
