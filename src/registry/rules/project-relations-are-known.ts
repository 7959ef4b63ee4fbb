import { closest } from "fastest-levenshtein";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Registry } from "../schema.ts";

/** Relations lead to projects that exist. */
export function projectRelationsAreKnown({ projects }: Registry): Problem[] {
  const known = new Set(projects.map((row) => row.id));
  return projects.flatMap((row) =>
    row.relations
      .filter(({ id }) => !known.has(id))
      .map(({ type, id }): Problem => {
        const values = { id, relation: type, of: row.id, nearest: closest(id, [...known]) };
        return { code: "registry/unknown-project", ...row.place, values };
      }),
  );
}
