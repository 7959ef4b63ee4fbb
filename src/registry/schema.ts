/**
 * The shapes of the registries (DESIGN.md §4). A registry is written by hand; each row says
 * where its decision comes from. The schemas are strict: a misspelt field is an error.
 */

import { z } from "astro/zod";

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case ASCII letters, digits and hyphens");
const text = z.string().trim().min(1);

/** A day, a month or a year, as exactly as the source states it. */
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
  title: text,
  /** For breadcrumbs and lists; the title where absent. */
  short_title: text.optional(),
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
  note: text.optional(),
});

export const emendationRow = z
  .strictObject({
    line: z.int().positive(),
    /** Printed text; stands exactly once in the line. */
    before: z.string().min(1),
    /** What it should read; absent for a note. */
    after: z.string().optional(),
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
  /** Display name, with its head: 自治区商务厅. */
  name: text,
  full_name: text,
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

export const libraryRow = z.strictObject({
  /** Year and month, for example 2026.11. */
  release: z.string().regex(/^\d{4}\.\d{2}(\.\d+)?$/, "a release such as 2026.11"),
});

export type PlanRow = z.infer<typeof planRow>;
export type EmendationRow = z.infer<typeof emendationRow>;
export type MojibakeRow = z.infer<typeof mojibakeRow>;
export type RedirectRow = z.infer<typeof redirectRow>;
export type DepartmentRow = z.infer<typeof departmentRow>;
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

/** All decisions, as `loadRegistry` gives them. */
export interface Registry {
  /** Name of the release, `unreleased` where the registry states none. */
  readonly release: string;
  readonly plans: readonly Placed<PlanRow>[];
  readonly emendations: ReadonlyMap<string, readonly Emendation[]>;
  readonly mojibake: readonly Placed<MojibakeRow>[];
  readonly redirects: readonly Placed<RedirectRow>[];
  readonly departments: readonly Placed<DepartmentRow>[];
  readonly mentions: readonly Placed<MentionRow>[];
}
