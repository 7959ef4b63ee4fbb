/** Read the MDX of content/plans back into a tree of divisions; in the process that compiled it, what it was written from. */

import type { PhrasingContent, Root, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkFrontmatter from "remark-frontmatter";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parse as parseYaml } from "yaml";
import type { DivisionKind } from "../pipeline/headings/kind.ts";
import { componentOfKind } from "../pipeline/mdx/index.ts";
import type { HeadingOrigin } from "../pipeline/tree/node.ts";
import type { Span } from "../text/run.ts";

export interface ParsedParagraph {
  readonly id: string;
  readonly span: Span;
  readonly copy: Span | null;
  readonly line: number;
  readonly col: number;
  readonly children: readonly PhrasingContent[];
}

interface ParsedCell extends Omit<ParsedParagraph, "copy"> {
  readonly colspan: number;
  readonly rowspan: number;
}

export interface ParsedRow extends Omit<ParsedParagraph, "copy" | "children"> {
  readonly header: boolean;
  readonly cells: readonly ParsedCell[];
}

/** A table; `t1r2` is a row of it, `t1r2c3` a cell. */
export interface ParsedTable extends Omit<ParsedParagraph, "children"> {
  /** What each column is of; null where that is not known. */
  readonly columns: readonly (string | null)[];
  readonly rows: readonly ParsedRow[];
}

type ParsedContent = ParsedParagraph | ParsedTable;

/** Say whether a part of a division is a table. */
export function isTable(part: ParsedContent): part is ParsedTable {
  return "rows" in part;
}

/** Give the inline content of a division's own text in order: of its heading, its paragraphs, its cells. */
export function inlineParts({ heading, content }: Pick<ParsedDivision, "heading" | "content">): PhrasingContent[] {
  const parts = content.flatMap((part) => {
    if (!isTable(part)) return part.children;
    return part.rows.flatMap(({ cells }) => cells.flatMap(({ children }) => children));
  });
  return [...heading, ...parts];
}

export interface ParsedDivision {
  readonly kind: DivisionKind;
  readonly path: string;
  readonly origin: HeadingOrigin;
  readonly value: number | null;
  readonly reason: string | null;
  readonly runIn: boolean;
  readonly span: Span;
  readonly copy: Span | null;
  readonly line: number;
  readonly col: number;
  readonly heading: readonly PhrasingContent[];
  /** Paragraphs and tables in the order of the text. */
  readonly content: readonly ParsedContent[];
  readonly divisions: readonly ParsedDivision[];
}

export interface ParsedIndex {
  readonly divisions: readonly string[];
  readonly title: {
    readonly children: readonly PhrasingContent[];
    readonly span: Span;
    readonly copy: Span | null;
  } | null;
}

/** The text of a plan as its MDX has it, with every mark in its place. */
export interface PlanContent {
  readonly title: ParsedIndex["title"];
  readonly divisions: readonly ParsedDivision[];
}

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx);

const kindOfComponent = new Map(Object.entries(componentOfKind).map(([kind, name]) => [name, kind as DivisionKind]));

/** Parse a file of MDX. */
export function parseMdx(text: string): Root {
  return processor.parse(text);
}

/** Read `index.mdx`: the order of the divisions, and the printed title if there is one. */
export function readIndex(root: Root): ParsedIndex {
  const title = elementsOf(root.children).find((element) => element.name === "PlanTitle");
  const { divisions } = matterOf(root) as { divisions: string[] };
  if (!title) return { divisions, title: null };
  return { divisions, title: { children: phrasingOf(title), ...spansOf(title) } };
}

/** Read the file of one division of the first level. */
export function readFirstDivision(root: Root): ParsedDivision {
  const [element] = elementsOf(root.children);
  if (!element) throw new Error("Cannot read a division: expected one element in the file");
  return readDivision(element);
}

function readDivision(element: MdxJsxFlowElement): ParsedDivision {
  const kind = kindOfComponent.get(element.name ?? "");
  if (!kind)
    throw new Error(`Cannot read <${element.name}>: expected one of ${[...kindOfComponent.keys()].join(", ")}`);
  const inner = elementsOf(element.children);
  const heading = inner.find((child) => child.name === "Heading");
  const value = attribute(element, "value");
  return {
    kind,
    path: attribute(element, "path") ?? "",
    origin: attribute(element, "origin") as HeadingOrigin,
    value: value === undefined ? null : Number(value),
    reason: attribute(element, "reason") ?? null,
    runIn: attribute(element, "runIn") === "true",
    ...placeOf(element),
    heading: heading ? phrasingOf(heading) : [],
    content: inner.flatMap((child): ParsedContent[] => {
      if (child.name === "P") return [readParagraph(child)];
      return child.name === "Table" ? [readTable(child)] : [];
    }),
    divisions: inner.filter((child) => kindOfComponent.has(child.name ?? "")).map(readDivision),
  };
}

function readParagraph(element: MdxJsxFlowElement): ParsedParagraph {
  return readParagraphAs(element, attribute(element, "id") ?? "");
}

function readParagraphAs(element: MdxJsxFlowElement, id: string): ParsedParagraph {
  return { id, ...placeOf(element), children: phrasingOf(element) };
}

function readTable(element: MdxJsxFlowElement): ParsedTable {
  const id = attribute(element, "id") ?? "";
  const columns = (attribute(element, "columns") ?? "").split(" ").filter((sense) => sense !== "");
  return {
    id,
    ...placeOf(element),
    columns: columns.map((sense) => (sense === "-" ? null : sense)),
    rows: elementsOf(element.children).map((row) => readRow(row, id)),
  };
}

function readRow(element: MdxJsxFlowElement, table: string): ParsedRow {
  const id = `${table}${attribute(element, "id")}`;
  const cells = elementsOf(element.children).map((cell, i) => readCell(cell, `${id}c${i + 1}`));
  return { id, header: attribute(element, "header") === "true", ...placeOf(element), cells };
}

function readCell(element: MdxJsxFlowElement, id: string): ParsedCell {
  const spanOf = (name: string) => Number(attribute(element, name) ?? 1);
  return { ...readParagraphAs(element, id), colspan: spanOf("colspan"), rowspan: spanOf("rowspan") };
}

function placeOf(element: MdxJsxFlowElement) {
  const [line, col] = (attribute(element, "line") ?? "1:1").split(":").map(Number) as [number, number];
  return { ...spansOf(element), line, col };
}

function spansOf(element: MdxJsxFlowElement): { span: Span; copy: Span | null } {
  const copy = attribute(element, "copy");
  return { span: parseSpan(attribute(element, "span") ?? "0-0"), copy: copy === undefined ? null : parseSpan(copy) };
}

function parseSpan(text: string): Span {
  const [start, end] = text.split("-").map(Number) as [number, number];
  return { start, end };
}

/** Give the value of an attribute of an element. */
export function attribute(element: MdxJsxFlowElement | MdxJsxTextElement, name: string): string | undefined {
  for (const node of element.attributes) {
    if (node.type === "mdxJsxAttribute" && node.name === name && typeof node.value === "string") return node.value;
  }
  return undefined;
}

function elementsOf(children: readonly RootContent[]): MdxJsxFlowElement[] {
  return children.filter((child) => child.type === "mdxJsxFlowElement");
}

function phrasingOf(element: MdxJsxFlowElement): PhrasingContent[] {
  return element.children.flatMap((child) => (child.type === "paragraph" ? child.children : []));
}

function matterOf(root: Root): unknown {
  const matter = root.children.find((child) => child.type === "yaml");
  return matter ? parseYaml(matter.value) : {};
}
