import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ParsedDivision, type ParsedIndex, parseDivision, parseIndex } from "./parse-mdx.ts";

/** The text of a plan as its MDX has it, with every mark in its place. */
export interface PlanContent {
  readonly title: ParsedIndex["title"];
  readonly divisions: readonly ParsedDivision[];
}

/** Read the MDX of a plan. `loadEdition` has checked it before. */
export async function loadDivisions(slug: string): Promise<PlanContent> {
  const read = (name: string) => readFile(join("content/plans", slug, `${name}.mdx`), "utf8");
  const index = parseIndex(await read("index"));
  const texts = await Promise.all(index.divisions.map(read));
  return { title: index.title, divisions: texts.map(parseDivision) };
}
