import { describe, expect, it } from "vitest";
import { makeCells } from "../../src/pipeline/read/cell.ts";
import { foldCompatibility } from "../../src/pipeline/read/fold-compatibility.ts";

/** What a text reads as, and how many characters were changed. */
function folded(text: string): [string, number] {
  const cells = foldCompatibility(makeCells(Array.from(text), 0));
  return [cells.map(({ reading }) => reading).join(""), cells.filter((cell) => cell.class === "script").length];
}

describe("Han characters that are encoded apart", () => {
  it("read as the common ones: Kangxi radicals, those of the supplement, compatibility ideographs", () => {
    expect(folded("\u2f00、总体要求")).toEqual(["一、总体要求", 1]);
    expect(folded("省发展改\u2fb0委")).toEqual(["省发展改革委", 1]);
    expect(folded("\u2ee2尾松\u2ed4市\u2ea0政局")).toEqual(["马尾松门市民政局", 3]);
    expect(folded("\uf98e\u{2f800}")).toEqual(["年丽", 2]);
  });

  it("numbers of one character read as they are spelt elsewhere", () => {
    expect(folded("㈠建设⒈修路⑿验收⑴通车")).toEqual(["（一）建设1.修路（12）验收（1）通车", 4]);
  });

  it("digits and letters as wide as Han read as common ones", () => {
    expect(folded("２０２５年增长５０％，Ａ类")).toEqual(["2025年增长50%，A类", 8]);
  });

  it("stay where they are common already, and where nothing answers to them", () => {
    expect(folded("一、总体要求（A）①")).toEqual(["一、总体要求（A）①", 0]);
    expect(folded("\u2e80")).toEqual(["\u2e80", 0]);
  });
});
