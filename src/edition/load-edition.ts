/**
 * Load the edition: generated MDX and apparatus, registry and seeds. This is the gate: whatever
 * the MDX refers to and nothing knows stops the build, with all such places in one message.
 */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Apparatus } from "../pipeline/mdx/apparatus.ts";
import type { DutiesFile } from "../pipeline/mdx/duties-file.ts";
import { codePoints } from "../pipeline/run.ts";
import { publishedRegistry } from "../registry/drafts.ts";
import type { Identifier } from "../registry/identifiers.ts";
import { allHeads, jurisdictionOfPlan } from "../registry/names-of-plan.ts";
import type { Contact, DepartmentRow, Emendation, Placed, PlanRow, RedirectRow, TownRow } from "../registry/schema.ts";
import { type Library, readLibrary } from "../workspace/read-library.ts";
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
import { type PlanContent, parseDivision, parseIndex } from "./parse-mdx.ts";
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
  /** All duties in order of plan and place. */
  readonly duties: readonly EditionDuty[];
  /** The same by the address of the section whose text gives them. */
  readonly dutiesIn: ReadonlyMap<string, readonly EditionDuty[]>;
  /** In the order of the registry. */
  readonly departments: readonly EditionDepartment[];
  readonly projects: readonly EditionProject[];
  readonly works: readonly EditionWork[];
  readonly towns: readonly TownRow[];
  /** Everything that ever had an address, from the lock. */
  readonly identifiers: readonly Identifier[];
  /** What moved or ended, and why. */
  readonly redirects: readonly RedirectRow[];
}

const folders = { seeds: "seeds", registry: "content/registry", plans: "content/plans" };

/** Of the process, not of this module: pages, which Astro bundles, and writers, which Node loads, have each their own. */
const shared = globalThis as { fengongEdition?: Promise<Edition> };

/** Load the edition, once for all pages and writers of a build. */
export function loadEdition(): Promise<Edition> {
  shared.fengongEdition ??= load();
  return shared.fengongEdition;
}

async function load(): Promise<Edition> {
  const read = await readLibrary(folders);
  const library = { ...read, registry: publishedRegistry(read.registry) };
  const plans = await Promise.all(library.registry.plans.map((row) => loadPlan(library, row)));
  const duties = plans.flatMap((plan) => plan.duties);
  const mentions = plans.flatMap((plan) => plan.mentions);
  const rows = [...library.registry.departments, ...namedOf(library.registry.centralBodies, duties, mentions)];
  const departments = gatherDepartments(rows, duties, mentions, allHeads(library.registry));
  const { projects: projectRows, works: workRows, towns, release, contact, redirects } = library.registry;
  const projects = gatherProjects(projectRows, plans);
  const works = gatherWorks(workRows, plans);
  const { identifiers } = library;
  const dutiesIn = Map.groupBy(duties, ({ section }) => section);
  return { release, contact, plans, duties, dutiesIn, departments, projects, works, towns, identifiers, redirects };
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

async function loadPlan(library: Library, row: Placed<PlanRow>): Promise<EditionPlan> {
  const folder = join(folders.plans, row.slug);
  const place = jurisdictionOfPlan(row, library.registry).name;
  const apparatus = JSON.parse(await readFile(join(folder, `${row.slug}.json`), "utf8")) as Apparatus;
  const index = parseIndex(await readFile(join(folder, "index.mdx"), "utf8"));
  const divisions = await Promise.all(
    index.divisions.map(async (name) => parseDivision(await readFile(join(folder, `${name}.mdx`), "utf8"))),
  );
  const seed = codePoints(library.seeds.find((candidate) => candidate.row.slug === row.slug)?.text ?? "");
  const emendations = new Map(
    (library.registry.emendations.get(row.slug) ?? []).map((emendation) => [emendation.id, emendation]),
  );
  const reader = new SectionReader(row, library, seed, emendations);
  const sections = reader.read(index, divisions);
  const file = JSON.parse(await readFile(join(folder, "duties.json"), "utf8")) as DutiesFile;
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
