import { z } from "astro/zod";
import { slug, sureness, text } from "./fields.ts";

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

/** A body, its names, and what became of it. */
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
