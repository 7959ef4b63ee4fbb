/** Fields that several data sets share. Descriptions go into the JSON Schemas and the data package. */

import { z } from "astro/zod";

/** A field that is never empty. */
export const filled = z.string().min(1);

export const place = z
  .strictObject({
    file: filled.describe("Seed: the file with the text as it was found, from the root of the repository."),
    start: z.int().min(0).describe("Place in the seed in Unicode code points, 0-based."),
    end: z.int().min(0).describe("End of the place in Unicode code points, 0-based, exclusive."),
    line: z.int().min(1).describe("Line in the seed, 1-based."),
    col: z.int().min(1).describe("Column in the line in Unicode code points, 1-based."),
  })
  .meta({ id: "place", description: "A place in a seed." });

export const body = z
  .strictObject({
    id: filled.describe("Id of the department: `id` in departments.json."),
    name: filled.describe("Name of the department in this edition."),
  })
  .meta({ id: "body", description: "A department." });

export const role = z.enum(["lead", "support"]);
