/** Problems of the stage that finds blocks. */
import type { CodeEntry } from "./entry.ts";

export const blocksCodes = {
  "blocks/fused-heading": {
    severity: "warning",
    what: "A heading seems to run on into its text.",
    fix: "add an emendation row with cause `line-break` at the end of the title",
  },
  "blocks/lone-number": {
    severity: "warning",
    what: "A paragraph begins with a number of a kind that is a heading only in a series, and stands alone.",
    fix: "compare the seed with another copy; if a heading of the series is lost, add an emendation row with cause `line-break`",
  },
  "blocks/unnumbered-line": {
    severity: "warning",
    what: "A line of a few words stands between sentences and may be a heading without a number; it is read as text.",
    fix: "if its words are a heading in any plan, add them to `headings` in content/registry/genre.yaml; else nothing",
  },
  "blocks/uneven-row": {
    severity: "warning",
    what: "A row of a table has more or fewer cells than the table has columns; its cells are kept, but none is read as a column's.",
    fix: "if the copy lost or added a cell, restore it by a row in content/registry/emendations; else nothing",
  },
  "blocks/unknown-column": {
    severity: "warning",
    what: "A table with bodies has a column whose name is not known; what stands there is read as text of the duties.",
    fix: "if it says something else, add its name to `columns` in content/registry/genre.yaml; else nothing",
  },
  "blocks/unknown-line": {
    severity: "error",
    what: "A row for an editorial heading names a line that has no text.",
    fix: "correct the line of the row in content/registry/plans.yaml",
  },
} as const satisfies Record<string, CodeEntry>;
