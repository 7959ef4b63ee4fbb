import { type Matter, mineMatters } from "../../intake/matters/index.ts";
import type { CompiledPlan } from "../../pipeline/index.ts";
import type { ProjectRow, Registry } from "../../registry/schema.ts";
import { passagesOf, placesOf } from "./plan-passages.ts";

/** What the miner finds without a registry of projects, beside that registry. */
export interface MinerJudgement {
  /** Concrete matters that two plans speak of, and their mentions. */
  readonly matters: number;
  readonly mentions: number;
  /** Mentions that some proposal touches, and those that the proposal for their matter touches. */
  readonly proposed: number;
  readonly underOneRow: number;
  /** Names of proposals of which half is one matter of the registry, and of the others. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  /** Words of the mentions that no proposal touches, with their plans. */
  readonly missed: readonly string[];
}

interface Link {
  readonly project: string;
  readonly plan: string;
  readonly place: string;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
}

const concrete: readonly ProjectRow["level"][] = ["project", "place", "corridor"];

/** Mine plans and compare what comes out with the rows and links that people have decided on. */
export function judgeMiner(plans: readonly CompiledPlan[], registry: Registry): MinerJudgement {
  const links = plans.flatMap(linksOf);
  const byProject = Map.groupBy(links, ({ project }) => project);
  const shared = registry.projects.filter(
    ({ id, level }) => concrete.includes(level) && new Set(byProject.get(id)?.map(({ plan }) => plan)).size > 1,
  );
  const wanted = links.filter(({ project }) => shared.some(({ id }) => id === project));
  const byPlace = Map.groupBy(links, ({ plan, place }) => `${plan} ${place}`);
  const touched = new Set<Link>();
  const own = new Set<Link>();
  const judged = mineMatters({
    passages: plans.flatMap(passagesOf),
    titles: new Map(plans.map(({ row }) => [row.slug, row.title])),
    places: placesOf(registry),
    genre: registry.genre,
  }).map((matter) => {
    const met = linksTouched(matter, byPlace);
    const [project, best] = mostOf(met);
    const isRight = best.length >= matter.mentions.length / 2;
    for (const link of met) touched.add(link);
    if (isRight) for (const link of met) if (link.project === project) own.add(link);
    return { name: matter.name, isRight };
  });
  return {
    matters: shared.length,
    mentions: wanted.length,
    proposed: wanted.filter((link) => touched.has(link)).length,
    underOneRow: wanted.filter((link) => own.has(link)).length,
    right: judged.filter(({ isRight }) => isRight).map(({ name }) => name),
    wrong: judged.filter(({ isRight }) => !isRight).map(({ name }) => name),
    missed: wanted.filter((link) => !touched.has(link)).map(({ plan, surface }) => `${surface} (${plan})`),
  };
}

function linksOf({ row, links }: CompiledPlan): Link[] {
  return links.projects.map(({ project, path, paragraph, surface, start, end }) => {
    return { project, plan: row.slug, place: `${path.join("/")}#${paragraph}`, surface, start, end };
  });
}

/** The links that mentions of a matter overlap, once for each mention. */
function linksTouched({ mentions }: Matter, byPlace: ReadonlyMap<string, readonly Link[]>): Link[] {
  return mentions.flatMap(({ passage, start, end }) =>
    (byPlace.get(`${passage.plan} ${passage.place}`) ?? []).filter((link) => link.start < end && start < link.end),
  );
}

/** The project that most links lead to, with these links. */
function mostOf(links: readonly Link[]): readonly [string, readonly Link[]] {
  const groups = [...Map.groupBy(links, ({ project }) => project)];
  return groups.sort(([, a], [, b]) => b.length - a.length)[0] ?? ["", []];
}
