/**
 * Load the edition: generated MDX and apparatus, registry and seeds. This is the gate: whatever
 * the MDX refers to and nothing knows stops the build, with all such places in one message.
 */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Root } from "mdast";
import { type Library, readLibrary } from "../files/read-library.ts";
import type { Apparatus } from "../pipeline/mdx/apparatus.ts";
import type { DutiesFile } from "../pipeline/mdx/duties-file.ts";
import { publishedRegistry } from "../registry/drafts.ts";
import { type Identifier, planOf } from "../registry/identifiers.ts";
import { allHeads, jurisdictionOfPlan } from "../registry/names-of-plan.ts";
import type {
  Contact,
  DepartmentRow,
  Emendation,
  Placed,
  PlanRow,
  RedirectRow,
  Registry,
  TownRow,
} from "../registry/schema.ts";
import { codePoints } from "../text/run.ts";
import { gatherDepartments } from "./gather-departments.ts";
import { gatherProjects } from "./gather-projects.ts";
import { gatherWorks } from "./gather-works.ts";
import {
  type EditionCitation,
  type EditionDepartment,
  type EditionDuty,
  type EditionMention,
  type EditionProject,
  type EditionProjectMention,
  type EditionSection,
  type EditionWork,
  nameOf,
} from "./model.ts";
import { type PlanContent, parseMdx, readFirstDivision, readIndex } from "./parse-mdx.ts";
import { readDutiesFile } from "./read-duties-file.ts";
import { SectionReader } from "./section-reader.ts";

export interface EditionPlan {
  readonly row: Placed<PlanRow>;
  /** Name of the jurisdiction whose plan it is; empty where nothing tells. */
  readonly place: string;
  readonly apparatus: Apparatus;
  /** The text with every mark in its place. */
  readonly content: PlanContent;
  readonly sections: readonly EditionSection[];
  readonly duties: readonly EditionDuty[];
  readonly mentions: readonly EditionMention[];
  readonly projectMentions: readonly EditionProjectMention[];
  readonly citations: readonly EditionCitation[];
  /** Code points of the seed. */
  readonly seed: readonly string[];
  /** Reviewed rows by id. */
  readonly emendations: ReadonlyMap<string, Emendation>;
}

export interface Edition {
  readonly release: string;
  readonly contact: Contact;
  readonly plans: readonly EditionPlan[];
  /** Plans that nobody has confirmed, where they are to be looked at: in no list, count, file or index. */
  readonly drafts: readonly EditionPlan[];
  /** All duties in order of plan and place. */
  readonly duties: readonly EditionDuty[];
  /** The same by the address of the section whose text gives them. */
  readonly dutiesIn: ReadonlyMap<string, readonly EditionDuty[]>;
  /** In the order of the registry. */
  readonly departments: readonly EditionDepartment[];
  /** Bodies that are proposed for drafts, or that drafts alone name, with their duties there. */
  readonly proposed: readonly EditionDepartment[];
  readonly projects: readonly EditionProject[];
  readonly works: readonly EditionWork[];
  readonly towns: readonly TownRow[];
  /** Places of which it is known how to draw them. */
  readonly outlines: readonly { readonly name: string; readonly ring: readonly (readonly [number, number])[] }[];
  /** Everything that ever had an address, from the lock. */
  readonly identifiers: readonly Identifier[];
  /** What moved or ended, and why. */
  readonly redirects: readonly RedirectRow[];
}

const folders = { seeds: "seeds", registry: "content/registry" };

/** Of the process, not of this module: while pages are worked on, Vite and Node load each their own. */
const shared = globalThis as { fengongEdition?: Promise<Edition> };

/** Load the edition, once for all pages and writers of a build; while pages are worked on, as it is now. */
export function loadEdition(): Promise<Edition> {
  shared.fengongEdition ??= readLibrary(folders).then((library) => assemblePublished(library, writtenFiles));
  return shared.fengongEdition;
}

function readWritten(path: string): Promise<string> {
  return readFile(join("content/plans", path), "utf8");
}

/** What lies in `content/plans`. */
export const writtenFiles: PlanFiles = {
  text: readWritten,
  tree: async (path) => parseMdx(await readWritten(path)),
};

/** Put the edition together without its drafts. */
export function assemblePublished(library: Library, files: PlanFiles): Promise<Edition> {
  return assembleEdition({ ...library, registry: publishedRegistry(library.registry) }, files);
}

/** From now on this is the edition. */
export function replaceEdition(edition: Edition): void {
  shared.fengongEdition = Promise.resolve(edition);
}

/** What the compiler wrote of plans, by path: `mongolia-2014/duties.json`, `mongolia-2014/index.mdx`. */
export interface PlanFiles {
  text(path: string): Promise<string>;
  /** A file of MDX, parsed. */
  tree(path: string): Promise<Root>;
}

