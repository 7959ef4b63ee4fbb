import { kept } from "../files/kept.ts";
import type { Seed } from "../pipeline/index.ts";
import type { Registry } from "../registry/schema.ts";
import { seedDigester, type WrittenPlan, writeSeed } from "./compile-library.ts";

/** Give the compiler that compiles a plan where it, or the code, is another than in the last run that kept it. */
export function keepingCompiler(registry: Registry): (seed: Seed, registry: Registry) => WrittenPlan {
  const digestOf = seedDigester(registry);
  return (seed, own) =>
    JSON.parse(kept(`plan-${seed.row.slug}`, digestOf(seed), () => JSON.stringify(written(seed, own)))) as WrittenPlan;
}

function written(seed: Seed, registry: Registry): WrittenPlan {
  const { row, files, found, aliasUses, problems } = writeSeed(seed, registry);
  return { row, files, found, aliasUses, problems };
}
