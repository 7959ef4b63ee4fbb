import type { Problem } from "../../diagnostics/problem.ts";
import type { Registry } from "../schema.ts";

/** Nobody is his own successor, over any number of steps. */
export function successionsDoNotCircle({ departments: own, centralBodies }: Registry): Problem[] {
  const departments = [...own, ...centralBodies];
  const next = new Map(departments.map((row) => [row.id, row.succession.map(({ to }) => to)]));
  return departments.flatMap((row) => {
    const seen = new Set<string>();
    const queue = [...(next.get(row.id) ?? [])];
    for (const id of queue) {
      if (seen.has(id)) continue;
      seen.add(id);
      queue.push(...(next.get(id) ?? []));
    }
    if (!seen.has(row.id)) return [];
    return [
      {
        code: "registry/circle" as const,
        ...row.place,
        values: { id: row.id },
      },
    ];
  });
}
