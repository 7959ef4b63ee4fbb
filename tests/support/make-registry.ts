import { readFileSync } from "node:fs";
import type { z } from "astro/zod";
import { stringify } from "yaml";
import { type CompiledPlan, compilePlan, type Seed } from "../../src/pipeline/index.ts";
import { sha256Of } from "../../src/registry/identifiers.ts";
import { type LoadedRegistry, loadRegistry, type RegistryFile } from "../../src/registry/load.ts";
import type { planRow } from "../../src/registry/rows/plan.ts";
import type { EmendationRow, MojibakeRow } from "../../src/registry/schema.ts";

/** A row of plans.yaml as a person writes it: what has a default may be left out. */
export type PlanFields = z.input<typeof planRow>;

/** The decisions about one plan that a test wants to make; the rest is filled in. */
export interface Decisions {
  readonly row?: Partial<PlanFields>;
  /** Rows, or the YAML text of a file of rows. */
  readonly emendations?: readonly EmendationRow[] | string;
  readonly mojibake?: readonly MojibakeRow[];
  /** Texts of registry files in the place of the usual ones, which know two bodies and no projects. */
  readonly files?: Readonly<Partial<Record<"departments" | "mentions" | "projects" | "works", string>>>;
}

/** Give a row for a seed with this text. */
export function makeRow(text: string, fields: Partial<PlanFields> = {}): PlanFields {
  return {
    slug: "sample",
    title: "示例分工方案",
    short_title: "示例",
    english: "Sample plan",
    kind: "分工方案",
    jurisdiction: "inner-mongolia",
    provenance: { found_as: "sample.txt", sha256: sha256Of(text) },
    ...fields,
  };
}

/** Two bodies that the texts of tests may name in assignments. */
const departments = [
  { id: "commerce", name: "自治区商务厅", full_name: "内蒙古自治区商务厅", kind: "autonomous-region", source: "试" },
  {
    id: "transport",
    name: "自治区交通运输厅",
    full_name: "内蒙古自治区交通运输厅",
    kind: "autonomous-region",
    source: "试",
  },
];

/** A registry file that comes with the project. */
function shipped(name: string): RegistryFile {
  const path = `content/registry/${name}`;
  return { path, text: readFileSync(path, "utf8") };
}

/** The words of the genre; one file for all tests, which the loader then reads once. */
const genre = shipped("genre.yaml");

/** Load a registry with one plan through the real loader, so that schemas and rules take part. */
function makeRegistry(text: string, { row, emendations, mojibake, files = {} }: Decisions = {}): LoadedRegistry {
  const plan = makeRow(text, row);
  const rows = typeof emendations === "string" ? emendations : stringify(emendations ?? []);
  const all = Object.entries({ departments: stringify(departments), ...files });
  return loadRegistry({
    plans: { path: "registry/plans.yaml", text: stringify([plan]) },
    ...Object.fromEntries(all.map(([name, text]) => [name, { path: `registry/${name}.yaml`, text }])),
    genre,
    jurisdictions: shipped("jurisdictions.yaml"),
    mojibake: { path: "registry/mojibake.yaml", text: stringify(mojibake ?? []) },
    emendations: new Map([[plan.slug, { path: `registry/emendations/${plan.slug}.yaml`, text: rows }]]),
  });
}

/** Give a seed with a registry of its own, ready for `compilePlan`. */
export function makeSeed(text: string, decisions: Decisions = {}): { seed: Seed; loaded: LoadedRegistry } {
  const loaded = makeRegistry(text, decisions);
  const [row] = loaded.registry.plans;
  if (!row) throw new Error(`The test's own registry is wrong: ${JSON.stringify(loaded.problems)}`);
  return { seed: { file: `seeds/${row.slug}.txt`, row, text }, loaded };
}

/** Compile a text with decisions of a test's own. */
export function compileText(text: string, decisions: Decisions = {}): CompiledPlan {
  const { seed, loaded } = makeSeed(text, decisions);
  return compilePlan(seed, loaded.registry);
}
