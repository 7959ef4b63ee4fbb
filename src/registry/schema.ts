/**
 * The shapes of the registries (docs/design.md §4). A registry is written by hand; each row says
 * where its decision comes from. The schemas are strict: a misspelt field is an error.
 */

import { z } from "astro/zod";
import { type Genre, jurisdictionLevels } from "./genre.ts";

/** Ids become keys; `constructor` is one that every object has. */
const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case ASCII letters, digits and hyphens")
  .refine((id) => !Object.hasOwn(Object.prototype, id), "a word that means nothing to the language this is written in");
const text = z.string().trim().min(1);

/** A day, a month or a year, as exactly as the source states it. */
/** Text that is published: line ends are line feeds, and every character has a code point of its own. */
const published = z
  .string()
  .refine(
    (text) => text.isWellFormed() && !/(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/u.test(text),
    "text without control characters, carriage returns and halves of characters",
  );
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "YYYY, YYYY-MM or YYYY-MM-DD");

/** A date of a plan, and what it is the date of. */
const planDate = z.strictObject({
  kind: z.enum(["signed", "issued", "posted", "reposted", "printed", "written"]),
  date: partialDate.optional(),
  /** For dates known only from the text: the earliest and the latest possible. */
  after: partialDate.optional(),
  before: partialDate.optional(),
  evidence: text,
});

/** A heading that the source does not print and the edition supplies. */
const editorialHeading = z.strictObject({
  /** 1-based line of the seed at which the supplied division starts. */
  line: z.int().positive(),
  id: slug,
  title: text,
  reason: text,
});

