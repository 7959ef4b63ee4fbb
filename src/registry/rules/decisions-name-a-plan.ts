import type { Problem } from "../../diagnostics/problem.ts";
import type { RegistryFiles } from "../load.ts";
import type { Registry } from "../schema.ts";

/** A file of emendations, or of warnings that were reviewed, is named after a plan that the registry knows. */
export function decisionsNameAPlan(
  { plans }: Registry,
  { emendations, reviewed = new Map() }: RegistryFiles,
): Problem[] {
  const slugs = plans.map((row) => row.slug);
  const all = [
    ...Array.from(emendations, ([slug, file]) => ({ slug, file, what: "emendations" as const })),
    ...Array.from(reviewed, ([slug, file]) => ({ slug, file, what: "reviewed warnings" as const })),
  ];
  return all
    .filter(({ slug }) => !slugs.includes(slug))
    .map(({ slug, file, what }) => ({
      code: "registry/unknown-plan",
      file: file.path,
      line: 1,
      col: 1,
      values: { what, slug, slugs },
    }));
}
