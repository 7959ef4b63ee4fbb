import { z } from "astro/zod";
import { text } from "./fields.ts";

/** Characters that lost bytes, and what they were. */
export const mojibakeRow = z.strictObject({
  /** The damaged characters, as they stand in the seed. */
  printed: z.string().min(2),
  /** The characters that were damaged. */
  restored: z.string().min(1),
  reason: text,
});
