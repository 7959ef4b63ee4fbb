import { describe, expect, it } from "vitest";
import { makeDice, makeQueries, querySets } from "../../support/search-queries.ts";

const names = { departments: [], projects: [] };

describe("the queries of the proof", () => {
  it("are of every kind where the texts hold every kind", () => {
    const text =
      "加快铁路、公路建设，扩大对蒙古国开放，完善口岸设施。\n推进跨境经济合作区建设，发展国际贸易与现代物流，优化营商环境，鼓励企业创新。".repeat(
        2,
      );
    const sections = [
      { id: "a", text },
      { id: "b", text: `${text}保护草原生态。` },
    ];
    const made = makeQueries(sections, names, makeDice(1));
    expect(new Set(made.map(({ set }) => set))).toEqual(new Set(querySets.filter((set) => set !== "names")));
  });

  it("are few, and found in the end, where a library holds one short line, or nothing", () => {
    const short = makeQueries([{ id: "a", text: "建成平台。" }], names, makeDice(1));
    expect(short.map(({ set }) => set)).toContain("substrings");
    expect(short.map(({ set }) => set)).not.toContain("pairs");
    expect(makeQueries([], names, makeDice(1))).toEqual([]);
    expect(makeQueries([{ id: "a", text: "2014" }], names, makeDice(1)).length).toBeGreaterThan(0);
  });
});
