/** Problems of the watcher, who reads a compiled plan again. */
import type { CodeEntry } from "./entry.ts";

export const watchCodes = {
  "watch/unread-assignment": {
    severity: "warning",
    what: "Words that tell bodies to do something stand where no duty was read.",
    fix: "nothing, if it is prose; else say what it is by an emendation, or by a row of mentions.yaml that reviews the place",
  },
  "watch/swallowed-assignment": {
    severity: "warning",
    what: "The text of a duty holds words that tell other bodies to do something.",
    fix: "nothing, if it is prose; if two texts have run together, add an emendation row with cause `line-break`",
  },
  "watch/unaccounted-words": {
    severity: "warning",
    what: "An assignment holds words that are no name, role word, manner, term or remark of its duty.",
    fix: "compare the duty with the text; if the copy is wrong, add an emendation",
  },
  "watch/foreign-body": {
    severity: "warning",
    what: "A name was taken for a body of a place that the plan does not speak of.",
    fix: "nothing, if that body is meant; else add the plan's own body to the file of its place in content/registry/departments",
  },
  "watch/cut-sentence": {
    severity: "warning",
    what: "A paragraph ends in the midst of a sentence.",
    fix: "compare another copy; if the rest is lost or stands elsewhere, add an emendation; a reason with certainty `note` is kept, too",
  },
} as const satisfies Record<string, CodeEntry>;
