import { z } from "astro/zod";
import { rowRules } from "../../diagnostics/row-rules.ts";
import { published, text } from "./fields.ts";

/** A change of the printed text, or a note to it. */
export const emendationRow = z
  .strictObject({
    line: z.int().positive(),
    /** Printed text; stands exactly once in the line. */
    before: z.string().min(1),
    /** What it should read; absent for a note. */
    after: published.optional(),
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
  .refine((row) => row.certainty === "note" || row.after !== undefined, rowRules.changeNeedsAfter)
  .refine((row) => row.after !== row.before, rowRules.changeChanges);
