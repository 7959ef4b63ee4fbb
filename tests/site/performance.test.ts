import type { Element, ElementContent } from "hast";
import { describe, expect, it } from "vitest";
import { readMeasuredBuild } from "../../src/views/measured-build.ts";
import { type BuiltPage, elementsOf, readPages } from "../support/built-site.ts";

const measured = readMeasuredBuild();
const page = readPages().find(({ path }) => path === "about/performance/") as BuiltPage;

/** The cells of a table row as a person reads them. */
function cellsOf(row: Element): string[] {
  const textOf = (node: ElementContent): string =>
    node.type === "text" ? node.value : node.type === "element" ? node.children.map(textOf).join("") : "";
  return row.children.filter(({ type }) => type === "element").map(textOf);
}

describe("the page of performance", () => {
  const build = elementsOf(page).find(({ properties }) => properties.id === "build");
  const rows = elementsOf({ ...page, tree: { type: "root", children: build ? [build] : [] } })
    .filter(({ tagName }) => tagName === "tr")
    .map(cellsOf);

  it("shows each library, the own one and made-up ones, with how often each was built and every way to publish it", () => {
    expect(measured?.libraries.map(({ made }) => made)).toEqual([false, true, true]);
    expect(rows.slice(1).map(([library, way]) => [library, way])).toEqual(
      measured?.libraries.flatMap(({ sections, made, runs, peers }) => [
        [`${sections.toLocaleString("en")}${made ? (runs ? `（仿造，只量 ${runs} 次）` : "（仿造）") : ""}`, "本库"],
        ...peers.map(({ name }) => ["", name]),
      ]),
    );
  });

  it("says how often our CPU is that of a peer", () => {
    const own = measured?.libraries[0];
    const [ours, peer] = rows.slice(1).map((cells) => Number(cells[2]));
    expect(ours).toBeCloseTo(own?.ours.cpu ?? 0, 1);
    expect(peer).toBeCloseTo(own?.peers[0]?.cpu ?? 0, 1);
    expect(Number.parseFloat(rows[2]?.[3] ?? "")).toBeCloseTo((ours ?? 0) / (peer ?? 1), 0);
  });
});
