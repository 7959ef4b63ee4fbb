/**
 * What pages and files are made from. Most of a site belongs to a part of the library: to a plan, to a body or to a matter.
 * The closure of a part is all of the edition that its pages and files show; where its digest is what it was, they are
 * what they were. Whoever lets such a page or file show something else adds it here: `tests/site/unchanged.test.ts`
 * changes one thing after another in a library and holds the outcome against a build from nothing.
 */

import { hash } from "node:crypto";
import type { Edition, EditionPlan } from "../../edition/load-edition.ts";
import { labelOf } from "../../edition/load-edition.ts";
import type { EditionDepartment, EditionDuty } from "../../edition/model.ts";
import { otherPlans } from "../../edition/other-plans.ts";
import { type AlsoAbout, comparePath } from "../../views/also-about.ts";
import { dutyTabs } from "../../views/duty-tabs.ts";
import { featuresOf } from "../../views/map-features.ts";
import type { Revision } from "../changes/revisions.ts";

/** Digest of the closure of each part by its key: `plan mongolia-2014`, `body commerce`, `matter wuliji-port`. */
export type Closures = ReadonlyMap<string, string>;

/** Digest the closures of an edition. */
export function closuresOf(edition: Edition, alsoAbout: AlsoAbout, revisions: readonly Revision[]): Closures {
  const { plans, departments, projects } = edition;
  const closures = new Map<string, string>();
  const rows = rowsOf(edition);
  // Below the address of a plan stand the pages of what has ended there, too.
  const frame = digestOf([edition.release, edition.contact, edition.redirects, revisions]);
  for (const plan of plans)
    closures.set(planKey(plan.row.slug), digestOf([frame, closureOfPlan(plan, edition, rows, alsoAbout)]));
  const plansOf = (slugs: Iterable<string>) => [...new Set(slugs)].map((slug) => closures.get(planKey(slug)));
  const bodies = new Map(departments.map((body) => [body.id, body]));
  for (const body of departments) {
    const bearers = [body, ...body.heirOf.flatMap((id) => bodies.get(id) ?? [])];
    const duties = bearers.flatMap((row) => [...row.leads, ...row.supports]);
    const speaking = [...duties, ...bearers.flatMap(({ mentions }) => mentions)].map(({ plan }) => plan);
    const related = namedIn(duties, [...body.predecessors, ...body.succession.map(({ to }) => to)]);
    closures.set(bodyKey(body.id), digestOf([frame, bearers, rowsAmong(rows, related), plansOf(speaking)]));
  }
  const drawn = digestOf([drawnPlaces(edition), edition.towns, edition.outlines]);
  for (const matter of projects) {
    const related = [...matter.relations, ...matter.inverse].map(({ id }) => rows.get(matterKey(id))?.shown);
    closures.set(matterKey(matter.id), digestOf([frame, matter, related, drawn, plansOf(matter.plans)]));
  }
  return closures;
}

/**
 * Give what says of the address of a page or file whose it is: keys of one part or, where two texts are compared, of two.
 * What is nobody's own is the library's, and gives none: `plans/mongolia-2014/4/index.html` → `plan mongolia-2014`.
 */
export function partFinder({ plans, duties }: Pick<Edition, "plans" | "duties">): (address: string) => string[] {
  const ofSection = new Map(
    plans.flatMap(({ sections }) => sections.map(({ number, plan }) => [String(number), plan])),
  );
  const ofDuty = new Map(duties.map(({ number, plan }) => [String(number), plan]));
  const plansAt = (numbers: string, owners: ReadonlyMap<string, string>) => {
    const slugs = numbers.split("-").flatMap((number) => owners.get(number) ?? []);
    return slugs.length === numbers.split("-").length ? slugs.map(planKey) : [];
  };
  return (address) => {
    const [room, name = "", ...below] = address.split("/");
    if (below.length === 0) return [];
    if (room === "plans" || (room === "duties" && name !== "matrix")) return [planKey(name)];
    if (room === "departments") return [bodyKey(name)];
    if (room === "projects") return [matterKey(name)];
    if (room === "s" || room === "compare") return plansAt(name, ofSection);
    return room === "d" ? plansAt(name, ofDuty) : [];
  };
}

