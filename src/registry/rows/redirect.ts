import { z } from "astro/zod";
import { text } from "./fields.ts";

/** An address that leads elsewhere, or nowhere any more. */
export const redirectRow = z.strictObject({
  from: text,
  /** Absent when the place is gone for good: its address then says so. */
  to: text.optional(),
  reason: text,
});
