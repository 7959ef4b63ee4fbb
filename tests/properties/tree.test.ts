import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemCodes } from "../../src/diagnostics/codes.ts";
import { formatProblems } from "../../src/diagnostics/report.ts";
import type { CompiledPlan } from "../../src/pipeline/index.ts";
import { codePoints, printedOf, type Run, readingOf, type Span, sliceCodePoints } from "../../src/pipeline/run.ts";
import { ownRuns, type Paragraph, treeRuns, walkDivisions } from "../../src/pipeline/tree/node.ts";
import { compiled, library, mojibake, planOf } from "../support/library.ts";
import { compileText } from "../support/make-registry.ts";
import { emendedText, seedText } from "./arbitrary-text.ts";

function inOrder(runs: readonly Run[]): Run[] {
  return [...runs].sort((a, b) => a.start - b.start || a.end - b.end);
}

function paragraphRuns({ title, stop, runs }: Paragraph): Run[] {
  return [...title, ...stop, ...runs];
}

/** The text of a plan as the read stage left it, without what the blocks stage excluded: strokes of tables, too. */
function publishedReading({ lines, excluded }: CompiledPlan): string {
  const places = new Set(
    excluded.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  const kept = lines.flatMap((line) => line.runs).filter((run) => run.end > run.start);
  return kept
    .map(({ start, end, printed, reading }) => {
      const points = codePoints(reading);
      if (points.length === codePoints(printed).length) return points.filter((_, i) => !places.has(start + i)).join("");
      return places.has(start) && places.has(end - 1) ? "" : reading;
    })
    .join("");
}

/** What a span prints: the runs of the node, and between them what was excluded, and the plan's title below some text. */
function printedWithin(plan: CompiledPlan, own: readonly Run[], span: Span): string {
  const others = [...plan.excluded, ...plan.tree.title];
  const between = others.filter((run) => run.start >= span.start && run.end <= span.end);
  return printedOf(inOrder([...own, ...between]));
}

function expectWholeTree(plan: CompiledPlan, text: string): void {
  const points = codePoints(text);
  expect(printedOf(inOrder([...treeRuns(plan.tree), ...plan.excluded]))).toBe(text);
  for (const division of walkDivisions(plan.tree.divisions)) {
    expect(sliceCodePoints(points, division.span)).toBe(printedWithin(plan, ownRuns(division), division.span));
    for (const paragraph of division.paragraphs) {
      expect(sliceCodePoints(points, paragraph.span)).toBe(printedOf(paragraphRuns(paragraph)));
    }
  }
}

describe("the tree", () => {
  it.each(library.seeds)("holds, with the exclusions, every run of $file", ({ row, text }) => {
    expectWholeTree(planOf(row.slug), text);
  });

  it.each([
    ["a title with text above it and below", "第\n示例分工方案\n2019年9月2日第"],
    ["a sentence that goes on behind empty lines", "（一）甲。（市财政局牵头，\n\n\n市教育局配合）"],
  ])("holds %s", (_, text) => {
    expectWholeTree(compileText(text), text);
  });

  it("holds a line that an emendation breaks within a bracket", () => {
    const text = "‘mailto:a@example.com(\n序号\n任务\n责任单位\n1&#123;?";
    const row = {
      line: 2,
      before: "序号",
      after: "序号\n",
      cause: "wrong-character",
      certainty: "certain",
      reason: "试",
    } as const;
    expectWholeTree(compileText(text, { emendations: [row] }), text);
  });

  it.each(["第\n|---|---|\n|---|---|", "|---|---|\n|---|---|\n第"])("takes strokes alone for text: %j", (text) => {
    expectWholeTree(compileText(text, { mojibake }), text);
  });

  it("holds, with the exclusions, every run of random text", () => {
    fc.assert(
      fc.property(emendedText, ({ text, emendations }) => {
        expectWholeTree(compileText(text, { emendations, mojibake }), text);
      }),
      { numRuns: 400 },
    );
  });

  it.each(compiled.plans)("reads as the published lines of $row.slug read", (plan) => {
    const reading = readingOf(inOrder(treeRuns(plan.tree)).filter((run) => run.end > run.start));
    expect(reading).toBe(publishedReading(plan).replaceAll("\n", ""));
  });

  it("reads as the published lines of random text read", () => {
    fc.assert(
      fc.property(seedText, (text) => {
        const plan = compileText(text, { mojibake });
        expect(readingOf(inOrder(treeRuns(plan.tree)))).toBe(publishedReading(plan));
      }),
      { numRuns: 400 },
    );
  });

  it("keeps the runs of every division in the order of the text", () => {
    fc.assert(
      fc.property(emendedText, ({ text, emendations }) => {
        const { tree } = compileText(text, { emendations, mojibake });
        for (const division of walkDivisions(tree.divisions)) {
          const runs = ownRuns(division);
          expect(runs).toEqual(inOrder(runs));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("gives every division and paragraph an ASCII address of its own", () => {
    fc.assert(
      fc.property(seedText, (text) => {
        const divisions = [...walkDivisions(compileText(text, { mojibake }).tree.divisions)];
        const addresses = divisions.map((division) => division.path.join("/"));
        expect(new Set(addresses).size).toBe(addresses.length);
        expect(divisions.flatMap((division) => division.path).filter((name) => !/^[a-z0-9_.-]+$/u.test(name))).toEqual(
          [],
        );
        for (const { paragraphs } of divisions) {
          expect(paragraphs.map((paragraph) => paragraph.id)).toEqual(paragraphs.map((_, i) => `p${i + 1}`));
        }
        for (const { content } of divisions) {
          const tables = content.filter(({ type }) => type === "table");
          expect(tables.map((table) => table.id)).toEqual(tables.map((_, i) => `t${i + 1}`));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("the compiler", () => {
  it("never throws, and gives only problems of known codes at places that exist", () => {
    fc.assert(
      fc.property(emendedText, ({ text, emendations }) => {
        const { problems } = compileText(text, { emendations, mojibake });
        expect(problems.filter((problem) => !(problem.code in problemCodes))).toEqual([]);
        expect(problems.filter((problem) => problem.line < 1 || problem.col < 1)).toEqual([]);
        expect(formatProblems(problems)).not.toMatch(/undefined|NaN|\[object/u);
      }),
      { numRuns: 600 },
    );
  });

  it("never throws on text of any characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expectWholeTree(compileText(text, { mojibake }), text);
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same result twice", () => {
    fc.assert(
      fc.property(seedText, (text) => {
        expect(compileText(text, { mojibake })).toEqual(compileText(text, { mojibake }));
      }),
      { numRuns: 50 },
    );
  });
});
