import { z } from "astro/zod";
import { slug, text } from "./fields.ts";

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
