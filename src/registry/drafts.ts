/** Drafts: rows that nobody has confirmed. What is published does not know them. */

import type { Registry } from "./schema.ts";

/** Give the registry without plans that are drafts and bodies that are proposed. */
export function publishedRegistry(registry: Registry): Registry {
  return {
    ...registry,
    plans: registry.plans.filter(({ draft }) => !draft),
    departments: registry.departments.filter((row) => row.draft_for === undefined),
  };
}

/** Give the registry as one draft sees it: with the bodies that are proposed for it, and no other draft's. */
export function draftRegistry(registry: Registry, slug: string): Registry {
  return {
    ...registry,
    departments: registry.departments.filter(({ draft_for: plan }) => plan === undefined || plan === slug),
  };
}
