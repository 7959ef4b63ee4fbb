/** Grows a library of made-up plans: seeds and registries, the same bytes for the same sizes and seed. */

import { stringify } from "yaml";
import { sha256Of } from "../../src/registry/identifiers.ts";
import { type Body, makeBodies, makeProjects, type Project } from "./names.ts";
import { grammar, planShapes, Speaker } from "./speaker.ts";
import { type World, type WrittenPlan, writePlan } from "./write-plan.ts";

export interface LibrarySize {
  /** Divisions with an address, and plans; at least 12. */
  readonly sections: number;
  /** A plan for every fifty sections where absent; the real ones have 43. */
  readonly plans?: number;
  readonly seed?: number;
}

/** Give the files of a library by path: `seeds/made-1.txt`, `content/registry/plans.yaml` … */
export function makeLibrary({
  sections,
  plans = Math.ceil(sections / 50),
  seed = 1,
}: LibrarySize): Map<string, string> {
  const speaker = new Speaker(seed);
  const world: World = {
    speaker,
    bodies: makeBodies(60 + sections / 40, speaker),
    projects: makeProjects(Math.floor(Math.min(sections / 3, 100 + sections / 15)), speaker),
    mentioned: 0,
    said: [],
  };
  const written = Array.from({ length: plans }, (_, i) => {
    const share = Math.floor((sections * (i + 1)) / plans) - Math.floor((sections * i) / plans);
    const shape = planShapes[i % planShapes.length] ?? "assigned";
    return { slug: `made-${i + 1}`, shape, ...writePlan(world, shape, share) };
  });
  const registry = (name: string) => `content/registry/${name}.yaml`;
  return new Map([
    ...written.map(({ slug, text }) => [`seeds/${slug}.txt`, text] as const),
    ...written.flatMap(({ slug, emendations }) =>
      emendations.length > 0 ? [[registry(`emendations/${slug}`), stringify(emendations)] as const] : [],
    ),
    [registry("plans"), stringify(written.map(planRow))],
    [registry("departments"), stringify(world.bodies.map(bodyRow))],
    [registry("projects"), stringify(world.projects.map(projectRow))],
    [registry("works"), stringify(workRows(written))],
  ]);
}

interface NamedPlan extends WrittenPlan {
  readonly slug: string;
  readonly shape: (typeof planShapes)[number];
}

function planRow({ slug, shape, title, text, work }: NamedPlan, i: number) {
  const { kind } = grammar.plans[shape];
  const day = `20${String(10 + (i % 16)).padStart(2, "0")}-0${1 + (i % 9)}-1${i % 10}`;
  return {
    slug,
    title,
    kind,
    english: `Made-up plan ${i + 1}`,
    dates: [{ kind: "issued", date: day, evidence: grammar.reasons.source }],
    provenance: { sha256: sha256Of(text), note: grammar.reasons.source },
    ...(work === undefined ? {} : { parent: { title: work } }),
  };
}

function bodyRow({ id, name, kind }: Body) {
  return { id, name, full_name: name, kind, source: grammar.reasons.source };
}

function projectRow({ id, name, kind, coordinates }: Project) {
  return {
    id,
    name,
    kind,
    level: "project",
    ...(coordinates ? { coordinates } : {}),
    aliases: [{ literal: name }],
    why: grammar.reasons.why,
    sure: "certain",
  };
}

function workRows(plans: readonly NamedPlan[]) {
  return [...new Set(plans.flatMap(({ work }) => work ?? []))].map((title, i) => ({
    id: `work-${i + 1}`,
    title,
    kind: grammar.plans.outline.kind,
    cited_as: [title],
  }));
}
