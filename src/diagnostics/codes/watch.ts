/** Problems of the watcher, who reads a compiled plan again. */
import type { CodeEntry } from "./entry.ts";

/** Words that tell bodies to do something, or rows of a table under a column of bodies. */
type UnreadAssignment = { readonly words: string } | { readonly column: string; readonly count: number };

export const watchCodes = {
  "watch/unread-assignment": {
    severity: "warning",
    what: "Words that tell bodies to do something stand where no duty was read.",
    fix: "nothing, if it is prose; else say what it is by an emendation, or by a row of mentions.yaml that reviews the place",
    says: (v: UnreadAssignment) =>
      "words" in v
        ? { found: `“${v.words}”`, expected: "a duty wherever bodies are told to do something" }
        : {
            found: `${v.count} ${v.count === 1 ? "row" : "rows"} under “${v.column}” without a duty, the first here`,
            expected: "a duty for each row",
          },
  },
  "watch/swallowed-assignment": {
    severity: "warning",
    what: "The text of a duty holds words that tell other bodies to do something.",
    fix: "nothing, if it is prose; if two texts have run together, add an emendation row with cause `line-break`",
    says: (v: { readonly words: string }) => ({
      found: `“${v.words}” in the text of a duty`,
      expected: "a duty wherever bodies are told to do something",
    }),
  },
  "watch/unaccounted-words": {
    severity: "warning",
    what: "An assignment holds words that are no name, role word, manner, term or remark of its duty.",
    fix: "compare the duty with the text; if the copy is wrong, add an emendation",
    says: (v: { readonly words: readonly string[]; readonly assignment: string }) => ({
      found: `“${v.words.join("”, “")}” in “${v.assignment}”`,
      expected: "nothing but names, role words, terms and remarks",
    }),
  },
  "watch/foreign-body": {
    severity: "warning",
    what: "A name was taken for a body of a place that the plan does not speak of.",
    fix: "nothing, if that body is meant; else add the plan's own body to the file of its place in content/registry/departments",
    says: (v: { readonly name: string; readonly body: string; readonly place: string }) => ({
      found: `“${v.name}”, taken for ${v.body}`,
      expected: `a body of the plan's own place, or “${v.place}” somewhere in the text`,
    }),
  },
  "watch/cut-sentence": {
    severity: "warning",
    what: "A paragraph ends in the midst of a sentence.",
    fix: "compare another copy; if the rest is lost or stands elsewhere, add an emendation; a reason with certainty `note` is kept, too",
    says: (v: { readonly words: string }) => ({
      found: `“…${v.words}” at the end of a paragraph`,
      expected: "the end of a sentence",
    }),
  },
} as const satisfies Record<string, CodeEntry>;
