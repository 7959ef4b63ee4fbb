import { bodiesInReach } from "./bodies-in-reach.ts";
import { DepartmentNames, formsOf } from "./department-names.ts";
import { type Jurisdiction, jurisdictionOf, jurisdictionOfTitle, unknownJurisdiction } from "./jurisdiction.ts";
import { NameHeads } from "./name-heads.ts";
import type { PlanRow, Registry } from "./schema.ts";

/** Whose plan a row is of: as the row says, else by its title. */
export function jurisdictionOfPlan({ jurisdiction, title }: PlanRow, registry: Registry): Jurisdiction {
  const words = { rows: registry.jurisdictions, genre: registry.genre };
  return jurisdiction === undefined ? jurisdictionOfTitle(title, words) : jurisdictionOf(jurisdiction, words);
}

/** Give the names that a plan of a jurisdiction may mean: the library's bodies in its reach, then the central ones. */
export function namesOfPlan(registry: Registry, jurisdiction: Jurisdiction): DepartmentNames {
  const words = { rows: registry.jurisdictions, genre: registry.genre };
  const departments = bodiesInReach(registry, jurisdiction);
  const taken = new Set(departments.flatMap(formsOf));
  const central = registry.centralBodies.filter((row) => !formsOf(row).some((form) => taken.has(form)));
  return new DepartmentNames([...departments, ...central], new NameHeads(jurisdiction, words));
}

/** Give the heads that any name may carry, whosever plan it stands in. */
export function allHeads(registry: Pick<Registry, "jurisdictions" | "genre">): NameHeads {
  return new NameHeads(unknownJurisdiction, { rows: registry.jurisdictions, genre: registry.genre });
}
