/** Problems of the stage that reads a seed. */
import type { CodeEntry } from "./entry.ts";

export const readCodes = {
  "read/emendation-unmatched": {
    severity: "error",
    what: "An emendation matches no place of its line.",
    fix: "compare the row with the line of the seed, character by character",
  },
  "read/emendation-ambiguous": {
    severity: "error",
    what: "An emendation matches more than one place of its line.",
    fix: "give more context in `before`, so that it stands only once in the line",
  },
  "read/emendation-overlap": {
    severity: "error",
    what: "Two emendations change the same characters.",
    fix: "join the two rows into one",
  },
  "read/suspected-mojibake": {
    severity: "warning",
    what: "Characters that look like damaged bytes.",
    fix: "find the character in another witness and add a row to mojibake.yaml or to the plan's emendations",
  },
  "read/suspected-dash": {
    severity: "warning",
    what: "一 stands where a dash joins two names elsewhere.",
    fix: "add an emendation row with cause `dash`, or a row with certainty `note` if the 一 is right",
  },
} as const satisfies Record<string, CodeEntry>;