/** Put the edition together; a plan of the registry that is a draft stands apart, with the bodies proposed for it. */
export async function assembleEdition(library: Library, files: PlanFiles): Promise<Edition> {
  const registry = publishedRegistry(library.registry);
  const plans = await Promise.all(registry.plans.map((row) => loadPlan({ ...library, registry }, row, files)));
  const drafts = await Promise.all(
    library.registry.plans.filter(({ draft }) => draft).map((row) => loadPlan(library, row, files)),
  );
  const duties = plans.flatMap((plan) => plan.duties);
  const mentions = plans.flatMap((plan) => plan.mentions);
  const rows = [...registry.departments, ...namedOf(registry.centralBodies, duties, mentions)];
  const departments = gatherDepartments(rows, duties, mentions, whoseWords(registry));
  const { projects: projectRows, works: workRows, towns, release, contact, redirects } = registry;
  const projects = gatherProjects(projectRows, plans);
  const works = gatherWorks(workRows, plans);
  const isDraft = new Set(drafts.map(({ row }) => row.slug));
  const identifiers = library.identifiers.filter(({ address }) => !isDraft.has(planOf(address)));
  const dutiesIn = Map.groupBy(duties, ({ section }) => section);
  const proposed = proposedBodies(library.registry, drafts, new Set(rows.map(({ id }) => id)));
  return {
    ...{ release, contact, plans, drafts, duties, dutiesIn, departments, proposed },
    ...{ projects, works, towns, outlines: outlinesOf(registry), identifiers, redirects },
  };
}

/** Give the plans that have pages: those that are published, and behind them drafts where they are looked at. */
export function shownPlans({ plans, drafts }: Pick<Edition, "plans" | "drafts">): EditionPlan[] {
  return [...plans, ...drafts];
}

/** Give the bodies that have pages, those of drafts behind the others. */
export function shownBodies({ departments, proposed }: Pick<Edition, "departments" | "proposed">): EditionDepartment[] {
  return [...departments, ...proposed];
}

function outlinesOf({ jurisdictions }: Registry): Edition["outlines"] {
  return jurisdictions.flatMap(({ name, outline }) => (outline ? [{ name, ring: outline.ring }] : []));
}

/** What tells whose body a name means. */
function whoseWords(registry: Registry) {
  return { heads: allHeads(registry), words: { rows: registry.jurisdictions, genre: registry.genre } };
}

/** Gather the bodies that drafts name and no published plan. */
function proposedBodies(registry: Registry, drafts: readonly EditionPlan[], known: ReadonlySet<string>) {
  if (drafts.length === 0) return [];
  const duties = drafts.flatMap((plan) => plan.duties);
  const mentions = drafts.flatMap((plan) => plan.mentions);
  const rows = [...registry.departments, ...namedOf(registry.centralBodies, duties, mentions)];
  const own = rows.filter(({ id }) => !known.has(id));
  return gatherDepartments(own, duties, mentions, whoseWords(registry));
}

/** Central bodies that some plan names; no page is made for the others. */
function namedOf(
  rows: readonly DepartmentRow[],
  duties: readonly EditionDuty[],
  mentions: readonly EditionMention[],
): DepartmentRow[] {
  const named = new Set<string | null>(mentions.map(({ department }) => department));
  for (const { assignees } of duties) for (const { department } of assignees) named.add(department);
  return rows.filter(({ id }) => named.has(id));
}

async function loadPlan(library: Library, row: Placed<PlanRow>, files: PlanFiles): Promise<EditionPlan> {
  const { slug } = row;
  const place = jurisdictionOfPlan(row, library.registry).name;
  const apparatus = JSON.parse(await files.text(`${slug}/${slug}.json`)) as Apparatus;
  const index = readIndex(await files.tree(`${slug}/index.mdx`));
  const divisions = await Promise.all(
    index.divisions.map(async (name) => readFirstDivision(await files.tree(`${slug}/${name}.mdx`))),
  );
  const seed = codePoints(library.seeds.find((candidate) => candidate.row.slug === row.slug)?.text ?? "");
  const emendations = new Map(
    (library.registry.emendations.get(row.slug) ?? []).map((emendation) => [emendation.id, emendation]),
  );
  const reader = new SectionReader(row, library, seed, emendations);
  const sections = reader.read(index, divisions);
  const file = JSON.parse(await files.text(`${slug}/duties.json`)) as DutiesFile;
  const content = { title: index.title, divisions };
  return { row, place, apparatus, content, seed, emendations, sections, ...readDutiesFile(file, library.identifiers) };
}

/** Give a section's name for lists and titles; an item without a title is named by its first words. */
export function labelOf(section: EditionSection): string {
  const name = nameOf(section);
  if (section.title !== "" || section.paragraphs.length === 0) return name;
  const words = section.paragraphs[0]?.text ?? "";
  return `${name}${words.slice(0, 16)}${words.length > 16 ? "…" : ""}`;
}
