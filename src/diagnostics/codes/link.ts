/** Problems of the stage that links. */
import type { CodeEntry } from "./entry.ts";

export const linkCodes = {
  "link/alias-unmatched": {
    severity: "warning",
    what: "An alias of a project matches nothing in the library.",
    fix: "compare the alias with the reading text; if the words are gone, take it out",
  },
  "link/alias-covered": {
    severity: "warning",
    what: "An alias of a project never stands on its own: wherever it matches, a longer name stands.",
    fix: "take the alias out of projects.yaml, or lengthen it",
  },
  "link/single-section": {
    severity: "warning",
    what: "A project is mentioned in one section only.",
    fix: "add the aliases of its other mentions; if there are none, take the row out or say in `single_section` why it stands",
  },
  "link/needless-reason": {
    severity: "warning",
    what: "A project says why it is mentioned in one section only, and is mentioned in more.",
    fix: "take `single_section` out of the row",
  },
  "link/contested": {
    severity: "warning",
    what: "Two rows claim the same words, or words that cross.",
    fix: "narrow one of the aliases (in_context, sections) in projects.yaml",
  },
  "link/mention-unmatched": {
    severity: "error",
    what: "A row of mentions.yaml names words that its line does not have.",
    fix: "compare the row with the reading text of the line (`npm run convert -- --stage read`)",
  },
} as const satisfies Record<string, CodeEntry>;
