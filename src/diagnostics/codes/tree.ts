/** Problems of the stage that builds the tree. */
import type { CodeEntry } from "./entry.ts";

export const treeCodes = {
  "tree/number-out-of-order": {
    severity: "warning",
    what: "A heading's number does not follow the one before it.",
    fix: "if the copy is wrong add an emendation row; if the source numbers so, list the line under `numbering` in plans.yaml",
  },
  "tree/duplicate-address": {
    severity: "warning",
    what: "Two headings have the same address.",
    fix: "add an emendation row for the number, or an editorial id in plans.yaml",
  },
} as const satisfies Record<string, CodeEntry>;
