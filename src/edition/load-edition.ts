/**
 * Load the edition: generated MDX and apparatus, registry and seeds. This is the gate: whatever
 * the MDX refers to and nothing knows stops the build, with all such places in one message.
 */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PhrasingContent } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Apparatus } from "../pipeline/mdx/apparatus.ts";
import type { DutiesFile } from "../pipeline/mdx/duties-file.ts";
import { codePoints, type Span, sliceCodePoints } from "../pipeline/run.ts";
import { publishedRegistry } from "../registry/drafts.ts";
import { type Identifier, sha256Of } from "../registry/identifiers.ts";
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
  type EditionNote,
  type EditionParagraph,
  type EditionProject,
  type EditionProjectMention,
  type EditionSection,
  type EditionWork,
  nameOf,
  type Source,
  type TwoSided,
} from "./model.ts";
import {
  attribute,
  isTable,
  type ParsedDivision,
  type ParsedParagraph,
  type ParsedRow,
  type ParsedTable,
  type PlanContent,
  parseDivision,
  parseIndex,
} from "./parse-mdx.ts";
import { readDutiesFile } from "./read-duties-file.ts";
import { plainText, renderInline } from "./render.ts";

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
  return { release, contact, plans, duties, departments, projects, works, towns, identifiers, redirects };
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

class SectionReader {
  readonly #row: Placed<PlanRow>;
  readonly #seed: readonly string[];
  readonly #file: string;
  readonly #emendations: ReadonlyMap<string, Emendation>;
  /** `Dept commerce`, `Project wuliji-port`: what the registries know. */
  readonly #known: ReadonlySet<string>;
  readonly #numbers: ReadonlyMap<string, Identifier>;
  readonly #lineStarts: readonly number[];
  readonly #unknown: string[] = [];
  readonly #sections: EditionSection[] = [];

