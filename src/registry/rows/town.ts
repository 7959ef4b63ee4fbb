import { z } from "astro/zod";
import { slug, text } from "./fields.ts";

/** A town that the map shows for orientation, or where a line ends: 集二铁路（集宁—二连浩特）. */
export const townRow = z.strictObject({
  id: slug,
  name: text,
  country: z.enum(["CN", "MN", "RU"]),
  /** Degrees, good to 0.1, with the source of the figure. */
  coordinates: z.strictObject({ lat: z.number(), lon: z.number(), source: text }),
});
