import type { Problem } from "../../diagnostics/problem.ts";
import type { Registry, RowPlace } from "../schema.ts";

/** Successions and mentions name departments that exist. */
export function departmentIdsAreKnown({ departments, centralBodies, mentions }: Registry): Problem[] {
  const known = new Set([...departments, ...centralBodies].map((row) => row.id));
  const check = (id: string, place: RowPlace): Problem[] =>
    known.has(id)
      ? []
      : [
          {
            code: "registry/unknown-department",
            ...place,
            values: { id },
          },
        ];
  return [
    ...[...departments, ...centralBodies].flatMap((row) => row.succession.flatMap(({ to }) => check(to, row.place))),
    ...mentions.flatMap((row) => check(row.department, row.place)),
  ];
}
