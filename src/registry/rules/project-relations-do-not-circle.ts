import type { Problem } from "../../diagnostics/problem.ts";
import type { ProjectRow, Registry } from "../schema.ts";

type RelationType = ProjectRow["relations"][number]["type"];

/** Nothing is part of itself, replaces itself or leads to itself, over any number of steps of one kind. */
export function projectRelationsDoNotCircle({ projects }: Registry): Problem[] {
  const types: readonly RelationType[] = ["part_of", "leads_to", "replaced_by"];
  return types.flatMap((type) => {
    const next = new Map(projects.map((row) => [row.id, idsOf(row, type)]));
    return projects
      .filter((row) => reaches(row.id, next))
      .map((row): Problem => ({ code: "registry/circle", ...row.place, values: { id: row.id, relation: type } }));
  });
}

function idsOf(row: ProjectRow, type: RelationType): string[] {
  return row.relations.filter((relation) => relation.type === type).map(({ id }) => id);
}

/** Say whether an id can be reached from itself. */
function reaches(start: string, next: ReadonlyMap<string, readonly string[]>): boolean {
  const queue = [...(next.get(start) ?? [])];
  const seen = new Set(queue);
  for (const id of queue) {
    for (const further of next.get(id) ?? []) {
      if (seen.has(further)) continue;
      seen.add(further);
      queue.push(further);
    }
  }
  return seen.has(start);
}
