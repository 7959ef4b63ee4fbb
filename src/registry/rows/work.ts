import { z } from "astro/zod";
import { sections, slug, text } from "./fields.ts";

/** A work that plans cite between 《》. */
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
