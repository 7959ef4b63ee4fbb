import type { Problem } from "../../diagnostics/problem.ts";
import type { Registry } from "../schema.ts";

/** No two projects and no two works share an id: it is the address of their page. */
export function projectIdsAreUnique({ projects, works }: Registry): Problem[] {
  return [projects, works].flatMap((rows) =>
    rows.flatMap((row): Problem[] => {
      const first = rows.find((other) => other.id === row.id);
      if (!first || first === row) return [];
      return [{ code: "registry/duplicate", ...row.place, values: { id: row.id, line: first.place.line } }];
    }),
  );
}
