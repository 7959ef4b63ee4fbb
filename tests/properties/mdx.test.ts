import fc from "fast-check";
import type { Root } from "mdast";
import { mdxToJs } from "satteri";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compiled, mojibake } from "../support/library.ts";
import { compileText } from "../support/make-registry.ts";
import { codeFaults, mdxFaults, parseFiles, walk, writePlan } from "../support/mdx-faults.ts";
import { seedText } from "./arbitrary-text.ts";

/** Emendations may print anything, so the values of their attributes have to survive as well. */
function sicValues(roots: readonly Root[]): string[] {
  return roots
    .flatMap((root) => [...walk(root)])
    .flatMap((node) => (node.type === "mdxJsxTextElement" && node.name === "Corr" ? node.attributes : []))
    .flatMap((attribute) => (attribute.type === "mdxJsxAttribute" && attribute.name === "sic" ? [attribute.value] : []))
    .map(String);
}

describe("the MDX of a plan", () => {
  it.each(compiled.plans)("reads back as the reading text of $row.slug", (plan) => {
    expect(mdxFaults(plan)).toEqual([]);
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
      expect(mdxFaults(compileText(text, { emendations: [row] }))).toEqual([]);
    }
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

  it("writes for a NUL in print what every reader of Markdown puts there", () => {
    const row = {
      line: 1,
      before: "\0甲",
      after: "乙",
      cause: "wrong-character",
      certainty: "certain",
      reason: "试",
    } as const;
    const plan = compileText("总则\0甲附则", { emendations: [row] });
    expect(mdxFaults(plan)).toEqual([]);
    expect(sicValues(parseFiles(writePlan(plan)))).toEqual(["\uFFFD甲"]);
  });

  it("opens with front matter that is ours, even where the text looks like some", () => {
    const files = writePlan(compileText("---\ntitle: 别的\n---\n一、总则"));
    for (const root of parseFiles(files)) {
      const [first] = root.children;
      expect(parse(first?.type === "yaml" ? first.value : "")).toHaveProperty("plan", "sample");
      expect(root.children.filter((node) => node.type === "yaml")).toHaveLength(1);
    }
  });

  it.each([
    "https://example.com/{process.exit(1)}<!-- -->",
    "{process.exit(1)}\n<script>alert(1)</script>\nimport x from 'y'\nexport const a = 1",
  ])("compiles, with the compiler that Astro uses, to a module in which %j stands only in strings", (text) => {
    expect(codeFaults(compileText(text, { mojibake }))).toEqual([]);
  });

  it.each(compiled.plans)("of $row.slug is valid MDX for the compiler that Astro uses", (plan) => {
    expect(() => writePlan(plan).map(({ text }) => mdxToJs(text))).not.toThrow();
  });
});
