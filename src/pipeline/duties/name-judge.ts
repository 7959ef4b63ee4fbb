import type { DepartmentNames } from "../../registry/department-names.ts";
import type { Phrases } from "./phrases.ts";
import type { NameJudge } from "./printed-assignment.ts";

/** Judge names by the registry, and by how names of bodies end. */
export function makeNameJudge(names: DepartmentNames, phrases: Phrases): NameJudge {
  const isKnown = (surface: string) => names.resolve(surface, "").departments.length > 0;
  return {
    isKnown,
    mayName: (surface) => phrases.groups.isGroup(surface) || phrases.bodies.looksLikeBody(surface) || isKnown(surface),
  };
}
