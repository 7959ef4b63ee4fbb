/** The rules that rows have to keep among each other, tried in one visible list. */

import type { Problem } from "../../diagnostics/problem.ts";
import type { RegistryFiles } from "../load.ts";
import type { Registry } from "../schema.ts";
import { coordinatesAreInTheRegion } from "./coordinates-are-in-the-region.ts";
import { decisionsNameAPlan } from "./decisions-name-a-plan.ts";
import { departmentFormsAreUnique } from "./department-forms-are-unique.ts";
import { departmentIdsAreKnown } from "./department-ids-are-known.ts";
import { departmentsLieWhereTheyAre } from "./departments-lie-where-they-are.ts";
import { projectAliasesAreUnique } from "./project-aliases-are-unique.ts";
import { projectIdsAreUnique } from "./project-ids-are-unique.ts";
import { projectRelationsAreKnown } from "./project-relations-are-known.ts";
import { projectRelationsDoNotCircle } from "./project-relations-do-not-circle.ts";
import { slugsAreUnique } from "./slugs-are-unique.ts";
import { successionsDoNotCircle } from "./successions-do-not-circle.ts";
import { workFormsAreUnique } from "./work-forms-are-unique.ts";
import { worksInLibraryArePlans } from "./works-in-library-are-plans.ts";

type RegistryRule = (registry: Registry, files: RegistryFiles) => Problem[];

const rules: readonly RegistryRule[] = [
  slugsAreUnique,
  decisionsNameAPlan,
  departmentFormsAreUnique,
  departmentIdsAreKnown,
  departmentsLieWhereTheyAre,
  successionsDoNotCircle,
  projectIdsAreUnique,
  projectRelationsAreKnown,
  projectRelationsDoNotCircle,
  projectAliasesAreUnique,
  workFormsAreUnique,
  worksInLibraryArePlans,
  coordinatesAreInTheRegion,
];

/** Check all rules and give the problems of all of them. */
export function checkRegistry(registry: Registry, files: RegistryFiles): Problem[] {
  return rules.flatMap((rule) => rule(registry, files));
}
