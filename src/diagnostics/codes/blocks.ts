/** Problems of the stage that finds blocks. */
import type { CodeEntry } from "./entry.ts";

export const blocksCodes = {
  "blocks/fused-heading": {
    severity: "warning",
    what: "A heading seems to run on into its text.",
    fix: "add an emendation row with cause `line-break` at the end of the title; where that cannot be told, compare another copy",
    says: (v: { readonly numeral: string }) => ({
      found: `text on the line of the heading ${v.numeral}`,
      expected: "a title that ends with its line",
    }),
  },
  "blocks/lone-number": {
    severity: "warning",
    what: "A paragraph begins with a number of a kind that is a heading only in a series, and stands alone.",
    fix: "compare the seed with another copy; if a heading of the series is lost, add an emendation row with cause `line-break`",
    says: (v: { readonly numeral: string }) => ({
      found: `the number “${v.numeral}” at the start of a paragraph`,
      expected: "the numbers of its series before or behind it, if it is a heading",
    }),
  },
  "blocks/unnumbered-line": {
    severity: "warning",
    what: "A line of a few words stands between sentences and may be a heading without a number; it is read as text.",
    fix: "if its words are a heading in any plan, add them to `headings` in content/registry/genre.yaml; else nothing",
    says: (v: { readonly words: string }) => ({
      found: `the line “${v.words}” between sentences`,
      expected: "a sentence, or a heading with a number or of words that are known to be one",
    }),
  },
  "blocks/broken-title": {
    severity: "warning",
    what: "A heading's title may be the first line of a sentence that the copy breaks: it fills its line, and the next goes on without a number.",
    fix: "compare another copy; if the lines are one, take out the line end by a row in content/registry/emendations; if the words are a title, nothing",
    says: (v: { readonly words: string }) => ({
      found: `the title “${v.words}”, as long as a full line`,
      expected: "a title that ends before its line does, or the end of a sentence",
    }),
  },
  "blocks/uneven-row": {
    severity: "warning",
    what: "A row of a table has more or fewer cells than the table has columns; its cells are kept, but none is read as a column's.",
    fix: "if the copy lost or added a cell, restore it by a row in content/registry/emendations; else nothing",
    says: (v: { readonly cells: number; readonly width: number }) => ({
      found: `a row of ${v.cells} cells`,
      expected: `${v.width} cells, as many as its table's first row has`,
    }),
  },
  "blocks/joined-cells": {
    severity: "warning",
    what: "A row of a table whose cells one space parts has more parts than columns, and more than one column may hold them; those over are read with the task.",
    fix: "compare another copy; where cells are parted wrongly, take the space out of the word that it breaks by a row in content/registry/emendations; else nothing",
    says: (v: { readonly parts: number; readonly width: number }) => ({
      found: `a row of ${v.parts} parts`,
      expected: `${v.width} parts, as many as the table has columns`,
    }),
  },
  "blocks/unknown-column": {
    severity: "warning",
    what: "A table with bodies has a column whose name is not known; what stands there is read as text of the duties.",
    fix: "if it says something else, add its name to `columns` in content/registry/genre.yaml; else nothing",
    says: (v: { readonly words: string }) => ({
      found: v.words === "" ? "a column without a name" : `the column “${v.words}”`,
      expected: "words that name a column: a task, a measure, bodies, a term, a remark",
    }),
  },
  "blocks/no-title": {
    severity: "warning",
    what: "A text of which nobody has said the title shows none that is known as one by its last word.",
    fix: "say the title (`--title`, or `title` of the plan's row); if it ends with a word for its genre that is not known, add that to `titles` in content/registry/genre.yaml",
    says: (v: { readonly opening: string }) => ({
      found: `no title above “${v.opening}”`,
      expected: "the title of a document",
    }),
  },
  "blocks/unknown-line": {
    severity: "error",
    what: "A row for an editorial heading names a line that has no text.",
    fix: "correct the line of the row in content/registry/plans.yaml",
    says: (v: { readonly line: number; readonly title: string; readonly seed: string }) => ({
      found: `line ${v.line} for the editorial heading “${v.title}”`,
      expected: `a line of ${v.seed} with text`,
    }),
  },
} as const satisfies Record<string, CodeEntry>;
