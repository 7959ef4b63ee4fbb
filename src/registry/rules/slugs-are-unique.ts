import type { Problem } from "../../diagnostics/problem.ts";
import type { Registry } from "../schema.ts";

/** No two plans share a slug: it is part of every address of the plan. */
export function slugsAreUnique({ plans }: Registry): Problem[] {
  return plans.flatMap((row, i) => {
    const first = plans.findIndex((other) => other.slug === row.slug);
    if (first === i) return [];
    return [
      {
        code: "registry/duplicate" as const,
        ...row.place,
        found: `a second row for the plan “${row.slug}”`,
        expected: `one row (the first is in line ${plans[first]?.place.line})`,
      },
    ];
  });
}
