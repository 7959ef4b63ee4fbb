/** Problems of the stage that reads duties. */
import type { CodeEntry } from "./entry.ts";

export const dutiesCodes = {
  "duties/unknown-department": {
    severity: "error",
    what: "An assignment names a body that the registry does not know.",
    fix: "add the body, or an alias of it, to the file of its place in content/registry/departments, with its source; if the copy is wrong, add an emendation",
  },
  "duties/ambiguous-department": {
    severity: "error",
    what: "An assignment names a body that several rows claim.",
    fix: "give one of the rows another alias, or spell the name out by an emendation",
  },
  "duties/no-name": {
    severity: "error",
    what: "An assignment has a role word and no name before it.",
    fix: "compare the seed with another copy, and add an emendation",
  },
  "duties/twice-in-assignment": {
    severity: "error",
    what: "One body stands twice in an assignment.",
    fix: "if the copy is wrong add an emendation; if the source has it so, list the line under `repeated` in plans.yaml",
  },
  "duties/unclosed-bracket": {
    severity: "warning",
    what: "An assignment has lost one of its brackets.",
    fix: "add an emendation row with cause `lost-punctuation`",
  },
  "duties/no-lead": {
    severity: "warning",
    what: "An assignment names bodies that support, and nobody who leads.",
    fix: "compare the seed with another copy; the words that say who leads may be lost",
  },
  "duties/inside-paragraph": {
    severity: "warning",
    what: "An assignment stands in the midst of a paragraph, where it is not read.",
    fix: "add an emendation row with cause `line-break` behind it, if two paragraphs have run together",
  },
  "duties/no-role-word": {
    severity: "warning",
    what: "Brackets hold nothing but bodies, and no role word; behind a sentence they are read as an assignment, elsewhere not.",
    fix: "nothing, if they explain the text; if they assign it, list the line under `roleless` in plans.yaml",
  },
  "duties/prose": {
    severity: "warning",
    what: "Brackets at the end of a paragraph hold a role word and are no assignment.",
    fix: "nothing, if it is prose; else add an emendation so that it ends in a role word",
  },
  "duties/numbered-points": {
    severity: "warning",
    what: "An assignment names by numbers the points that it is of, and they are not all the points of one division.",
    fix: "compare what the duty governs with the numbers; an emendation with cause `line-break` gives each clause a line of its own",
  },
} as const satisfies Record<string, CodeEntry>;