const planKey = (slug: string) => `plan ${slug}`;
const bodyKey = (id: string) => `body ${id}`;
const matterKey = (id: string) => `matter ${id}`;

/** What pages of others show of a body or a matter, and its place in the registry. */
interface ShownRow {
  readonly place: number;
  readonly shown: unknown;
}

type ShownRows = ReadonlyMap<string, ShownRow>;

/** What pages of others show of bodies and matters, by their keys. */
function rowsOf({ departments, projects }: Edition): ShownRows {
  const rows: (readonly [string, unknown])[] = [
    ...departments.map((body) => [bodyKey(body.id), rowOfBody(body)] as const),
    ...projects.map(({ id, name }) => [matterKey(id), name] as const),
  ];
  return new Map(rows.map(([key, shown], place) => [key, { place, shown }]));
}

function rowOfBody({ leads, supports, mentions, ...row }: EditionDepartment) {
  return row;
}

/** Where the map has places and lines, of which that of one matter shows its own and is as wide as all. */
function drawnPlaces(edition: Edition): unknown {
  const { places, routes } = featuresOf(edition);
  return [
    places.map(({ project, coordinates }) => [project.id, coordinates]),
    routes.map(({ project, stations }) => [project.id, stations]),
  ];
}

/** A plan, what it names, and what stands beside its sections of other plans. */
function closureOfPlan(plan: EditionPlan, edition: Edition, rows: ShownRows, { entries }: AlsoAbout): unknown {
  const { plans, works } = edition;
  const { duties, mentions, projectMentions, citations, sections, seed, ...rest } = plan;
  const cited = new Set(citations.map(({ work }) => work));
  const bodies = namedIn(
    duties,
    mentions.map(({ department }) => department),
  );
  const named = new Set([...bodies, ...projectMentions.map(({ project }) => matterKey(project))]);
  const titles = new Map(plans.map(({ row }) => [row.slug, [row.title, row.short_title, row.dates]]));
  const beside = sections.map(({ address }) =>
    entries.get(address)?.map(({ other, pair }) => ({
      other: [other.address, labelOf(other), titles.get(other.plan)],
      pair: [comparePath(pair), pair.words, pair.projects.map(({ id, name }) => [id, name])],
    })),
  );
  return [
    { duties, mentions, projectMentions, citations, sections, ...rest },
    seed.join(""),
    rowsAmong(rows, named),
    choicesOf(duties, edition),
    works.filter(({ id, title }) => cited.has(id) || title === plan.row.parent?.title),
    beside,
    otherPlans(
      plans.map(({ row }) => row),
      plan.row.slug,
    ).map(({ slug }) => [slug, titles.get(slug)]),
  ];
}

/** Bodies that can be chosen over the duties of a plan, with how often the library merely names each. */
function choicesOf(duties: readonly EditionDuty[], { departments }: Edition): unknown {
  const { choices } = dutyTabs(duties, departments);
  return choices.map(({ row: { id, name, mentions }, before }) => [id, name, mentions.length, before]);
}

/** Keys of the bodies that bear some of the duties, and of others. */
function namedIn(duties: readonly EditionDuty[], others: readonly string[]): ReadonlySet<string> {
  const bearing = duties.flatMap(({ assignees }) => assignees.flatMap(({ department }) => department ?? []));
  return new Set([...bearing, ...others].map(bodyKey));
}

/** What is shown of bodies and matters, in the order of the registry, which lists follow. */
function rowsAmong(rows: ShownRows, keys: ReadonlySet<string>): unknown {
  const named = [...keys].flatMap((key) => rows.get(key) ?? []);
  return named.sort((one, other) => one.place - other.place).map(({ shown }) => shown);
}

/** Digest what is made of plain objects, lists and maps; keys count in their order. */
function digestOf(value: unknown): string {
  return hash("sha256", JSON.stringify(value, comparable));
}

/** In which line of its registry a row stands is shown nowhere. */
function comparable(key: string, value: unknown): unknown {
  if (key === "place" && typeof value === "object") return undefined;
  return value instanceof Map ? [...value] : value;
}
