import { z } from "astro/zod";
import type { Edition } from "../../edition/load-edition.ts";
import { apparatusClasses, exclusionKinds } from "../../text/run.ts";
import { changesOf, exclusionsOf } from "../../views/changes.ts";
import { filled, place } from "./fields.ts";

const changeRow = z
  .strictObject({
    plan: filled.describe("Id of the plan: `id` in plans.json."),
    class: z
      .enum(apparatusClasses)
      .describe("Class of the change; `gap` where the copy could not be read, and nothing was changed."),
    printed: z.string().describe("The characters of the seed."),
    reading: z.string().describe("What the reading text has for them."),
    reason: filled.describe("Why it was changed."),
    row: z.string().optional().describe("For emendations: id of the reviewed row, line and ordinal: `77-1`."),
    certainty: z.enum(["certain", "likely", "guess", "note"]).optional().describe("For emendations."),
    section: filled.describe("Id of the section: `id` in sections.json."),
    paragraph: z.string().nullable().describe("Anchor of the paragraph; null in headings and titles."),
    source: place,
  })
  .meta({ description: "A difference between the printed and the reading text." });

const exclusionRow = z
  .strictObject({
    plan: filled.describe("Id of the plan: `id` in plans.json."),
    class: z.enum(exclusionKinds).describe("Why it is no part of the published text."),
    printed: z.string().optional().describe("The characters of the seed; absent where they are not to be published."),
    reason: filled.describe("The same in words."),
    source: place,
  })
  .meta({ description: "A part of a seed that is not published." });

/** `apparatus.json`. */
export const apparatusFile = z
  .strictObject({
    changes: z.array(changeRow).describe("All changes, in order of plan and place."),
    exclusions: z.array(exclusionRow).describe("All exclusions, in order of plan and place."),
  })
  .meta({ description: "Everything in which the reading text differs from the seeds." });

/** `apparatus.json`: all changes and all exclusions. */
export function apparatusData({ plans }: Edition) {
  return { changes: plans.flatMap(changesOf), exclusions: plans.flatMap(exclusionsOf) };
}
