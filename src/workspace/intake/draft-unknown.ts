import { type DraftedBody, draftBodies } from "../../intake/draft/body-rows.ts";
import { latinOf } from "../../intake/draft/make-id.ts";
import type { CompiledPlan } from "../../pipeline/index.ts";
import { bodiesFileOf, unplacedBodies } from "../../registry/body-files.ts";
import { jurisdictionOfPlan, namesOfPlan } from "../../registry/names-of-plan.ts";
import type { Registry } from "../../registry/schema.ts";

/** Draft a row for each body that the assignments of a plan name and no row of the registry has. */
export function draftUnknown({ row, duties }: CompiledPlan, registry: Registry): DraftedBody[] {
  const jurisdiction = jurisdictionOfPlan(row, registry);
  const lies = bodiesFileOf(jurisdiction, registry.jurisdictions);
  const ids = new Set([...registry.departments, ...registry.centralBodies].map(({ id }) => id));
  const unknown = duties.flatMap(({ assignees, line }) =>
    assignees
      .filter(({ department, group }) => department === null && !group)
      .map(({ surface, head = "", ending = "" }) => ({ surface, head, ending, lines: [line] })),
  );
  return draftBodies(unknown, {
    slug: row.slug,
    names: namesOfPlan(registry, jurisdiction),
    jurisdiction,
    isBelowItsFile: lies !== unplacedBodies && !registry.jurisdictions.some(({ name }) => name === jurisdiction.name),
    place: registry.jurisdictions.find(({ name }) => name === jurisdiction.name)?.id ?? latinOf(jurisdiction.name),
    genre: registry.genre,
    isTaken: (id) => ids.has(id),
  });
}
