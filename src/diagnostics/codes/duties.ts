/** Problems of the stage that reads duties. */
import type { CodeEntry } from "./entry.ts";

/** The words of the text that a problem is about. */
interface Words {
  readonly words: string;
}

/** A body that stands twice, as it is printed each time and with its role words. */
interface NamedTwice {
  readonly name: string;
  readonly word: string;
  readonly first: string;
  readonly firstWord: string;
}

export const dutiesCodes = {
  "duties/unknown-department": {
    severity: "error",
    what: "An assignment names a body that the registry does not know.",
    fix: "add the body, or an alias of it, to the file of its place in content/registry/departments, with its source; if the copy is wrong, add an emendation",
    says: (v: { readonly name: string; readonly tried: readonly string[]; readonly nearest: readonly string[] }) => ({
      found: `name “${v.name}” in an assignment`,
      expected: "a body of content/registry/departments",
      hint: [
        `Tried: ${v.tried.join(", ")}.`,
        ...(v.nearest.length > 0 ? [`Nearest: ${v.nearest.join(", ")}.`] : []),
      ].join(" "),
    }),
  },
  "duties/ambiguous-department": {
    severity: "error",
    what: "An assignment names a body that several rows claim.",
    fix: "give one of the rows another alias, or spell the name out by an emendation",
    says: (v: { readonly name: string; readonly claims: readonly string[] }) => ({
      found: `“${v.name}”, which ${v.claims.join(" and ")} claim`,
      expected: "a name of one department",
    }),
  },
  "duties/no-name": {
    severity: "error",
    what: "An assignment has a role word and no name before it.",
    fix: "compare the seed with another copy, and add an emendation",
    says: (v: { readonly word: string }) => ({
      found: `“${v.word}” without a name`,
      expected: "the body that it speaks of",
    }),
  },
  "duties/twice-in-assignment": {
    severity: "error",
    what: "One body stands twice in an assignment.",
    fix: "if the copy is wrong add an emendation; if the source has it so, list the line under `repeated` in plans.yaml",
    says: (v: NamedTwice) => ({
      found: `“${v.name}” (${v.word}), already named as “${v.first}” (${v.firstWord})`,
      expected: "each body once in an assignment",
    }),
  },
  "duties/lead-named-again": {
    severity: "warning",
    what: "A body that leads stands once more among those who are responsible.",
    fix: "if the copy is wrong add an emendation; if the source has it so, list the line under `repeated` in plans.yaml",
    says: (v: NamedTwice) => ({
      found: `“${v.name}” (${v.word}), already named as “${v.first}” (${v.firstWord})`,
      expected: "a body that leads named once",
    }),
  },
  "duties/unclosed-bracket": {
    severity: "warning",
    what: "An assignment has lost one of its brackets.",
    fix: "add an emendation row with cause `lost-punctuation`",
    says: (v: { readonly words: string; readonly lacks: "opening" | "closing" }) => ({
      found: `“${v.words}…” without its other bracket`,
      expected: v.lacks === "opening" ? "“（” before an assignment" : "“）” behind an assignment",
    }),
  },
  "duties/no-lead": {
    severity: "warning",
    what: "An assignment names bodies that support, and nobody who leads.",
    fix: "compare the seed with another copy; the words that say who leads may be lost",
    says: (v: Words) => ({
      found: `“${v.words}” without anybody who leads`,
      expected: "a body that leads or is responsible",
    }),
  },
  "duties/inside-paragraph": {
    severity: "warning",
    what: "An assignment stands in the midst of a paragraph, where it is not read.",
    fix: "add an emendation row with cause `line-break` behind it, if two paragraphs have run together",
    says: (v: Words) => ({
      found: `“${v.words}” in the midst of a sentence`,
      expected: "assignments at the ends of clauses",
    }),
  },
  "duties/no-role-word": {
    severity: "warning",
    what: "Brackets hold nothing but bodies, and no role word; behind a sentence they are read as an assignment, elsewhere not.",
    fix: "nothing, if they explain the text; if they assign it, list the line under `roleless` in plans.yaml",
    says: (v: Words) => ({
      found: `“${v.words}” at the end of a paragraph`,
      expected: "a role word with the bodies, if they are to do it",
    }),
  },
  "duties/prose": {
    severity: "warning",
    what: "Brackets at the end of a paragraph hold a role word and are no assignment.",
    fix: "nothing, if it is prose; else add an emendation so that it ends in a role word",
    says: (v: Words) => ({
      found: `“${v.words}” at the end of a paragraph`,
      expected: "an assignment that ends in a role word",
    }),
  },
  "duties/standing-remark": {
    severity: "warning",
    what: "An assignment says something of all those behind it; it is kept as a remark where it stands, and applied nowhere.",
    fix: "nothing, if readers see it where it stands; what it says is added to no other duty",
    says: (v: Words) => ({
      found: `“${v.words}”, which speaks of further assignments`,
      expected: "of what holds of them that the first body listed leads, and nothing else",
    }),
  },
  "duties/numbered-points": {
    severity: "warning",
    what: "An assignment names by numbers the points that it is of, and they are not all the points of one division.",
    fix: "compare what the duty governs with the numbers; an emendation with cause `line-break` gives each clause a line of its own",
    says: (v: Words) => ({
      found: `“${v.words}” that speaks of points by their numbers`,
      expected: "the numbers of all points of the division",
    }),
  },
  "duties/ditto": {
    severity: "warning",
    what: "A word stands for an assignment before it, and none in the same division or in one beside it tells which, or whom of it.",
    fix: "compare the seed with another copy; an emendation can put the bodies in its place; if it speaks of something else, nothing",
    says: (v: Words) => ({
      found: `“${v.words}” in the place of bodies`,
      expected: "an assignment before it in the same division, or in the one beside it",
    }),
  },
  "duties/wide-table": {
    severity: "warning",
    what: "A table has more columns than are read for duties: it is more likely lines that only look like one.",
    fix: "see how the copy marks its columns; an emendation with cause `line-break` puts right what runs together",
    says: (v: { readonly columns: number; readonly most: number }) => ({
      found: `a table of ${v.columns} columns, of which some name bodies`,
      expected: `${v.most} columns at most`,
    }),
  },
  "duties/points-below": {
    severity: "warning",
    what: "Points below an assignment have none, and it is in doubt whether it governs them: others have one of their own, or several stand above them.",
    fix: "compare the seed with another copy; where an assignment of the points is lost, add an emendation; if the text has it so, nothing",
    says: (v: Words) => ({
      found: `“${v.words}” above points without an assignment, which the duty does not govern`,
      expected: "one assignment above points that have none, or an assignment of each point",
    }),
  },
} as const satisfies Record<string, CodeEntry>;
