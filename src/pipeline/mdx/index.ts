/**
 * Stage 6 of 6: tree → MDX.
 *
 * Reads:      the document tree, and the marks that duties and links put into its paragraphs.
 * Writes:     one MDX text for each division of the first level, and one for the plan itself.
 * Guarantees: parsed again, the text of every heading, paragraph and cell is its reading text;
 *             nothing in a seed becomes code: braces, tags, `import`, `---` come out as characters.
 *
 * One file a chapter is the measure of a reviewable diff. The site does not bundle these files as
 * modules (8–12 ms and 0.3 MB each); its content loader parses them once (0.2 ms): see CONTRIBUTING.
 */

import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkFrontmatter from "remark-frontmatter";
import remarkMdx from "remark-mdx";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { stringify } from "yaml";
import { gapClass, type Run, readingOf, type Span } from "../../text/run.ts";
import type { DivisionKind } from "../headings/kind.ts";
import type { Cell, Row } from "../tables/table.ts";
import type { Division, Heading, Paragraph, PlanTree, Table } from "../tree/node.ts";
import { type Mark, type Marks, type Woven, weaveMarks } from "./marks.ts";

export interface MdxFile {
  /** Path within the plan's folder, for example `4.mdx`. */
  readonly path: string;
  readonly text: string;
  /** What the text is written from: parsed again, it is the same but for places. */
  readonly tree: Root;
}

/** The MDX component of each kind of division. */
export const componentOfKind: Readonly<Record<DivisionKind, string>> = {
  notice: "Notice",
  preface: "Preface",
  part: "Part",
  chapter: "Chapter",
  section: "Section",
  article: "Article",
  item: "Item",
  point: "Point",
  subpoint: "Subpoint",
  annex: "Annex",
  conclusions: "Conclusions",
};

/**
 * Signs that are text in plain Markdown and more than that in GFM, which Astro's own MDX reads: a URL
 * that is taken for a link swallows the backslash of `https://example.com/\{…}`, and frees the brace.
 */
const unsafeInGfm = [
  { character: ":", before: "[ps]", after: "\\/" },
  { character: ".", before: "[Ww]", after: "[\\-.\\w]" },
  { character: "@", before: "[+\\-.\\w]", after: "[\\-.\\w]" },
  { character: "~" },
].map((pattern) => ({ ...pattern, inConstruct: "phrasing" as const }));

const processor = unified()
  .use(remarkStringify, { unsafe: unsafeInGfm })
  .use(remarkFrontmatter)
  .use(remarkMdx, { printWidth: Number.POSITIVE_INFINITY });

/** Write the tree of a plan as MDX files. */
export function writeMdx(tree: PlanTree, seedFile: string, marks: Marks = new Map()): MdxFile[] {
  const index = {
    plan: tree.slug,
    divisions: tree.divisions.map((division) => division.path.join("/")),
  };
  const title: RootContent[] =
    tree.title.length > 0
      ? [flow("PlanTitle", spanAttributes(spanOf(tree.title), tree.titleCopy), [text(tree.title)])]
      : [];
  return [
    { path: "index.mdx", ...writeFile(seedFile, index, title) },
    ...tree.divisions.map((division) => ({
      path: `${division.path.join(".")}.mdx`,
      ...writeFile(seedFile, { plan: tree.slug, division: division.path.join("/") }, [divisionNode(division, marks)]),
    })),
  ];
}

function writeFile(seedFile: string, matter: object, children: RootContent[]): Omit<MdxFile, "path"> {
  const comment = `# Generated from ${seedFile} by \`npm run convert\`. Do not edit.\n`;
  const yaml: RootContent = { type: "yaml", value: comment + stringify(matter).trimEnd() };
  const tree: Root = { type: "root", children: [yaml, ...children] };
  return { text: processor.stringify(holdsAmpersand(tree) ? withReferences(tree) : tree), tree };
}

function attributesOf(node: Nodes): MdxJsxFlowElement["attributes"] {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement" ? node.attributes : [];
}

/** Say whether an attribute in a tree holds what `withReferences` has to encode: hardly one does. */
function holdsAmpersand(node: Nodes): boolean {
  if (attributesOf(node).some(({ value }) => typeof value === "string" && value.includes("&"))) return true;
  return "children" in node && node.children.some(holdsAmpersand);
}

