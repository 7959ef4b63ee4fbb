import { z } from "astro/zod";
import { rowRules } from "../../diagnostics/row-rules.ts";
import { sections, slug, sureness, text } from "./fields.ts";

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

const forms = z.array(text).min(1);

/**
 * How a thing is found in the reading text. `sections` limits an alias to plans or sections
 * (`mongolia-2014/1`), where nothing else tells meanings apart.
 */
export const projectAlias = z.union([
  /** Safe wherever it stands. */
  z.strictObject({ literal: text, sections }),
  /** Only with these words directly before or behind it. */
  z
    .strictObject({ in_context: text, before: text.optional(), after: text.optional(), sections })
    .refine((alias) => alias.before !== undefined || alias.after !== undefined, rowRules.contextNeedsWords),
  /** A member of a list that shares a head or a tail: 满洲里、二连浩特国家重点开发开放试验区. */
  z
    .strictObject({ distributed: text, head: forms.optional(), tail: forms.optional(), sections })
    .refine((alias) => (alias.head === undefined) !== (alias.tail === undefined), rowRules.listSharesOne),
  /** Two end points in either order, with any points between; `tail` stands behind it or behind its list. */
  z.strictObject({ route: z.tuple([text, text]), tail: forms.optional(), sections }),
]);

/** A matter of which several plans speak, and the words by which it is found. */
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
