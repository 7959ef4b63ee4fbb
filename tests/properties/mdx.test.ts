import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { mdxToJs } from "satteri";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { CompiledPlan } from "../../src/pipeline/index.ts";
import { componentOfKind, type MdxFile, writeMdx } from "../../src/pipeline/mdx/index.ts";
import { collectMarks } from "../../src/pipeline/mdx/marks.ts";
import { readingOf } from "../../src/pipeline/run.ts";
import { type Heading, walkDivisions } from "../../src/pipeline/tree/node.ts";
import { compiled, mojibake } from "../support/library.ts";
import { compileText } from "../support/make-registry.ts";
import { emendedText, seedText } from "./arbitrary-text.ts";

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
  "Assignment",
  "Note",
  "Duty",
  "Dept",
  "Group",
  "Project",
  "Work",
  "Ref",
];

/** Write a plan with everything that is marked in it. */
function writePlan({ tree, duties, links }: CompiledPlan): MdxFile[] {
  return writeMdx(tree, "seeds/sample.txt", collectMarks(duties, links));
}

function parseFiles(files: readonly MdxFile[]): Root[] {
  return files.map(({ text }) => parser.parse(text));
}

function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* walk(child);
}

function textOf(node: Nodes): string {
  return "children" in node ? node.children.map(textOf).join("") : node.type === "text" ? node.value : "";
}

function nameOf(node: Nodes): string {
  return "name" in node && node.name ? node.name : "";
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

function headingText({ origin, numeral, title, runs }: Heading): string {
  const printed = readingOf([...runs.numeral, ...runs.title, ...runs.assignment, ...runs.stop]);
  return origin === "printed" ? printed : `${numeral}${title}`;
}

/** Emendations may print anything, so the values of their attributes have to survive as well. */
function sicValues(roots: readonly Root[]): string[] {
  return roots
    .flatMap((root) => [...walk(root)])
    .flatMap((node) => (node.type === "mdxJsxTextElement" && node.name === "Corr" ? node.attributes : []))
    .flatMap((attribute) => (attribute.type === "mdxJsxAttribute" && attribute.name === "sic" ? [attribute.value] : []))
    .map(String);
}

function expectRoundTrip(plan: CompiledPlan): void {
  const { tree } = plan;
  const roots = parseFiles(writePlan(plan));
  const divisions = [...walkDivisions(tree.divisions)];
  const paragraphs = divisions.flatMap((division) => division.paragraphs);
  expect(findForeign(roots)).toEqual([]);
  expect(textsOf(roots, "PlanTitle")).toEqual(tree.title.length > 0 ? [readingOf(tree.title)] : []);
  expect(textsOf(roots, "Heading")).toEqual(divisions.map(({ heading }) => headingText(heading)));
  const tables = divisions.flatMap(({ content }) => content.filter((part) => part.type === "table"));
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  expect(textsOf(roots, "Cell")).toEqual(cells.map(({ runs }) => readingOf(runs)));
  expect(textsOf(roots, "P")).toEqual(paragraphs.map((p) => readingOf([...p.title, ...p.stop, ...p.runs])));
}

describe("the MDX of a plan", () => {
  it.each(compiled.plans)("reads back as the reading text of $row.slug", (plan) => {
    expectRoundTrip(plan);
  });

  it("reads back cells that an emendation has emptied", () => {
    const text = "序号\t任务\t牵头单位\n1\t甲\t&/\n";
    for (const after of ["", " ", "乙 "]) {
      const row = {
        line: 2,
        before: "甲",
        after,
        cause: "wrong-character",
        certainty: "certain",
        reason: "试",
      } as const;
      expectRoundTrip(compileText(text, { emendations: [row] }));
    }
  });

  it("reads back as the reading text of random text, and holds nothing but text and our components", () => {
    fc.assert(
      fc.property(seedText, (text) => expectRoundTrip(compileText(text, { mojibake }))),
      { numRuns: 800 },
    );
  });

  it("reads back as the reading text of random text with emendations", () => {
    fc.assert(
      fc.property(emendedText, ({ text, emendations }) =>
        expectRoundTrip(compileText(text, { emendations, mojibake })),
      ),
      { numRuns: 400 },
    );
  });

  it("keeps what an emendation found in print, whatever it is", () => {
    fc.assert(
      fc.property(seedText, (noise) => {
        const before =
          Array.from(noise.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ""))
            .slice(0, 12)
            .join("") || "无";
        const text = `总则${before}附则`;
        const row = {
          line: 1,
          before: `总则${before}附`,
          after: "总则〔改〕附",
          cause: "oddity",
          certainty: "certain",
          reason: "试",
        } as const;
        const roots = parseFiles(writePlan(compileText(text, { emendations: [row] })));
        expect(sicValues(roots).join("")).toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  it("opens with front matter that is ours, even where the text looks like some", () => {
    const files = writePlan(compileText("---\ntitle: 别的\n---\n一、总则"));
    for (const root of parseFiles(files)) {
      const [first] = root.children;
      expect(parse(first?.type === "yaml" ? first.value : "")).toHaveProperty("plan", "sample");
      expect(root.children.filter((node) => node.type === "yaml")).toHaveLength(1);
    }
  });

  it("compiles, with the compiler that Astro uses, to a module in which the text stands only in strings", () => {
    fc.assert(
      fc.property(seedText, (text) => {
        for (const file of writePlan(compileText(text, { mojibake }))) {
          const code = mdxToJs(file.text).code.replace(/"(?:[^"\\]|\\.)*"/gu, '""');
          expect(code).not.toMatch(/process|alert|script|import x|const a\b|\p{Script=Han}/u);
        }
      }),
      {
        numRuns: 300,
        examples: [
          ["https://example.com/{process.exit(1)}<!-- -->"],
          ["{process.exit(1)}\n<script>alert(1)</script>\nimport x from 'y'\nexport const a = 1"],
        ],
      },
    );
  });

  it.each(compiled.plans)("of $row.slug is valid MDX for the compiler that Astro uses", (plan) => {
    expect(() => writePlan(plan).map(({ text }) => mdxToJs(text))).not.toThrow();
  });
});
