import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { growthExponent, sumByStage } from "../../scripts/bench/stages.ts";
import { formatBuild, medianCost } from "../../scripts/bench/table.ts";

it("builds a small made-up library and prints what it cost", { timeout: 600_000 }, () => {
  const { status, stdout, stderr } = spawnSync("node", ["scripts/bench.ts", "--sections", "12"], { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  const [head = "", row = "", edited = "", unchanged = ""] = stdout.split("\n");
  expect(head.trim().split(/ {2,}/u)).toEqual([
    "sections",
    "way",
    "CPU s",
    "wall s",
    "MB",
    "files",
    "MB written",
    "CPU of ours",
  ]);
  const [sections, way, ...figures] = row.trim().split(/ {2,}/u);
  expect([sections, way]).toEqual(["12", "this edition"]);
  expect(figures).toHaveLength(5);
  for (const figure of figures) expect(Number(figure), row).toBeGreaterThan(0);
  expect(edited).toMatch(/^ +one emendation later .* \d+ %$/u);
  expect(unchanged).toMatch(/^ +nothing changed .* \d+ %$/u);
});

it("says how often our CPU is that of a peer, and how each stage grows", () => {
  const cost = { cpu: 30, wall: 20, memory: 500, files: 100, bytes: 2_000_000 };
  const table = formatBuild({
    date: "2026-01-01",
    node: "v24",
    cores: 2,
    runs: 1,
    libraries: [
      {
        ...{ sections: 216, made: false, ours: cost },
        ...{ edited: { ...cost, cpu: 6 }, unchanged: { ...cost, cpu: 0.3 } },
        peers: [{ ...cost, name: "a peer", cpu: 10 }],
      },
    ],
    growth: [{ stage: "read", exponent: 1.04 }],
  });
  expect(table).toContain("×3.0");
  expect(table).toMatch(/one emendation later .* 20 %/u);
  expect(table).toMatch(/nothing changed .* 1 %/u);
  expect(table).toContain("read 1.04");
});

it("takes the median of each figure", () => {
  const costs = [3, 1, 2].map((cpu) => ({ cpu, wall: 10 - cpu, memory: 1, files: 1, bytes: 1 }));
  expect(medianCost(costs)).toEqual({ cpu: 2, wall: 8, memory: 1, files: 1, bytes: 1 });
});

it("gives an exponent of 1 to what grows as the library does, and 2 to its square", () => {
  expect(growthExponent([100, 1000], [5, 50])).toBeCloseTo(1);
  expect(growthExponent([100, 1000], [5, 500])).toBeCloseTo(2);
});

it("counts what a stage calls as its own, and neither waiting nor what no stage calls", () => {
  const frame = (functionName: string, url: string) => ({ functionName, url });
  const times = sumByStage({
    nodes: [
      { id: 1, callFrame: frame("(root)", ""), children: [2, 5, 6] },
      { id: 2, callFrame: frame("readSeed", "file:///x/src/pipeline/read/index.ts"), children: [3, 4] },
      { id: 3, callFrame: frame("convert", "file:///x/node_modules/opencc-js/t2cn.js") },
      { id: 4, callFrame: frame("similarSections", "file:///x/src/views/similar-sections.ts") },
      { id: 5, callFrame: frame("(idle)", "") },
      { id: 6, callFrame: frame("(garbage collector)", "") },
    ],
    samples: [2, 3, 4, 5, 6, 1],
    timeDeltas: [1000, 2000, 4000, 8000, 16_000, 32_000],
  });
  expect(Object.fromEntries(times)).toEqual({ read: 3, views: 4, garbage: 16, other: 32 });
});
