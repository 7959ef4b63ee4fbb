import type { Problem } from "../../diagnostics/problem.ts";
import type { Registry } from "../schema.ts";

/** No two projects and no two works share an id: it is the address of their page. */
export function projectIdsAreUnique({ projects, works }: Registry): Problem[] {
  return [projects, works].flatMap((rows) =>
    rows.flatMap((row, i): Problem[] => {
      const first = rows.findIndex((other) => other.id === row.id);
      if (first === i) return [];
      const expected = `one row (the first is in line ${rows[first]?.place.line})`;
      return [{ code: "registry/duplicate", ...row.place, found: `a second row with the id “${row.id}”`, expected }];
    }),
  );
}
