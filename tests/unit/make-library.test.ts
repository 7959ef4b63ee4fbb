import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { makeLibrary } from "../../scripts/make-library/index.ts";
import { writeLibrary } from "../../scripts/make-library/write-library.ts";
import { readLibrary } from "../../src/files/read-library.ts";
import { compileLibrary } from "../../src/workspace/compile-library.ts";

async function compileMade(sections: number) {
  const root = mkdtempSync(join(tmpdir(), "fengong-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeLibrary(root, { sections });
  const registry = join(root, "content/registry");
  const library = await readLibrary({ seeds: join(root, "seeds"), registry });
  return { library, compiled: compileLibrary(library, join(registry, "identifiers.lock")) };
}

it.each([20, 216, 750])("makes a library of exactly %i sections that compiles without a problem", async (sections) => {
  const { compiled } = await compileMade(sections);
  expect(compiled.problems).toEqual([]);
  expect(compiled.lock.split("\n").filter((line) => line.startsWith("section\t"))).toHaveLength(sections);
});

it("makes what the real plans are made of: assignments, lists, levels, series, emendations and a doubled body", async () => {
  const { library, compiled } = await compileMade(300);
  const { plans } = compiled;
  const styles = new Set(plans.flatMap(({ blocks }) => blocks.flatMap(({ heading }) => heading?.style ?? [])));
  expect(styles).toEqual(new Set(["一、", "章", "节", "（一）", "一是"]));
  const assignees = plans.flatMap(({ duties }) => duties.flatMap((duty) => duty.assignees));
  expect(assignees.filter(({ department }) => department !== null).length).toBeGreaterThan(300);
  const kinds = library.registry.departments.map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["autonomous-region", "other", "league-city"]));
  expect(plans.some(({ blocks }) => blocks.some(({ copy }) => copy !== undefined))).toBe(true);
  expect(plans.some(({ traditional }) => traditional)).toBe(true);
  const causes = [...library.registry.emendations.values()].flat().map(({ cause }) => cause);
  expect(new Set(causes)).toEqual(new Set(["dash", "wrong-character"]));
});

it("makes the same bytes for the same sizes and seed, and others for another seed", () => {
  expect(makeLibrary({ sections: 60 })).toEqual(makeLibrary({ sections: 60 }));
  expect(makeLibrary({ sections: 60, seed: 2 })).not.toEqual(makeLibrary({ sections: 60 }));
});
