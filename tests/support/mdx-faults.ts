import type { Nodes, Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { mdxToJs } from "satteri";
import { unified } from "unified";
import { parseMdx, readFirstDivision, readIndex } from "../../src/edition/parse-mdx.ts";
import type { CompiledPlan } from "../../src/pipeline/index.ts";
import { componentOfKind, type MdxFile, writeMdx } from "../../src/pipeline/mdx/index.ts";
import { collectMarks } from "../../src/pipeline/mdx/marks.ts";
import { type Heading, walkDivisions } from "../../src/pipeline/tree/node.ts";
import { madeOnce } from "../../src/text/made-once.ts";
import { readingOf } from "../../src/text/run.ts";
import { differences } from "./tree-faults.ts";

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();

/** All that a file may consist of: structure, text, and the components of the edition. */
const allowedTypes = ["root", "yaml", "paragraph", "text", "mdxJsxFlowElement", "mdxJsxTextElement"];
const allowedNames = [
  ...Object.values(componentOfKind),
  "PlanTitle",
  "Heading",
  "P",
  "Table",
  "Row",
  "Cell",
  "Num",
  "Title",
  "Corr",
  "Gap",
  "Assignment",
  "Note",
  "Duty",
  "Dept",
  "Group",
  "Project",
  "Work",
  "Ref",
];

/** Write a plan with everything that is marked in it; once, for all that is asked of it. */
export const writePlan = madeOnce(({ tree, duties, links }: CompiledPlan): readonly MdxFile[] =>
  writeMdx(tree, "seeds/sample.txt", collectMarks(duties, links)),
);

/** Parse MDX files as Markdown tools do. */
export function parseFiles(files: readonly MdxFile[]): Root[] {
  return files.map(({ text }) => parser.parse(text));
}

/** Give a node and all below it, in order. */
export function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* walk(child);
}

/** Find what the MDX of a plan reads back otherwise than it was, and what in it is neither text nor ours. */
export function mdxFaults(plan: CompiledPlan): string[] {
  const files = writePlan(plan);
  const roots = parseFiles(files);
  const divisions = [...walkDivisions(plan.tree.divisions)];
  const paragraphs = divisions.flatMap((division) => division.paragraphs);
  const tables = divisions.flatMap(({ content }) => content.filter((part) => part.type === "table"));
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const compared = (name: string, expected: readonly string[]) =>
    differences(name, JSON.stringify(textsOf(roots, name)), JSON.stringify(expected));
  return [
    ...findForeign(roots),
    ...files.flatMap(({ path, text, tree }) =>
      differences(path, contentOf(path, tree), contentOf(path, parseMdx(text))),
    ),
    ...compared("PlanTitle", plan.tree.title.length > 0 ? [readingOf(plan.tree.title)] : []),
    ...compared(
      "Heading",
      divisions.map(({ heading }) => headingText(heading)),
    ),
    ...compared(
      "Cell",
      cells.map(({ runs }) => readingOf(runs)),
    ),
    ...compared(
      "P",
      paragraphs.map((p) => readingOf([...p.title, ...p.stop, ...p.runs])),
    ),
  ];
}

/** What the edition reads in a file, but for its places in the MDX. */
function contentOf(path: string, root: Root): string {
  const content = path === "index.mdx" ? readIndex(root) : readFirstDivision(root);
  return JSON.stringify(content, (key, value) => (key === "position" || key === "data" ? undefined : value));
}

/** Find words of a text that stand outside strings in the module that Astro's compiler makes of its MDX. */
export function codeFaults(plan: CompiledPlan): string[] {
  return writePlan(plan).flatMap(({ text }) => {
    const code = mdxToJs(text).code.replace(/"(?:[^"\\]|\\.)*"/gu, '""');
    const found = /process|alert|script|import x|const a\b|\p{Script=Han}/u.exec(code);
    return found ? [`“${found[0]}” in code`] : [];
  });
}

/** What is neither text nor ours, as `type name`. */
function findForeign(roots: readonly Root[]): string[] {
  return roots
    .flatMap((root) => [...walk(root)])
    .filter(
      (node) => !allowedTypes.includes(node.type) || (nameOf(node) !== "" && !allowedNames.includes(nameOf(node))),
    )
    .map((node) => `${node.type} ${nameOf(node)}`);
}

/** Texts of the elements of one name, in order. */
function textsOf(roots: readonly Root[], name: string): string[] {
  return roots
    .flatMap((root) => [...walk(root)])
    .filter((node) => nameOf(node) === name)
    .map(textOf);
}

function textOf(node: Nodes): string {
  return "children" in node ? node.children.map(textOf).join("") : node.type === "text" ? node.value : "";
}

function nameOf(node: Nodes): string {
  return "name" in node && node.name ? node.name : "";
}

function headingText({ origin, numeral, title, runs }: Heading): string {
  const printed = readingOf([...runs.numeral, ...runs.title, ...runs.assignment, ...runs.stop]);
  return origin === "printed" ? printed : `${numeral}${title}`;
}
