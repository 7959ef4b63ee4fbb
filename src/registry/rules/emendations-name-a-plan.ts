import type { Problem } from "../../diagnostics/problem.ts";
import type { RegistryFiles } from "../load.ts";
import type { Registry } from "../schema.ts";

/** A file of emendations is named after a plan that the registry knows. */
export function emendationsNameAPlan({ plans }: Registry, files: RegistryFiles): Problem[] {
  const slugs = plans.map((row) => row.slug);
  return [...files.emendations]
    .filter(([slug]) => !slugs.includes(slug))
    .map(([slug, file]) => ({
      code: "registry/unknown-plan",
      file: file.path,
      line: 1,
      col: 1,
      found: `emendations for “${slug}”`,
      expected: `one of ${slugs.join(", ")}`,
    }));
}
