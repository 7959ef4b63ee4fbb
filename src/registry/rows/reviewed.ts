import { z } from "astro/zod";
import { text } from "./fields.ts";

/** A warning about a plan's text that a person has read: the text is as it should be. */
export const reviewedRow = z.strictObject({
  code: text,
  /** 1-based line of the seed. */
  line: z.int().positive(),
  /** What the warning says that it found, word for word. */
  found: text,
  reason: text,
});
