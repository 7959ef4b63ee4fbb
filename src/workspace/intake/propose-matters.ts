import type { Library } from "../../files/read-library.ts";
import { draftMatters } from "../../intake/draft/matter-rows.ts";
import { writeRows } from "../../intake/draft/write-rows.ts";
import { type Matter, mineMatters } from "../../intake/matters/index.ts";
import { type CompiledPlan, compilePlan } from "../../pipeline/index.ts";
import { publishedRegistry } from "../../registry/drafts.ts";
import { passagesOf, placesOf } from "./plan-passages.ts";

/** Matters that a new plan shares with the library and no row names yet. */
export interface ProposedMatters {
  readonly count: number;
  /** Text of `matters.yaml`. */
  readonly text: string;
}

const header =
  "# Proposed by `npm run new-plan`: what this text and the library both speak of, with the sentences. The workbench\n" +
  "# moves the rows that are right to content/registry/projects.yaml; nothing else is read from here.\n\n";

/** Mine a new plan together with the library. */
export function proposeMatters(plan: CompiledPlan, { registry, seeds }: Library): ProposedMatters {
  const known = publishedRegistry(registry);
  const others = seeds.filter(({ row }) => !row.draft).map((seed) => compilePlan(seed, known));
  const plans = [...others, plan];
  const matters = mineMatters({
    passages: plans.flatMap(passagesOf),
    titles: new Map(plans.map(({ row }) => [row.slug, row.title])),
    places: placesOf(registry),
    genre: registry.genre,
  }).filter((matter) => isNew(matter, plan));
  const ids = new Set(registry.projects.map(({ id }) => id));
  const rows = draftMatters(matters, plan.row.slug, (id) => ids.has(id));
  return { count: rows.length, text: header + (rows.length > 0 ? writeRows(rows) : "[]\n") };
}

/** Say whether the plan speaks of a matter, and mostly in places that no project is linked to. */
function isNew({ mentions }: Matter, { row, links }: CompiledPlan): boolean {
  const own = mentions.filter(({ passage }) => passage.plan === row.slug);
  const known = own.filter(({ passage, start, end }) =>
    links.projects.some(
      (link) => `${link.path.join("/")}#${link.paragraph}` === passage.place && link.start < end && start < link.end,
    ),
  );
  return own.length > 2 * known.length;
}
