import { z } from "astro/zod";
import { jurisdictionLevels } from "../genre.ts";
import { slug, text } from "./fields.ts";

/** A jurisdiction, and the words with which the names of its bodies begin. */
export const jurisdictionRow = z.strictObject({
  id: slug,
  name: text,
  level: z.enum(jurisdictionLevels),
  parent: slug.optional(),
  heads: z.array(text).min(1),
  /** How it is drawn on a small map: a ring of degrees east and north, and whose drawing it is. */
  outline: z.strictObject({ source: text, ring: z.array(z.tuple([z.number(), z.number()])).min(3) }).optional(),
});
