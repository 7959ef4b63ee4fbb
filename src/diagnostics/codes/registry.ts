/** Problems of the registries. */
import type { ErrorCode } from "yaml";
import { type SchemaIssue, sayIssue } from "../schema-issue.ts";
import { type CodeEntry, type Said, sayByte } from "./entry.ts";

/** What is no YAML that a registry may be written in; `message` is the parser's own. */
type NotYaml =
  | { readonly fault: ErrorCode; readonly message: string }
  /** The number of a character, as in `0007`. */
  | { readonly control: string }
  | { readonly alias: string }
  | { readonly fault: "nested" };

/** A field that is not as its schema says, with what stands there; without an issue the file is no list. */
interface SchemaFault {
  readonly field: string;
  readonly value?: string | undefined;
  readonly issue?: SchemaIssue;
}

/** A name that two rows claim: who claims it again, and in what line its first owner stands. */
interface ClaimedTwice {
  readonly form: string;
  readonly by: string;
  readonly line: number;
  readonly owner: string;
}

/** Two rows that claim the same. `line` is that of the first. */
type Duplicate =
  | (ClaimedTwice & { readonly of: "department" | "work" })
  | { readonly plan: string; readonly line: number }
  | { readonly id: string; readonly line: number };

type UnknownPlan = { readonly slug: string; readonly slugs: readonly string[] } & (
  | { readonly work: string }
  | { readonly what: "emendations" | "reviewed warnings" }
);

interface OutsideRegion {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly region: Readonly<Record<"south" | "north" | "west" | "east", number>>;
}

/** A file named after no place, or a body in the file of a place whose it is not. */
type MisplacedBody =
  | { readonly file: string; readonly central: string; readonly body?: undefined }
  | { readonly file: string; readonly body: string; readonly of: string; readonly place: string };

function sayNotYaml(v: NotYaml): Said {
  if ("control" in v) return { found: `the control character U+${v.control}`, expected: "text" };
  if ("alias" in v) return { found: `the alias “*${v.alias}”`, expected: "rows written out" };
  const found = v.fault === "nested" ? "brackets in brackets without end" : sayYamlFault(v);
  return { found, expected: "well-formed YAML" };
}

/** What the parser says, so that it goes on from “Unexpected …”; of a second document it speaks to programmers. */
function sayYamlFault({ fault, message }: Extract<NotYaml, { readonly message: string }>): string {
  if (fault === "MULTIPLE_DOCS") return "a second document in one file";
  return message.replace(/^Unexpected /u, "");
}

function sayDuplicate(v: Duplicate): Said {
  if ("form" in v)
    return {
      found: `“${v.form}” claimed again by ${v.by}`,
      expected: `a form of one ${v.of} (line ${v.line}: ${v.owner})`,
    };
  const found = "plan" in v ? `a second row for the plan “${v.plan}”` : `a second row with the id “${v.id}”`;
  return { found, expected: `one row (the first is in line ${v.line})` };
}

export const registryCodes = {
  "registry/not-utf8": {
    severity: "error",
    what: "A registry file holds bytes that are not UTF-8.",
    fix: "store the file as UTF-8",
    says: (v: { readonly byte: number }) => ({ found: sayByte(v.byte), expected: "UTF-8" }),
  },
  "registry/not-yaml": {
    severity: "error",
    what: "A registry file is not well-formed YAML.",
    fix: "mend the YAML at that place",
    says: sayNotYaml,
  },
  "registry/schema": {
    severity: "error",
    what: "A registry row does not have the shape of its schema.",
    fix: "mend the row; the fields are described in content/README.md",
    says: (v: SchemaFault) =>
      v.issue === undefined
        ? { found: "a file that is not a list", expected: "a list of rows" }
        : { found: v.value === undefined ? v.field : `${v.field} ${v.value}`, expected: sayIssue(v.issue) },
  },
  "registry/duplicate": {
    severity: "error",
    what: "Two rows claim the same slug, id or name.",
    fix: "keep one of the two rows",
    says: sayDuplicate,
  },
  "registry/unknown-plan": {
    severity: "error",
    what: "A registry file speaks of a plan that plans.yaml does not know.",
    fix: "correct the slug, or add the plan to plans.yaml",
    says: (v: UnknownPlan) => ({
      found: "work" in v ? `the plan “${v.slug}” in the work ${v.work}` : `${v.what} for “${v.slug}”`,
      expected: v.slugs.length > 0 ? `one of ${v.slugs.join(", ")}` : "a plan of plans.yaml",
    }),
  },
  "registry/circle": {
    severity: "error",
    what: "A relation between rows leads back to where it started.",
    fix: "take out the row that closes the circle",
    says: (v: { readonly id: string; readonly relation?: string }) =>
      v.relation === undefined
        ? { found: `${v.id} among its own successors`, expected: "successions that end" }
        : { found: `${v.id} among what it is ${v.relation} itself`, expected: "relations that end" },
  },
  "registry/coordinate-outside": {
    severity: "error",
    what: "A place lies outside the region that the map shows.",
    fix: "correct the degrees: `lat` is north, `lon` is east, and they are easily swapped",
    says: ({ id, lat, lon, region }: OutsideRegion) => ({
      found: `${id} at lat ${lat}, lon ${lon}`,
      expected: `lat ${region.south} to ${region.north}, lon ${region.west} to ${region.east}`,
    }),
  },
  "registry/needless-review": {
    severity: "warning",
    what: "A warning was reviewed that is no longer raised.",
    fix: "take the row out of content/registry/reviewed",
    says: (v: { readonly code: string; readonly line: number; readonly found: string }) => ({
      found: `a review of ${v.code} in line ${v.line} (${v.found})`,
      expected: "a warning that it is about",
    }),
  },
  "registry/misplaced-body": {
    severity: "error",
    what: "A file of bodies is named after no registered place, or holds a body of a place that stands neither above nor below it.",
    fix: "name the file by an id of jurisdictions.yaml, or move the row to the file of its place; a row may name its place by `jurisdiction`",
    says: (v: MisplacedBody) =>
      v.body === undefined
        ? { found: `the file ${v.file}.yaml`, expected: `an id of jurisdictions.yaml, or ${v.central}` }
        : {
            found: `${v.body}, a body of ${v.of}, in the file of ${v.file}`,
            expected: `a body of ${v.place}, or of a place above or below it`,
          },
  },
  "registry/unknown-department": {
    severity: "error",
    what: "A row refers to a department that no file of bodies has.",
    fix: "correct the id, or add the department",
    says: (v: { readonly id: string }) => ({
      found: `the department “${v.id}”`,
      expected: "an id of a file of content/registry/departments",
    }),
  },
  "registry/unknown-project": {
    severity: "error",
    what: "A relation leads to a project that projects.yaml does not have.",
    fix: "correct the id, or add the project",
    says: (v: { readonly id: string; readonly relation: string; readonly of: string; readonly nearest: string }) => ({
      found: `the project “${v.id}” in ${v.relation} of ${v.of}`,
      expected: "an id of projects.yaml",
      hint: `Nearest: ${v.nearest}.`,
    }),
  },
  "registry/contested-alias": {
    severity: "error",
    what: "Two aliases of projects claim the same words in the same places.",
    fix: "take out one of the two, or tell them apart by `sections` or a context",
    says: (v: ClaimedTwice) => ({
      found: `“${v.form}” claimed again by ${v.by}`,
      expected: `an alias of one project (line ${v.line}: ${v.owner})`,
    }),
  },
} as const satisfies Record<string, CodeEntry>;
