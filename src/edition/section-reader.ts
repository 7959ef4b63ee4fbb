/**
 * From the parsed divisions of one plan to its sections. Whatever the MDX refers to and nothing knows is
 * collected, and thrown in one message with all its places when the plan is read.
 */

import type { PhrasingContent } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Library } from "../files/read-library.ts";
import { type Identifier, sha256Of } from "../registry/identifiers.ts";
import type { Emendation, Placed, PlanRow } from "../registry/schema.ts";
import { type Span, sliceCodePoints } from "../text/run.ts";
import { columnsOfCells } from "./cell-columns.ts";
import type { EditionNote, EditionParagraph, EditionSection, Source, TwoSided } from "./model.ts";
import {
  attribute,
  isTable,
  type ParsedDivision,
  type ParsedIndex,
  type ParsedParagraph,
  type ParsedTable,
} from "./parse-mdx.ts";
import { plainText, renderInline } from "./render.ts";

/** Reads the divisions of one plan. */
export class SectionReader {
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
    const { departments, centralBodies, projects, works } = library.registry;
    this.#known = new Set([
      ...[...departments, ...centralBodies].map(({ id }) => `Dept ${id}`),
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

  read(index: ParsedIndex, divisions: readonly ParsedDivision[]): EditionSection[] {
    this.#addPlan(index);
    for (const division of divisions) this.#addDivision(division, this.#row.slug);
    if (this.#unknown.length > 0) {
      throw new Error(
        `content/plans/${this.#row.slug} refers to what no registry knows:\n  ${this.#unknown.join("\n  ")}`,
      );
    }
    return this.#sections;
  }

  #addPlan({ divisions, title }: ParsedIndex): void {
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
    const source = { file: this.#file, ...span, line, col };
    return { id, ...this.#twoSided(children, span), source, hasAssignment: hasAssignment(children) };
  }

  #rows({ id: table, rows }: ParsedTable): EditionParagraph[] {
    const grid = columnsOfCells(rows);
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
        hasAssignment: cells.some(({ children }) => hasAssignment(children)),
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

function hasAssignment(content: readonly PhrasingContent[]): boolean {
  return elementsIn(content).some(({ name }) => name === "Duty");
}

/** The elements of this content and of those within, outer ones first. */
function elementsIn(content: readonly PhrasingContent[]): MdxJsxTextElement[] {
  return content.flatMap((node) => [
    ...(node.type === "mdxJsxTextElement" ? [node] : []),
    ...("children" in node ? elementsIn(node.children as PhrasingContent[]) : []),
  ]);
}

function textOfElement(content: readonly PhrasingContent[], name: string): string {
  return plainText(content.filter((node) => node.type === "mdxJsxTextElement" && node.name === name));
}
