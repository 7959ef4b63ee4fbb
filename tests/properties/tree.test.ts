import { describe, expect, it } from "vitest";
import { treeRuns } from "../../src/pipeline/tree/node.ts";
import { readingOf } from "../../src/text/run.ts";
import { compiled, library, mojibake, planOf } from "../support/library.ts";
import { compileText } from "../support/make-registry.ts";
import { inOrder, publishedReading, textFaults } from "../support/tree-faults.ts";

describe("the tree", () => {
  it.each(library.seeds)("holds, with the exclusions, every run of $file", ({ row, text }) => {
    expect(textFaults(planOf(row.slug), text)).toEqual([]);
  });

  it.each([
    ["a title with text above it and below", "第\n示例分工方案\n2019年9月2日第"],
    ["a sentence that goes on behind empty lines", "（一）甲。（市财政局牵头，\n\n\n市教育局配合）"],
  ])("holds %s", (_, text) => {
    expect(textFaults(compileText(text), text)).toEqual([]);
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
    expect(textFaults(compileText(text, { emendations: [row] }), text)).toEqual([]);
  });

  it.each(["第\n|---|---|\n|---|---|", "|---|---|\n|---|---|\n第"])("takes strokes alone for text: %j", (text) => {
    expect(textFaults(compileText(text, { mojibake }), text)).toEqual([]);
  });

  it.each(compiled.plans)("reads as the published lines of $row.slug read", (plan) => {
    const reading = readingOf(inOrder(treeRuns(plan.tree)).filter((run) => run.end > run.start));
    expect(reading).toBe(publishedReading(plan).replaceAll("\n", ""));
  });
});
