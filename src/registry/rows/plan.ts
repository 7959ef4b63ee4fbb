import { z } from "astro/zod";
import { rowRules } from "../../diagnostics/row-rules.ts";
import { partialDate, slug, text } from "./fields.ts";

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

/** A plan: its facts, and what the edition supplies or lets pass in its text. */
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
    sha256: z.string().regex(/^[0-9a-f]{64}$/, rowRules.sha256),
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