/** Encode ampersands in attributes, because mdast-util-mdx-jsx 3 encodes only quotes: `&#123;` would be read as `{`. */
function withReferences(tree: Root): Root {
  const copy = structuredClone(tree);
  const visit = (node: Nodes): void => {
    for (const each of attributesOf(node))
      if (typeof each.value === "string") each.value = each.value.replaceAll("&", "&amp;");
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(copy);
  return copy;
}

function divisionNode(division: Division, marks: Marks): MdxJsxFlowElement {
  const { heading, content, divisions } = division;
  const address = division.path.join("/");
  const marksAt: MarksAt = (id) => marks.get(`${address}#${id}`) ?? [];
  const attributes = {
    path: address,
    origin: heading.origin,
    ...(heading.value === null ? {} : { value: String(heading.value) }),
    ...(division.runIn ? { runIn: "true" } : {}),
    ...(heading.reason ? { reason: heading.reason } : {}),
    line: `${division.line}:${division.col}`,
    ...spanAttributes(division.span, division.copy),
  };
  return flow(componentOfKind[division.kind], attributes, [
    headingNode(heading),
    ...content.map((part) =>
      part.type === "table" ? tableNode(part, marksAt) : paragraphNode(part, marksAt(part.id)),
    ),
    ...divisions.map((child) => divisionNode(child, marks)),
  ]);
}

function headingNode({ origin, numeral, title, runs }: Heading): MdxJsxFlowElement {
  const printed = origin === "printed";
  const parts: PhrasingContent[] = [
    ...(printed ? wrap("Num", inline(runs.numeral)) : wrap("Num", literal(numeral))),
    ...(printed ? wrap("Title", inline(runs.title)) : wrap("Title", literal(title))),
    ...wrap("Assignment", inline(runs.assignment)),
    ...(printed ? inline(runs.stop) : []),
  ];
  return flow("Heading", {}, [{ type: "paragraph", children: parts }]);
}

/** The marks of a paragraph or a cell of a division, by its id. */
type MarksAt = (id: string) => readonly Mark[];

function tableNode({ id, columns, rows, span, copy, line, col }: Table, marksAt: MarksAt): MdxJsxFlowElement {
  const senses = columns.map(({ sense }) => sense ?? "-").join(" ");
  const attributes = { id, ...(senses === "" ? {} : { columns: senses }), line: `${line}:${col}` };
  const children = rows.map((row) => rowNode(row, (cell) => marksAt(`${id}${cell}`)));
  return flow("Table", { ...attributes, ...spanAttributes(span, copy) }, children);
}

function rowNode({ id, header, cells, span, line, col }: Row, marksAt: MarksAt): MdxJsxFlowElement {
  const attributes = { id, ...(header ? { header: "true" } : {}), line: `${line}:${col}` };
  const children = cells.map((cell, i) => cellNode(cell, marksAt(`${id}c${i + 1}`)));
  return flow("Row", { ...attributes, ...spanAttributes(span, undefined) }, children);
}

function cellNode({ runs, colspan, rowspan, span, line, col }: Cell, marks: readonly Mark[]): MdxJsxFlowElement {
  const attributes = {
    ...(colspan > 1 ? { colspan: String(colspan) } : {}),
    ...(rowspan > 1 ? { rowspan: String(rowspan) } : {}),
    line: `${line}:${col}`,
    ...spanAttributes(span, undefined),
  };
  const children = inline(weaveMarks(runs, marks));
  return flow("Cell", attributes, children.length > 0 ? [{ type: "paragraph", children }] : []);
}

function paragraphNode(
  { id, line, col, span, copy, title, stop, runs }: Paragraph,
  marks: readonly Mark[],
): MdxJsxFlowElement {
  const titleMark: Mark = { start: 0, end: readingOf(title).length, component: "Title", attributes: {} };
  const woven = weaveMarks([...title, ...stop, ...runs], title.length > 0 ? [titleMark, ...marks] : marks);
  return flow("P", { id, line: `${line}:${col}`, ...spanAttributes(span, copy) }, [
    { type: "paragraph", children: inline(woven) },
  ]);
}

/** Reading text with its marks and those an editor's hand leaves; other classes of change are in the JSON beside. */
function inline(woven: Woven): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  for (const piece of woven) {
    if ("mark" in piece) {
      children.push(element(piece.mark.component, piece.mark.attributes, inline(piece.children)));
    } else if (piece.class === "emendation") {
      children.push(element("Corr", { row: piece.emendation ?? "", sic: sicOf(piece) }, literal(piece.reading)));
    } else if (piece.class === "mojibake") {
      children.push(element("Corr", { class: "mojibake", sic: sicOf(piece) }, literal(piece.reading)));
    } else if (piece.class === gapClass && piece.note === undefined) {
      children.push(element("Gap", {}, literal(piece.reading)));
    } else if (piece.note !== undefined) addNote(children, piece.note, piece.reading);
    else addText(children, piece.reading);
  }
  return children;
}

/**
 * What was printed, as an attribute can hold it: for a NUL every reader of Markdown puts U+FFFD (CommonMark 0.31, 2.3),
 * so it is written as that. The row of the emendation and the seed keep the NUL itself.
 */
function sicOf({ printed }: Run): string {
  return printed.replaceAll("\0", "\uFFFD");
}

/** A note may cover several runs: they go into one element. */
function addNote(children: PhrasingContent[], row: string, reading: string): void {
  const last = children.at(-1);
  const isSame =
    last?.type === "mdxJsxTextElement" &&
    last.name === "Note" &&
    last.attributes.some((a) => "value" in a && a.value === row);
  if (isSame) addText(last.children, reading);
  else if (reading !== "") children.push(element("Note", { row }, literal(reading)));
}

function addText(children: PhrasingContent[], value: string): void {
  const last = children.at(-1);
  if (last?.type === "text") last.value += value;
  else if (value !== "") children.push({ type: "text", value });
}

function literal(value: string): PhrasingContent[] {
  return value === "" ? [] : [{ type: "text", value }];
}

function text(runs: readonly Run[]): Nodes & { type: "paragraph" } {
  return { type: "paragraph", children: inline(runs) };
}

function wrap(name: string, children: PhrasingContent[]): PhrasingContent[] {
  return children.length === 0 ? [] : [element(name, {}, children)];
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: PhrasingContent[],
): MdxJsxTextElement {
  return { type: "mdxJsxTextElement", name, attributes: attributeNodes(attributes), children };
}

function flow(
  name: string,
  attributes: Record<string, string>,
  children: MdxJsxFlowElement["children"],
): MdxJsxFlowElement {
  return { type: "mdxJsxFlowElement", name, attributes: attributeNodes(attributes), children };
}

function attributeNodes(attributes: Readonly<Record<string, string>>): MdxJsxAttribute[] {
  return Object.entries(attributes).map(([name, value]) => ({ type: "mdxJsxAttribute", name, value }));
}

function spanAttributes(span: Span, copy: Span | undefined): Record<string, string> {
  return { span: `${span.start}-${span.end}`, ...(copy ? { copy: `${copy.start}-${copy.end}` } : {}) };
}

function spanOf(runs: readonly Run[]): Span {
  return { start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0 };
}
