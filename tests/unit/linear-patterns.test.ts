import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { analyse } from "scslre";
import ts from "typescript";
import { expect, it, vi } from "vitest";
import { expectNone } from "../support/expect-none.ts";

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions that a file of source spells, in scripts and in the head of a page. */
function literalsOf(file: string): Pattern[] {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, scriptOf(file, text), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ where: `${file}:${line + 1}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function scriptOf(file: string, text: string): string {
  if (!file.endsWith(".astro")) return text;
  const [, head = ""] = text.split("---\n");
  return `\n${head}`;
}

/** Give what a pattern costs more than the length of a text; nothing where it is linear. */
function costsOf({ where, source, flags }: Pattern): string[] {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } });
  return reports.map(
    ({ exponential }) => `${where}: ${exponential ? "exponential" : "polynomial"}: /${source}/${flags}`,
  );
}

it("spells no regular expression that costs more than a text is long", async () => {
  const files = (await Array.fromAsync(glob("{src,scripts}/**/*.{ts,astro}"))).sort();
  const patterns = files.flatMap(literalsOf);
  expect(patterns.length).toBeGreaterThan(200);
  expectNone(patterns.flatMap(costsOf));
});

it("makes no regular expression of registries and words that costs more than a text is long", async () => {
  const made = new Map<string, Pattern>();
  const note = (expression: RegExp): RegExp => {
    made.set(String(expression), { where: "made at run time", source: expression.source, flags: expression.flags });
    return expression;
  };
  const Recorded = new Proxy(globalThis.RegExp, {
    construct: (Usual, [pattern, flags]: [string, string?]) => note(new Usual(pattern, flags)),
    apply: (Usual, _, [pattern, flags]: [string, string?]) => note(Usual(pattern, flags)),
  });
  vi.resetModules();
  vi.stubGlobal("RegExp", Recorded);
  try {
    const { compiled } = await import("../support/library.ts");
    expect(compiled.plans.length).toBeGreaterThan(0);
  } finally {
    vi.unstubAllGlobals();
  }
  expect(made.size).toBeGreaterThan(40);
  expectNone([...made.values()].flatMap(costsOf));
});

it("sees what it looks for", () => {
  const where = "here";
  const flags = "u";
  expect(costsOf({ where, source: "^(?:a+)+$", flags })).toEqual([expect.stringContaining("exponential")]);
  expect(costsOf({ where, source: "^a*a*$", flags })).toEqual([expect.stringContaining("polynomial")]);
  expect(costsOf({ where, source: "\\s+$", flags })).toEqual([expect.stringContaining("polynomial")]);
  expect(costsOf({ where, source: "(?<!\\s)\\s+$", flags })).toEqual([]);
});