export const planRow = z.strictObject({
  slug,
  /** True until a person has confirmed the row: the plan is compiled and checked, and not published. */
  draft: z.boolean().default(false),
  title: text,
  /** By which people know it, for lists, tabs and tables; the title where absent. */
  short_title: text.optional(),
  /** Other short titles, such as those of earlier releases: what is cited by one is found. */
  other_titles: z.array(text).default([]),
  english: text.optional(),
  /** The genre: 分工方案, 提案答复, 规划, 实施方案 … */
  kind: text,
  /** True when the source has no title and the edition supplies one. */
  supplied_title: z.boolean().default(false),
  title_note: text.optional(),
  /** Absent when the source does not state it. */
  issuer: text.optional(),
  issuer_note: text.optional(),
  dates: z.array(planDate).default([]),
  dates_note: text.optional(),
  provenance: z.strictObject({
    found_as: text.optional(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits"),
    place: text.optional(),
    url: z.url().optional(),
    note: text.optional(),
  }),
  parent: z.strictObject({ title: text, note: text.optional() }).optional(),
  headings: z.array(editorialHeading).default([]),
  /** Lines whose heading numbers are out of order in the source itself, with the reason. */
  numbering: z.array(z.strictObject({ line: z.int().positive(), reason: text })).default([]),
  /** Lines whose assignment names a body twice in the source itself, with the reason. */
  repeated: z.array(z.strictObject({ line: z.int().positive(), reason: text })).default([]),
  /** Lines whose closing brackets hold bodies and no role word, and are an assignment all the same, with the reason. */
  roleless: z.array(z.strictObject({ line: z.int().positive(), reason: text })).default([]),
  /** Whose plan it is: an id of jurisdictions.yaml, or a name; by its title where absent. */
  jurisdiction: text.optional(),
  note: text.optional(),
});

/** A jurisdiction, and the words with which the names of its bodies begin. */
export const jurisdictionRow = z.strictObject({
  id: slug,
  name: text,
  level: z.enum(jurisdictionLevels),
  parent: slug.optional(),
  heads: z.array(text).min(1),
});

export const emendationRow = z
  .strictObject({
    line: z.int().positive(),
    /** Printed text; stands exactly once in the line. */
    before: z.string().min(1),
    /** What it should read; absent for a note. */
    after: published.optional(),
    cause: z.enum([
      "wrong-character",
      "lost-character",
      "stray-character",
      "dash",
      "quote",
      "lost-punctuation",
      "line-break",
      "oddity",
    ]),
    certainty: z.enum(["certain", "likely", "guess", "note"]),
    reason: text,
  })
  .refine((row) => row.certainty === "note" || row.after !== undefined, "a change needs `after`")
  .refine((row) => row.after !== row.before, "`after` is the same as `before`");

/** A warning about a plan's text that a person has read: the text is as it should be. */
export const reviewedRow = z.strictObject({
  code: text,
  /** 1-based line of the seed. */
  line: z.int().positive(),
  /** What the warning says that it found, word for word. */
  found: text,
  reason: text,
});

export const mojibakeRow = z.strictObject({
  /** The damaged characters, as they stand in the seed. */
  printed: z.string().min(2),
  /** The characters that were damaged. */
  restored: z.string().min(1),
  reason: text,
});

export const redirectRow = z.strictObject({
  from: text,
  /** Absent when the place is gone for good: its address then says so. */
  to: text.optional(),
  reason: text,
});

export const departmentKinds = [
  "autonomous-region",
  "local",
  "dispatched",
  "central-in-region",
  "enterprise",
  "mass-organisation",
  "military",
  "league-city",
  "central",
  "other",
] as const;

const sureness = z.enum(["certain", "likely"]);

export const departmentRow = z.strictObject({
  id: slug,
  /** The plan for which the row is proposed, until a person has confirmed it: no other plan knows the body. */
  draft_for: slug.optional(),
  /** Display name, with its head: 自治区商务厅. */
  name: text,
  full_name: text,
  /** Whose body it is: an id of jurisdictions.yaml, or the name of a place. That of its file where absent; else as the full name tells. */
  jurisdiction: text.optional(),
  kind: z.enum(departmentKinds),
  english: text.optional(),
  /** Of the short name, for lookup, checked by hand. */
  pinyin: text.optional(),
  aliases: z
    .array(z.strictObject({ type: z.enum(["short", "former", "printed", "colloquial"]), form: text }))
    .default([]),
  /** What became of it. `year` is left out where it is not known. */
  succession: z
    .array(
      z.strictObject({
        to: slug,
        year: z.int().optional(),
        how: z.enum(["renamed", "merged", "reorganised", "split", "absorbed"]),
        sure: sureness,
        source: text,
      }),
    )
    .default([]),
  /** Where the name occurs, or why the row exists. */
  source: text,
  note: text.optional(),
});

/** A department named in running text: what a person decided about one place. */
export const mentionRow = z.strictObject({
  plan: slug,
  line: z.int().positive(),
  /** Reading text of the line. */
  surface: text,
  /** Which occurrence in the line is meant, 1-based; all of them where absent. */
  occurrence: z.int().positive().optional(),
  department: slug,
  /** `task` where the sentence gives the body something to do, `not` where the words mean another. */
  verdict: z.enum(["task", "mention", "not"]),
  reason: text,
});

export const projectKinds = [
  "rail",
  "road",
  "airport",
  "pipeline",
  "power",
  "port",
  "zone",
  "park",
  "expo",
  "institution",
  "programme",
  "ecology",
  "place",
] as const;

export const projectLevels = ["project", "place", "corridor", "programme", "theme"] as const;

const sections = z.array(text).optional();
const forms = z.array(text).min(1);

/**
 * How a thing is found in the reading text. `sections` limits an alias to plans or sections
 * (`mongolia-2014/1`), where nothing else tells meanings apart.
 */
const projectAlias = z.union([
  /** Safe wherever it stands. */
  z.strictObject({ literal: text, sections }),
  /** Only with these words directly before or behind it. */
  z
    .strictObject({ in_context: text, before: text.optional(), after: text.optional(), sections })
    .refine((alias) => alias.before !== undefined || alias.after !== undefined, "a context needs `before` or `after`"),
  /** A member of a list that shares a head or a tail: 满洲里、二连浩特国家重点开发开放试验区. */
  z
    .strictObject({ distributed: text, head: forms.optional(), tail: forms.optional(), sections })
    .refine(
      (alias) => (alias.head === undefined) !== (alias.tail === undefined),
      "a list shares either `head` or `tail`",
    ),
  /** Two end points in either order, with any points between; `tail` stands behind it or behind its list. */
  z.strictObject({ route: z.tuple([text, text]), tail: forms.optional(), sections }),
]);

export const projectRow = z.strictObject({
  id: slug,
  name: text,
  kind: z.enum(projectKinds),
  level: z.enum(projectLevels),
  english: text.optional(),
  pinyin: text.optional(),
  country: z.enum(["CN", "MN", "RU"]).optional(),
  /** Degrees, for places; a sketch, with the source of the figure. */
  coordinates: z.strictObject({ lat: z.number(), lon: z.number(), source: text }).optional(),
  aliases: z.array(projectAlias).min(1),
  /** Why the forms mean one thing. */
  why: text,
  sure: sureness,
  relations: z.array(z.strictObject({ type: z.enum(["part_of", "leads_to", "replaced_by"]), id: slug })).default([]),
  /** Why the row stands although it is mentioned in one section only. */
  single_section: text.optional(),
  note: text.optional(),
});

/** A town that the map shows for orientation, or where a line ends: 集二铁路（集宁—二连浩特）. */
export const townRow = z.strictObject({
  id: slug,
  name: text,
  country: z.enum(["CN", "MN", "RU"]),
  /** Degrees, good to 0.1, with the source of the figure. */
  coordinates: z.strictObject({ lat: z.number(), lon: z.number(), source: text }),
});

export const workRow = z.strictObject({
  id: slug,
  /** Without 《》. */
  title: text,
  kind: text,
  /** Forms between 《》 in the reading text. */
  cited_as: z.array(text).min(1),
  /** Limits the forms to plans, for short titles such as 《规划》. */
  sections,
  /** Slug of the plan, where the library holds it. */
  in_library: slug.nullable().default(null),
  note: text.optional(),
});

export const libraryRow = z.strictObject({
  /** Year and month, for example 2026.11. */
  release: z.string().regex(/^\d{4}\.\d{2}(\.\d+)?$/, "a release such as 2026.11"),
  /** Where readers may report errors, for example https://github.com/owner/name; nothing is promised where it is absent. */
  repository: z.url({ protocol: /^https$/ }).optional(),
  /** Address for letters. */
  mail: z.email().optional(),
});

export type PlanRow = z.infer<typeof planRow>;
export type JurisdictionRow = z.infer<typeof jurisdictionRow>;
export type EmendationRow = z.infer<typeof emendationRow>;
export type ReviewedRow = z.infer<typeof reviewedRow>;
export type MojibakeRow = z.infer<typeof mojibakeRow>;
export type RedirectRow = z.infer<typeof redirectRow>;
export type DepartmentRow = z.infer<typeof departmentRow>;
export type ProjectAlias = z.infer<typeof projectAlias>;
export type ProjectRow = z.infer<typeof projectRow>;
export type TownRow = z.infer<typeof townRow>;
export type WorkRow = z.infer<typeof workRow>;
export type MentionRow = z.infer<typeof mentionRow>;

/** A place in a registry file, for messages. 1-based. */
export interface RowPlace {
  readonly file: string;
  readonly line: number;
  readonly col: number;
}

export type Placed<Row> = Row & { readonly place: RowPlace };

/** An emendation with the id that marks, pages and data use: line, hyphen, ordinal within the line. */
export type Emendation = Placed<EmendationRow> & { readonly id: string };

/** Where readers may report errors; both absent where the library gives none. */
export type Contact = Pick<z.infer<typeof libraryRow>, "repository" | "mail">;

/** All decisions, as `loadRegistry` gives them. */
export interface Registry {
  /** Name of the release, `unreleased` where the registry states none. */
  readonly release: string;
  readonly contact: Contact;
  /** How the genre speaks. */
  readonly genre: Genre;
  readonly jurisdictions: readonly Placed<JurisdictionRow>[];
  /** Central bodies that every plan may name. */
  readonly centralBodies: readonly Placed<DepartmentRow>[];
  readonly plans: readonly Placed<PlanRow>[];
  readonly emendations: ReadonlyMap<string, readonly Emendation[]>;
  /** By plan slug. */
  readonly reviewed: ReadonlyMap<string, readonly Placed<ReviewedRow>[]>;
  readonly mojibake: readonly Placed<MojibakeRow>[];
  readonly redirects: readonly Placed<RedirectRow>[];
  readonly departments: readonly Placed<DepartmentRow>[];
  readonly mentions: readonly Placed<MentionRow>[];
  readonly projects: readonly Placed<ProjectRow>[];
  readonly towns: readonly Placed<TownRow>[];
  readonly works: readonly Placed<WorkRow>[];
}
