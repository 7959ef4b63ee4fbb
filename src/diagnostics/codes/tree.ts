/** Problems of the stage that builds the tree. */
import type { CodeEntry } from "./entry.ts";

export const treeCodes = {
  "tree/number-out-of-order": {
    severity: "warning",
    what: "A heading's number does not follow the one before it.",
    fix: "if the copy is wrong add an emendation row; if the source numbers so, list the line under `numbering` in plans.yaml",
    says: (v: {
      readonly numeral: string;
      readonly wanted: readonly number[];
      readonly after?: number | undefined;
    }) => ({
      found: `number “${v.numeral}”`,
      expected: `${v.wanted.join(" or ")}${v.after === undefined ? "" : ` after ${v.after}`}`,
    }),
  },
  "tree/duplicate-address": {
    severity: "warning",
    what: "Two headings have the same address.",
    fix: "add an emendation row for the number, or an editorial id in plans.yaml",
    says: (v: { readonly address: string }) => ({
      found: `a second heading with the address ${v.address}/`,
      expected: "one heading for each number",
    }),
  },
} as const satisfies Record<string, CodeEntry>;
