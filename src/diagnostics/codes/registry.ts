/** Problems of the registries. */
import type { CodeEntry } from "./entry.ts";

export const registryCodes = {
  "registry/not-utf8": {
    severity: "error",
    what: "A registry file holds bytes that are not UTF-8.",
    fix: "store the file as UTF-8",
  },
  "registry/not-yaml": {
    severity: "error",
    what: "A registry file is not well-formed YAML.",
    fix: "mend the YAML at that place",
  },
  "registry/schema": {
    severity: "error",
    what: "A registry row does not have the shape of its schema.",
    fix: "mend the row; the fields are described in content/README.md",
  },
  "registry/duplicate": {
    severity: "error",
    what: "Two rows claim the same slug, id or name.",
    fix: "keep one of the two rows",
  },
  "registry/unknown-plan": {
    severity: "error",
    what: "A registry file speaks of a plan that plans.yaml does not know.",
    fix: "correct the slug, or add the plan to plans.yaml",
  },
  "registry/circle": {
    severity: "error",
    what: "A relation between rows leads back to where it started.",
    fix: "take out the row that closes the circle",
  },
  "registry/coordinate-outside": {
    severity: "error",
    what: "A place lies outside the region that the map shows.",
    fix: "correct the degrees: `lat` is north, `lon` is east, and they are easily swapped",
  },
  "registry/needless-review": {
    severity: "warning",
    what: "A warning was reviewed that is no longer raised.",
    fix: "take the row out of content/registry/reviewed",
  },
  "registry/misplaced-body": {
    severity: "error",
    what: "A file of bodies is named after no registered place, or holds a body of a place that stands neither above nor below it.",
    fix: "name the file by an id of jurisdictions.yaml, or move the row to the file of its place; a row may name its place by `jurisdiction`",
  },
  "registry/unknown-department": {
    severity: "error",
    what: "A row refers to a department that no file of bodies has.",
    fix: "correct the id, or add the department",
  },
  "registry/unknown-project": {
    severity: "error",
    what: "A relation leads to a project that projects.yaml does not have.",
    fix: "correct the id, or add the project",
  },
  "registry/contested-alias": {
    severity: "error",
    what: "Two aliases of projects claim the same words in the same places.",
    fix: "take out one of the two, or tell them apart by `sections` or a context",
  },
} as const satisfies Record<string, CodeEntry>;
