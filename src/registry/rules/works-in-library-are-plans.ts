import type { Problem } from "../../diagnostics/problem.ts";
import type { Registry } from "../schema.ts";

/** A work that the library is said to hold is one of its plans. */
export function worksInLibraryArePlans({ plans, works }: Registry): Problem[] {
  const slugs = plans.map((row) => row.slug);
  return works.flatMap((row): Problem[] => {
    if (row.in_library === null || slugs.includes(row.in_library)) return [];
    return [{ code: "registry/unknown-plan", ...row.place, values: { work: row.id, slug: row.in_library, slugs } }];
  });
}
