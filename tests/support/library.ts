import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Library, readLibrary } from "../../src/files/read-library.ts";
import type { CompiledPlan } from "../../src/pipeline/index.ts";
import type { MojibakeRow } from "../../src/registry/schema.ts";
import { type CompiledLibrary, compileLibrary } from "../../src/workspace/compile-library.ts";

/** The library of this repository, read and compiled once for all tests of a file. */
export const library: Library = await readLibrary({ seeds: "seeds", registry: "content/registry" });

export const compiled: CompiledLibrary = compileLibrary(library, "content/registry/identifiers.lock");

/** The plans that were read by hand for these tests. One that joins the library is none of them. */
export const judged: readonly string[] = [
  "mongolia-2014",
  "manzhouli-2014",
  "regional-2014",
  "cppcc-0243-2019",
  "bohai-rim",
];

export const fivePlans: readonly CompiledPlan[] = compiled.plans.filter(({ row }) => judged.includes(row.slug));

/** Give one compiled plan of the library. */
export function planOf(slug: string): CompiledPlan {
  const plan = compiled.plans.find(({ row }) => row.slug === slug);
  if (!plan) throw new Error(`The library has no plan “${slug}”.`);
  return plan;
}

/** The damage sequences that the library has reviewed. */
export const mojibake = parse(readFileSync("content/registry/mojibake.yaml", "utf8")) as readonly MojibakeRow[];
