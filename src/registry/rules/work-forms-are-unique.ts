import type { Problem } from "../../diagnostics/problem.ts";
import type { Placed, Registry, WorkRow } from "../schema.ts";

/** A form between 《》 means one work, in each plan. */
export function workFormsAreUnique({ works }: Registry): Problem[] {
  return works.flatMap((row, i) =>
    formsOf(row).flatMap((form): Problem[] => {
      const owner = works.slice(0, i).find((other) => formsOf(other).includes(form) && sharePlan(row, other));
      if (!owner) return [];
      const values = { of: "work", form, by: row.id, line: owner.place.line, owner: owner.id } as const;
      return [{ code: "registry/duplicate", ...row.place, values }];
    }),
  );
}

function formsOf(row: WorkRow): string[] {
  return [...new Set([row.title, ...row.cited_as])];
}

function sharePlan(a: Placed<WorkRow>, b: Placed<WorkRow>): boolean {
  return !a.sections || !b.sections || a.sections.some((section) => b.sections?.includes(section));
}
