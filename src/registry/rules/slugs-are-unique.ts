import type { Problem } from "../../diagnostics/problem.ts";
import type { Registry } from "../schema.ts";

/** No two plans share a slug: it is part of every address of the plan. */
export function slugsAreUnique({ plans }: Registry): Problem[] {
  return plans.flatMap((row): Problem[] => {
    const first = plans.find((other) => other.slug === row.slug);
    if (!first || first === row) return [];
    return [{ code: "registry/duplicate", ...row.place, values: { plan: row.slug, line: first.place.line } }];
  });
}
