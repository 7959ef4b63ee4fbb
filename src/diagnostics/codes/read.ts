/** Problems of the stage that reads a seed. */
import type { CodeEntry } from "./entry.ts";

/** An emendation whose words its line does not have, or whose line the seed does not have. */
type UnmatchedEmendation =
  | { readonly line: number; readonly before: string }
  | { readonly line: number; readonly lines: number; readonly before?: undefined };

export const readCodes = {
  "read/emendation-unmatched": {
    severity: "error",
    what: "An emendation matches no place of its line.",
    fix: "compare the row with the line of the seed, character by character",
    says: (v: UnmatchedEmendation) =>
      v.before === undefined
        ? { found: `line ${v.line}`, expected: `a line of the seed, which has ${v.lines}` }
        : { found: `0 places of “${v.before}” in line ${v.line}`, expected: "exactly one" },
  },
  "read/emendation-ambiguous": {
    severity: "error",
    what: "An emendation matches more than one place of its line.",
    fix: "give more context in `before`, so that it stands only once in the line",
    says: (v: { readonly matches: number; readonly before: string; readonly line: number }) => ({
      found: `${v.matches} places of “${v.before}” in line ${v.line}`,
      expected: "exactly one",
    }),
  },
  "read/emendation-overlap": {
    severity: "error",
    what: "Two emendations change the same characters.",
    fix: "join the two rows into one",
    says: (v: { readonly before: string; readonly line: number; readonly other: string }) => ({
      found: `“${v.before}” in line ${v.line}, which shares characters with “${v.other}”`,
      expected: "rows that change different characters",
    }),
  },
  "read/suspected-mojibake": {
    severity: "warning",
    what: "Characters that look like damaged bytes.",
    fix: "find the character in another witness and add a row to mojibake.yaml or to the plan's emendations",
    says: (v: { readonly context: string; readonly sign: string }) => ({
      found: `“${v.context}” (${v.sign})`,
      expected: "Chinese text",
    }),
  },
  "read/garbled": {
    severity: "warning",
    what: "Characters whose bytes were taken for another encoding.",
    fix: "add the emendation that is proposed; where a character is lost, find it in another copy",
    says: (v: { readonly printed: string; readonly before: string; readonly lost: number }) => ({
      found: `“${v.printed}”, which is “${v.before}” in UTF-8 taken for GB18030`,
      expected: v.lost === 0 ? "Chinese text" : `Chinese text, of which ${v.lost} characters are lost here`,
    }),
  },
  "read/suspected-dash": {
    severity: "warning",
    what: "一 stands where a dash joins two names elsewhere.",
    fix: "add an emendation row with cause `dash`, or a row with certainty `note` if the 一 is right",
    says: (v: { readonly context: string }) => ({ found: `一 in “${v.context}”`, expected: "— between two names" }),
  },
} as const satisfies Record<string, CodeEntry>;
