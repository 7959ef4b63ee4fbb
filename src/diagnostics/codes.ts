/**
 * Every problem the edition can raise, declared once: what it means, and how to mend it.
 * A code is permanent: it is quoted in registries, tests and other people's notes.
 */

interface CodeEntry {
  readonly severity: "error" | "warning";
  readonly what: string;
  readonly fix: string;
}

export const problemCodes = {
  "seed/not-utf8": {
    severity: "error",
    what: "A seed holds bytes that are not UTF-8.",
    fix: "store the seed as UTF-8; keep the file as it was found beside it",
  },
  "seed/changed": {
    severity: "error",
    what: "A seed differs from the fingerprint recorded when it was taken in.",
    fix: "restore the seed; if it is a new witness, record its sha256 in content/registry/plans.yaml",
  },
  "seed/no-folder": {
    severity: "error",
    what: "The folder of seeds is not there, or holds no seed of the registry.",
    fix: "name the folder by --seeds; without it, the seeds are in seeds/",
  },
  "seed/missing": {
    severity: "error",
    what: "A plan of the registry has no seed.",
    fix: "add the seed under the slug of the row, or remove the row",
  },
  "seed/left-out": {
    severity: "warning",
    what: "A plan of the registry has no seed in the folder that is tried, and is left out.",
    fix: "nothing, if only some plans are to be tried; else add the seed",
  },
  "seed/unregistered": {
    severity: "error",
    what: "A seed has no row in plans.yaml.",
    fix: "add a row for it to content/registry/plans.yaml",
  },
  "library/no-file": {
    severity: "error",
    what: "Where a library has a file there is something else, or a link that leads out of the library.",
    fix: "put the file itself there",
  },
  "registry/not-utf8": {
    severity: "error",
    what: "A registry file holds bytes that are not UTF-8.",
    fix: "store the file as UTF-8",
  },
  "registry/not-yaml": {
    severity: "error",
    what: "A registry file is not well-formed YAML.",
    fix: "mend the YAML at that place",
  },
  "registry/schema": {
    severity: "error",
    what: "A registry row does not have the shape of its schema.",
    fix: "mend the row; the fields are described in content/README.md",
  },
  "registry/duplicate": {
    severity: "error",
    what: "Two rows claim the same slug, id or name.",
    fix: "keep one of the two rows",
  },
  "registry/unknown-plan": {
    severity: "error",
    what: "A registry file speaks of a plan that plans.yaml does not know.",
    fix: "correct the slug, or add the plan to plans.yaml",
  },
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
  "duties/unknown-department": {
    severity: "error",
    what: "An assignment names a body that the registry does not know.",
    fix: "add the body, or an alias of it, to the file of its place in content/registry/departments, with its source; if the copy is wrong, add an emendation",
  },
  "duties/ambiguous-department": {
    severity: "error",
    what: "An assignment names a body that several rows claim.",
    fix: "give one of the rows another alias, or spell the name out by an emendation",
  },
  "duties/no-name": {
    severity: "error",
    what: "An assignment has a role word and no name before it.",
    fix: "compare the seed with another copy, and add an emendation",
  },
  "duties/twice-in-assignment": {
    severity: "error",
    what: "One body stands twice in an assignment.",
    fix: "if the copy is wrong add an emendation; if the source has it so, list the line under `repeated` in plans.yaml",
  },
  "duties/unclosed-bracket": {
    severity: "warning",
    what: "An assignment has lost one of its brackets.",
    fix: "add an emendation row with cause `lost-punctuation`",
  },
  "duties/no-lead": {
    severity: "warning",
    what: "An assignment names bodies that support, and nobody who leads.",
    fix: "compare the seed with another copy; the words that say who leads may be lost",
  },
  "duties/inside-paragraph": {
    severity: "warning",
    what: "An assignment stands in the midst of a paragraph, where it is not read.",
    fix: "add an emendation row with cause `line-break` behind it, if two paragraphs have run together",
  },
  "duties/no-role-word": {
    severity: "warning",
    what: "Brackets hold nothing but bodies, and no role word; behind a sentence they are read as an assignment, elsewhere not.",
    fix: "nothing, if they explain the text; if they assign it, list the line under `roleless` in plans.yaml",
  },
  "duties/prose": {
    severity: "warning",
    what: "Brackets at the end of a paragraph hold a role word and are no assignment.",
    fix: "nothing, if it is prose; else add an emendation so that it ends in a role word",
  },
  "duties/numbered-points": {
    severity: "warning",
    what: "An assignment names by numbers the points that it is of, and they are not all the points of one division.",
    fix: "compare what the duty governs with the numbers; an emendation with cause `line-break` gives each clause a line of its own",
  },
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
  "registry/circle": {
    severity: "error",
    what: "A relation between rows leads back to where it started.",
    fix: "take out the row that closes the circle",
  },
  "registry/coordinate-outside": {
    severity: "error",
    what: "A place lies outside the region that the map shows.",
    fix: "correct the degrees: `lat` is north, `lon` is east, and they are easily swapped",
  },
  "registry/needless-review": {
    severity: "warning",
    what: "A warning was reviewed that is no longer raised.",
    fix: "take the row out of content/registry/reviewed",
  },
  "registry/misplaced-body": {
    severity: "error",
    what: "A file of bodies is named after no registered place, or holds a body of a place that stands neither above nor below it.",
    fix: "name the file by an id of jurisdictions.yaml, or move the row to the file of its place; a row may name its place by `jurisdiction`",
  },
  "registry/unknown-department": {
    severity: "error",
    what: "A row refers to a department that no file of bodies has.",
    fix: "correct the id, or add the department",
  },
  "registry/unknown-project": {
    severity: "error",
    what: "A relation leads to a project that projects.yaml does not have.",
    fix: "correct the id, or add the project",
  },
  "registry/contested-alias": {
    severity: "error",
    what: "Two aliases of projects claim the same words in the same places.",
    fix: "take out one of the two, or tell them apart by `sections` or a context",
  },
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
  "identifiers/lost": {
    severity: "error",
    what: "An address that was published is no longer there.",
    fix: "restore it, or say in content/registry/redirects.yaml where it went: `npm run addresses -- --propose` prints rows to begin with",
  },
  "identifiers/repointed": {
    severity: "error",
    what: "A published address now stands for another printed text.",
    fix: "restore the text's bounds; if the change is right, say so in redirects.yaml with `from` and `to` the same",
  },
  "identifiers/redirect": {
    severity: "error",
    what: "A row of redirects.yaml answers for no address, or sends readers to none.",
    fix: "correct `from` and `to`: what was published, and where it stands now; without `to` the address says that it ended",
  },
  "identifiers/broken-link": {
    severity: "error",
    what: "A line of the lock is not the one that was minted there: it, or one before it, was changed, lost or put in.",
    fix: "take content/registry/identifiers.lock back from the last commit that passed, then run `npm run convert`, which mints what is new; two branches that both minted are joined by `npm run join-locks`",
  },
  "identifiers/lost-line": {
    severity: "error",
    what: "A number of the lock is skipped or stands twice: an address that was published would get another.",
    fix: "take content/registry/identifiers.lock back from the last commit that passed, then run `npm run convert`, which mints what is new",
  },
  "identifiers/malformed": {
    severity: "error",
    what: "A line of identifiers.lock cannot be read.",
    fix: "restore the file from version control: it is written by `npm run convert` and only ever grows",
  },
} as const satisfies Record<string, CodeEntry>;

export type ProblemCode = keyof typeof problemCodes;
