import type { Element, ElementContent } from "hast";
import { describe, expect, it } from "vitest";
import { readShardFigures } from "../../src/views/shard-figures.ts";
import { type BuiltPage, elementsOf, readPages } from "../support/built-site.ts";

const page = readPages().find(({ path }) => path === "about/scale/") as BuiltPage;
const figures = readShardFigures();

function textOf(node: ElementContent): string {
  return node.type === "text" ? node.value : node.type === "element" ? node.children.map(textOf).join("") : "";
}

function sectionOf(id: string): Element {
  return elementsOf(page).find(({ properties }) => properties.id === id) as Element;
}

/** The cells of each row of the table in a section. */
function rowsOf(id: string): string[][] {
  return elementsOf({ ...page, tree: { type: "root", children: [sectionOf(id)] } })
    .filter(({ tagName }) => tagName === "tr")
    .map((row) => row.children.filter(({ type }) => type === "element").map(textOf));
}

describe("the page of scale", () => {
  it("shows what was measured of a library in sixteen shards, which came out the same", () => {
    expect(figures?.shards).toBe(16);
    expect(figures?.parts).toHaveLength(16);
    expect(figures?.sha256.merged).toBe(figures?.sha256.whole);
    expect(textOf(sectionOf("measured"))).toContain("逐字节相同");
    const [, , whole, shard] = rowsOf("measured").map((cells) => cells.slice(1).map(Number));
    expect(whole).toEqual(
      [figures?.whole.wall.toFixed(1), figures?.whole.cpu.toFixed(1), figures?.whole.memory.toFixed(0)].map(Number),
    );
    expect(shard?.[1]).toBeCloseTo(Math.max(...(figures?.parts ?? []).map(({ cpu }) => cpu)), 1);
  });

  it("reckons up to a million sections, each size larger than the one before in all respects", () => {
    const rows = rowsOf("reckoned").slice(1);
    expect(rows.map(([sections]) => sections)).toEqual(["10,000", "100,000", "1,000,000"]);
    const numbers = rows.map((cells) => cells.slice(2).map((cell) => Number(cell.replaceAll(",", ""))));
    for (const [i, row] of numbers.slice(1).entries())
      for (const [j, value] of row.entries()) expect(value).toBeGreaterThan(numbers[i]?.[j] ?? 0);
  });

  it("names the commands that lead beyond", () => {
    const words = textOf(sectionOf("beyond"));
    for (const command of ["npm run build -- --shard", "npm run merge", "npm run export -- --opensearch"])
      expect(words).toContain(command);
  });
});
