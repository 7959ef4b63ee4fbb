import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "docs/design.md",
  "content/README.md",
  "src/README.md",
  "tests/README.md",
];
const sources = globSync("{src,scripts,tests}/**/*.{ts,astro,css}");

/** Paths of ours that a document names between backticks; `*` stands for any name, `<plan>` for no file. */
function namedPaths(document: string): string[] {
  const names = readFileSync(document, "utf8").matchAll(/`((?:src|tests|scripts|content|seeds|docs)\/[^`\s<>]*)`/gu);
  return [...names].map(([, path = ""]) => path);
}

describe("what is written about the house", () => {
  it("names no file that is not there", () => {
    const named = documents.flatMap((document) => namedPaths(document).map((path) => ({ document, path })));
    expect(named.length).toBeGreaterThan(30);
    const made = (path: string) => path.startsWith("content/plans") || path.startsWith("seeds/");
    expect(named.filter(({ path }) => !made(path) && globSync(path).length === 0)).toEqual([]);
  });

  it("is what comments cite, by sections and numbers that are there", () => {
    const design = readFileSync("docs/design.md", "utf8");
    const cited = sources.flatMap((file) => {
      const text = readFileSync(file, "utf8");
      return [...text.matchAll(/([\w/]+\.md) (§\d)(?:, (I\d+))?/gu)].map(([, document = "", section = "", number]) => ({
        file,
        document,
        isThere:
          existsSync(document) && design.includes(`## ${section} `) && (!number || design.includes(`| ${number} |`)),
      }));
    });
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter(({ isThere, document }) => !isThere || document !== "docs/design.md")).toEqual([]);
  });
});
