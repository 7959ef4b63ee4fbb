/** How a project is found in the reading text, in one shape for all types of alias. */

import { z } from "astro/zod";
import type { ProjectAlias } from "../../registry/schema.ts";
import { filled } from "./fields.ts";

const words = z.array(filled);

/** An alias in `projects.json`. */
export const projectAlias = z.strictObject({
  type: z
    .enum(["literal", "in_context", "distributed", "route"])
    .describe(
      "literal counts wherever it stands, in_context beside the words given, distributed in a list that shares a head or tail, route between two end points.",
    ),
  form: filled.describe("The words; of a route the two end points, in either order, joined by —."),
  before: z.string().nullable().describe("For in_context: words directly before it, if they are asked for."),
  after: z.string().nullable().describe("For in_context: words directly behind it, if they are asked for."),
  head: words.describe("For distributed: heads that the list may share. Else empty."),
  tail: words.describe("For distributed and route: tails that the list may share. Else empty."),
  sections: words.describe("Ids of the plans and sections to which it is limited; empty where it holds everywhere."),
});

/** Give an alias of the registry in that shape. */
export function aliasOf(alias: ProjectAlias): z.infer<typeof projectAlias> {
  const rest = { before: null, after: null, head: [], tail: [], sections: alias.sections ?? [] };
  if ("literal" in alias) return { type: "literal", form: alias.literal, ...rest };
  if ("in_context" in alias) {
    const { in_context: form, before = null, after = null } = alias;
    return { type: "in_context", form, ...rest, before, after };
  }
  if ("distributed" in alias) {
    const { distributed: form, head = [], tail = [] } = alias;
    return { type: "distributed", form, ...rest, head, tail };
  }
  return { type: "route", form: alias.route.join("—"), ...rest, tail: alias.tail ?? [] };
}
