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
        const found = `the project “${id}” in ${type} of ${row.id}`;
        const hint = `Nearest: ${closest(id, [...known])}.`;
        return { code: "registry/unknown-project", ...row.place, found, expected: "an id of projects.yaml", hint };
      }),
  );
}
