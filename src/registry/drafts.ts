/** Drafts: rows that nobody has confirmed. What is published does not know them. */

import { isRelated, placesOf } from "./bodies-in-reach.ts";
import { formsOf } from "./department-names.ts";
import type { DepartmentRow, Placed, Registry } from "./schema.ts";

/** Give the registry without plans that are drafts and bodies that are proposed. */
export function publishedRegistry(registry: Registry): Registry {
  return {
    ...registry,
    plans: registry.plans.filter(({ draft }) => !draft),
    departments: registry.departments.filter((row) => row.draft_for === undefined),
  };
}

/** Give the registry as one draft sees it: with the bodies that are proposed for it and not decided since, and no other draft's. */
export function draftRegistry(registry: Registry, slug: string): Registry {
  const settled = new Set(settledBodies(registry, slug).map(({ row }) => row));
  return {
    ...registry,
    departments: registry.departments.filter(
      (row) => row.draft_for === undefined || (row.draft_for === slug && !settled.has(row)),
    ),
  };
}

/** A body that is proposed for a plan, and the row that was decided since and has its name. */
interface SettledBody {
  readonly row: Placed<DepartmentRow>;
  readonly by: Placed<DepartmentRow>;
}

/** Give the bodies proposed for a plan whose names decided rows have by now: two plans of one place name the same bodies. */
export function settledBodies(registry: Registry, slug: string): SettledBody[] {
  const words = { rows: registry.jurisdictions, genre: registry.genre };
  return registry.departments.flatMap((row) => {
    if (row.draft_for !== slug) return [];
    const by = registry.departments.find(
      (other) =>
        other.draft_for === undefined &&
        formsOf(other).includes(row.name) &&
        isRelated(placesOf(row, words), placesOf(other, words)),
    );
    return by ? [{ row, by }] : [];
  });
}