  constructor(
    row: Placed<PlanRow>,
    library: Library,
    seed: readonly string[],
    emendations: ReadonlyMap<string, Emendation>,
  ) {
    this.#row = row;
    this.#seed = seed;
    this.#file = `seeds/${row.slug}.txt`;
    this.#emendations = emendations;
    const { departments, projects, works } = library.registry;
    this.#known = new Set([
      ...departments.map(({ id }) => `Dept ${id}`),
      ...projects.map(({ id }) => `Project ${id}`),
      ...works.map(({ id }) => `Work ${id}`),
    ]);
    this.#numbers = new Map(
      library.identifiers
        .filter(({ kind }) => kind === "section")
        .map((identifier) => [identifier.address, identifier]),
    );
    this.#lineStarts = [0, ...seed.flatMap((point, i) => (point === "\n" ? [i + 1] : []))];
  }

  read(index: ReturnType<typeof parseIndex>, divisions: readonly ParsedDivision[]): EditionSection[] {
    this.#addPlan(index);
    for (const division of divisions) this.#addDivision(division, this.#row.slug);
    if (this.#unknown.length > 0) {
      throw new Error(
        `content/plans/${this.#row.slug} refers to what no registry knows:\n  ${this.#unknown.join("\n  ")}`,
      );
    }
    return this.#sections;
  }

  #addPlan({ divisions, title }: ReturnType<typeof parseIndex>): void {
    const { slug, supplied_title } = this.#row;
    const span = title?.span ?? { start: 0, end: 0 };
    this.#push({
      address: slug,
      path: "",
      parent: null,
      children: divisions.map((name) => `${slug}/${name}`),
      kind: "plan",
      origin: supplied_title ? "editorial" : "printed",
      numeral: "",
      value: null,
      title: this.#row.title,
      reason: this.#row.title_note ?? null,
      runIn: false,
      heading: this.#twoSided(title?.children ?? [], span),
      paragraphs: [],
      notes: this.#notes([{ id: "title", children: title?.children ?? [] }]),
      spans: [span, ...(title?.copy ? [title.copy] : [])],
    });
  }

  #addDivision(division: ParsedDivision, parent: string): void {
    const address = `${this.#row.slug}/${division.path}`;
    const [first] = division.content;
    const headingEnd = first ? first.span.start : division.span.end;
    const headingSpan =
      division.origin === "printed"
        ? { start: division.span.start, end: headingEnd }
        : { start: division.span.start, end: division.span.start };
    const [numeral, title] = ["Num", "Title"].map((name) => textOfElement(division.heading, name));
    this.#push({
      address,
      path: division.path,
      parent,
      children: division.divisions.map(({ path }) => `${this.#row.slug}/${path}`),
      kind: division.kind,
      origin: division.origin,
      numeral: numeral?.trim() ?? "",
      value: division.value,
      title: title ?? "",
      reason: division.reason,
      runIn: division.runIn,
      heading: this.#heading(division, headingSpan),
      paragraphs: division.content.flatMap((part) => (isTable(part) ? this.#rows(part) : [this.#paragraph(part)])),
      notes: this.#notes([
        { id: division.runIn && first ? first.id : "heading", children: division.heading },
        ...division.content.flatMap(notedParts),
      ]),
      spans: [division.span, ...(division.copy ? [division.copy] : [])],
    });
    for (const child of division.divisions) this.#addDivision(child, address);
  }

  #push(
    section: Omit<EditionSection, "plan" | "order" | "source" | "spans" | "sourceText" | "sha256" | "number"> & {
      spans: Span[];
    },
  ): void {
    const spans = section.spans.map((span) => this.#source(span));
    const [source] = spans as [Source];
    const sourceText = sliceCodePoints(this.#seed, source);
    const number = this.#numbers.get(section.address)?.number;
    if (number === undefined) this.#unknown.push(`${section.address}: no permanent number in identifiers.lock`);
    this.#sections.push({
      ...section,
      plan: this.#row.slug,
      order: this.#sections.length,
      source,
      spans,
      sourceText,
      sha256: sha256Of(sourceText),
      number: number ?? 0,
    });
  }

  #heading(division: ParsedDivision, span: Span): TwoSided {
    const trimmed = { start: span.start, end: span.end };
    while (trimmed.end > trimmed.start && /\s/u.test(this.#seed[trimmed.end - 1] ?? "")) trimmed.end--;
    return this.#twoSided(division.heading, trimmed);
  }

  #paragraph({ id, children, span, line, col }: ParsedParagraph): EditionParagraph {
    return { id, ...this.#twoSided(children, span), source: { file: this.#file, ...span, line, col } };
  }

  #rows({ id: table, rows, columns }: ParsedTable): EditionParagraph[] {
    const grid = layOut(rows, columns.length);
    return rows.map(({ id, header, cells, span, line, col }, i) => {
      const shown = cells.map(({ children, colspan, rowspan }, j) => {
        const column = grid[i]?.[j] ?? j;
        return { html: renderInline(children), text: plainText(children), colspan, rowspan, column };
      });
      return {
        id,
        html: shown.map(({ html }) => html).join(" "),
        text: shown.map(({ text }) => text).join("\t"),
        printed: sliceCodePoints(this.#seed, span),
        source: { file: this.#file, ...span, line, col },
        row: { table, header, cells: shown },
      };
    });
  }

  #twoSided(children: readonly PhrasingContent[], span: Span): TwoSided {
    return { html: renderInline(children), text: plainText(children), printed: sliceCodePoints(this.#seed, span) };
  }

  #source({ start, end }: Span): Source {
    const line = this.#lineStarts.findLastIndex((at) => at <= start) + 1;
    return { file: this.#file, start, end, line, col: start - (this.#lineStarts[line - 1] ?? 0) + 1 };
  }

  #notes(parts: readonly { id: string; children: readonly PhrasingContent[] }[]): EditionNote[] {
    const notes = new Map<string, EditionNote>();
    for (const { id, children } of parts) {
      for (const reference of referencesIn(children)) {
        if (!this.#known.has(reference)) this.#unknown.push(`${reference} in ${id}`);
      }
      for (const row of rowsIn(children)) {
        const emendation = this.#emendations.get(row);
        if (!emendation) this.#unknown.push(`emendation ${row} in ${id}`);
        else if (!notes.has(row)) notes.set(row, noteOf(emendation, id));
      }
    }
    return [...notes.values()];
  }
}

/** What notes may stand in, by the id of its anchor: a paragraph, or the cells of a row. */
function notedParts(part: ParsedDivision["content"][number]): { id: string; children: readonly PhrasingContent[] }[] {
  if (!isTable(part)) return [part];
  return part.rows.map(({ id, cells }) => ({ id, children: cells.flatMap(({ children }) => children) }));
}

/** The column (0-based) in which each cell of each row begins: cells fill what no cell above reaches into. */
function layOut(rows: readonly ParsedRow[], width: number): number[][] {
  const reach: number[] = Array.from({ length: width }, () => 0);
  return rows.map(({ cells }) => {
    let column = 0;
    const columns = cells.map(({ colspan, rowspan }) => {
      while ((reach[column] ?? 0) > 0) column++;
      const begins = column;
      for (let n = 0; n < colspan; n++) reach[column++] = rowspan;
      return begins;
    });
    for (const i of reach.keys()) reach[i] = Math.max(0, (reach[i] ?? 0) - 1);
    return columns;
  });
}

function noteOf({ id, before, after, cause, certainty, reason }: Emendation, paragraph: string): EditionNote {
  return { id, paragraph, before, after: after ?? null, cause, certainty, reason };
}

/** Ids of the emendation rows that this content refers to. */
function rowsIn(content: readonly PhrasingContent[]): string[] {
  return elementsIn(content).flatMap((element) => attribute(element, "row") ?? []);
}

/** What this content refers to: component and id. */
function referencesIn(content: readonly PhrasingContent[]): string[] {
  const referring = elementsIn(content).filter(({ name }) => name === "Dept" || name === "Project" || name === "Work");
  return referring.map((element) => `${element.name} ${attribute(element, "id")}`);
}

function elementsIn(content: readonly PhrasingContent[]): MdxJsxTextElement[] {
  return content.flatMap((node) => [
    ...(node.type === "mdxJsxTextElement" ? [node] : []),
    ...("children" in node ? elementsIn(node.children as PhrasingContent[]) : []),
  ]);
}

function textOfElement(content: readonly PhrasingContent[], name: string): string {
  return plainText(content.filter((node) => node.type === "mdxJsxTextElement" && node.name === name));
}

/** Give a section's name for lists and titles; an item without a title is named by its first words. */
export function labelOf(section: EditionSection): string {
  const name = nameOf(section);
  if (section.title !== "" || section.paragraphs.length === 0) return name;
  const words = section.paragraphs[0]?.text ?? "";
  return `${name}${words.slice(0, 16)}${words.length > 16 ? "…" : ""}`;
}
