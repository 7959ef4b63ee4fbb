/** Fields that rows of several registries have. */

import { z } from "astro/zod";
import { rowRules } from "../../diagnostics/row-rules.ts";

/** Ids become keys; `constructor` is one that every object has. */
export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, rowRules.slug)
  .refine((id) => !Object.hasOwn(Object.prototype, id), rowRules.ownWord);

/** Words, without white space around them. */
export const text = z.string().trim().min(1);

/** Text that is published: line ends are line feeds, and every character has a code point of its own. */
export const published = z
  .string()
  .refine(
    (text) => text.isWellFormed() && !/(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/u.test(text),
    rowRules.published,
  );

/** A day, a month or a year, as exactly as the source states it. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, rowRules.partialDate);

/** How sure a decision is. */
export const sureness = z.enum(["certain", "likely"]);

/** Plans or sections (`mongolia-2014/1`) to which a form is limited. */
export const sections = z.array(text).optional();
