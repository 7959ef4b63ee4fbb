import { z } from "astro/zod";
import { rowRules } from "../../diagnostics/row-rules.ts";

/** The library as a whole. */
export const libraryRow = z.strictObject({
  /** Year and month, for example 2026.11. */
  release: z.string().regex(/^\d{4}\.\d{2}(\.\d+)?$/, rowRules.release),
  /** Where readers may report errors, for example https://github.com/owner/name; nothing is promised where it is absent. */
  repository: z.url({ protocol: /^https$/ }).optional(),
  /** Address for letters. */
  mail: z.email().optional(),
});
