import { describe, expect, it } from "vitest";
import { reckonScale } from "../../../src/views/reckon-scale.ts";

function measured(sections: number, cpu: number, memory: number, files: number, bytes: number) {
  return { sections, made: true, ours: { cpu, memory, files, bytes, wall: 0 }, peers: [] };
}

describe("what a larger library costs", () => {
  it("lies on the line through the smallest and the largest that were measured, in any order", () => {
    const libraries = [measured(1100, 25, 1200, 9000, 5e7), measured(100, 5, 1000, 1000, 1e7)];
    // By hand: 0.02 s, 0.2 MB, 8 files and 40 kB a section.
    expect(reckonScale(libraries)).toEqual([
      { sections: 10_000, cpu: 203, memory: 2980, files: 80_200, bytes: 406_000_000 },
      { sections: 100_000, cpu: 2003, memory: 20_980, files: 800_200, bytes: 4_006_000_000 },
      { sections: 1_000_000, cpu: 20_003, memory: 200_980, files: 8_000_200, bytes: 40_006_000_000 },
    ]);
  });

  it("is not said from one size alone, or from none", () => {
    expect(reckonScale([])).toEqual([]);
    expect(reckonScale([measured(100, 5, 1000, 1000, 1e7)])).toEqual([]);
  });
});
