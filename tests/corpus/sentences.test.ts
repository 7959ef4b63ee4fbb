import { expect, it } from "vitest";
import { library } from "../support/library.ts";

/** What registries say to readers, with where it stands. */
function sentences(): readonly (readonly [where: string, sentence: string])[] {
  const { projects, works, emendations } = library.registry;
  return [
    ...projects.flatMap(({ id, why, note }) => [[id, why ?? ""] as const, [id, note ?? ""] as const]),
    ...works.map(({ id, note }) => [id, note ?? ""] as const),
    ...[...emendations.values()].flat().map(({ id, reason }) => [id, reason] as const),
  ];
}

it("sentences of the registries name a plan as people do, and never by its slug", () => {
  const slugs = library.registry.plans.map(({ slug }) => slug);
  expect(sentences().length).toBeGreaterThan(300);
  expect(sentences().filter(([, sentence]) => slugs.some((slug) => sentence.includes(slug)))).toEqual([]);
});
