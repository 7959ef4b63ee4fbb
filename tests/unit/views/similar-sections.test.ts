import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadEdition } from "../../../src/edition/load-edition.ts";
import { comparePath, gatherAlsoAbout, type SectionPair } from "../../../src/views/also-about.ts";
import { type Comparison, compareTexts, type MarkedText } from "../../../src/views/compare-texts.ts";
import { sharedWords } from "../../../src/views/shared-words.ts";
import { type Passage, similarSections } from "../../../src/views/similar-sections.ts";
import { growthOf, mostGrowth } from "../../support/cost-of.ts";
import { judged } from "../../support/library.ts";

const clause = "支持二连浩特边境经济合作区转型升级";

function passage(id: string, group: string, text: string): Passage {
  return { id, group, text };
}

/** Text that shares nothing with that of another seed. */
function filler(seed: number, length = 300): string {
  return Array.from({ length }, (_, i) =>
    String.fromCharCode(0x4e00 + ((seed * 7919 + i * 104_729 + i * i * 31) % 20_000)),
  ).join("");
}

describe("similar passages", () => {
  it("share a clause that nobody else has", () => {
    const passages = [passage("a", "1", `甲。${clause}。`), passage("b", "2", `${clause}，乙丙丁戊己庚。`)];
    expect(similarSections(passages)).toMatchObject([{ a: "a", b: "b" }]);
  });

  it("are not made by a clause that many have", () => {
    const passages = Array.from({ length: 20 }, (_, i) => passage(`p${i}`, `${i}`, clause + filler(i, 20)));
    expect(similarSections(passages)).toEqual([]);
  });

  it("are not made by words that lie on both sides of a full stop", () => {
    const pair = [
      passage("a", "1", "甲乙丙丁。戊己庚辛。壬癸子丑。"),
      passage("b", "2", "甲乙丙丁。戊己庚辛。壬癸子丑。"),
    ];
    expect(similarSections(pair)).toEqual([]);
  });

  it("of one plan are joined only when very alike", () => {
    const near = [passage("a", "1", clause), passage("b", "1", clause + filler(2))];
    const far = [passage("a", "1", clause + filler(1)), passage("b", "1", clause + filler(2))];
    expect(similarSections(near)).toHaveLength(1);
    expect(similarSections(far)).toEqual([]);
  });

  it("come with the part of the shorter text that both have", () => {
    const [pair] = similarSections([passage("a", "1", clause), passage("b", "2", clause + filler(3))]);
    expect(pair?.overlap).toBe(1);
  });

  it("take about eight times the processor time among eight times as many, not 64 times", async () => {
    const finding = (size: number) => {
      const passages = library(size);
      return () => similarSections(passages);
    };
    expect(await growthOf(finding, [1000, 8000])).toBeLessThanOrEqual(mostGrowth);
  });
});

/** Passages of fifty plans, of which one in two hundred holds the same clause. */
function library(size: number): Passage[] {
  return Array.from({ length: size }, (_, i) => passage(`p${i}`, `${i % 50}`, filler(i) + (i % 200 ? "" : clause)));
}

describe("the words that two texts share", () => {
  it("are whole words, the longest first, none within another", () => {
    const words = sharedWords(
      `推进${clause}，实行最严格的水资源管理制度。`,
      `实行最严格的水资源管理制度；加快${clause}。`,
    );
    expect(words).toEqual([clause, "实行最严格的水资源管理制度"]);
  });

  it("are none where the texts have nothing in common", () => {
    expect(sharedWords(filler(1), filler(2))).toEqual([]);
  });
});

function compare(one: string, other: string): Comparison {
  return compareTexts({ text: one }, { text: other });
}

function plainOf(text: MarkedText): string {
  return text.map((parts) => parts.map((part) => part.text).join("")).join("\n");
}

describe("a comparison", () => {
  it("keeps every character of both texts", () => {
    const text = fc.array(fc.constantFrom("甲", "加快", "合作区", "，", "。", "\n", "建设", "abc "), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [a.join(""), b.join("")];
        const comparison = compareTexts({ text: one, wholes: ["合作区，"] }, { text: other, wholes: ["建设"] });
        expect(plainOf(comparison.one)).toBe(one);
        expect(plainOf(comparison.other)).toBe(other);
      }),
    );
  });

  it("marks the same, what stands elsewhere, and what only one has", () => {
    const { one } = compare(`${clause}。实行最严格的水资源管理制度。`, `实行最严格的水资源管理制度。另外，${clause}。`);
    expect(one[0]?.map(({ state }) => state)).toContain("same");
    expect(one[0]?.map(({ state }) => state)).toContain("moved");
    expect(compare("加快建设。", "推进合作。").one).toEqual([[{ text: "加快建设。", state: "only" }]]);
  });

  it("marks short words too where the texts are mostly the same, so that a changed word stands out", () => {
    const { one } = compare("加快建设国际物流中心。", "加快建设区域物流中心。");
    expect(one[0]?.filter(({ state }) => state === "only").map(({ text }) => text)).toEqual(["国际"]);
  });

  it("takes an assignment as a whole: that the same bodies lead elsewhere makes nothing alike", () => {
    const [one, other] = ["（自治区商务厅牵头，自治区外事办配合）", "（自治区商务厅牵头，满洲里海关配合）"];
    const comparison = compareTexts({ text: `甲。${one}`, wholes: [one] }, { text: `乙。${other}`, wholes: [other] });
    expect(comparison.one).toEqual([[{ text: `甲。${one}`, state: "only" }]]);
  });

  it("of a text with itself is all the same", () => {
    expect(compare(clause, clause)).toMatchObject({ alike: 1, one: [[{ text: clause, state: "same" }]] });
  });
});

describe("the sections of the five plans", async () => {
  const edition = await loadEdition();
  const { pairs, entries } = gatherAlsoAbout(edition);
  const joined = (a: string, b: string): SectionPair | undefined =>
    pairs.find((pair) => [pair.a.address, pair.b.address].sort().join() === [a, b].sort().join());

  it.each([
    ["the cross-border zones", "mongolia-2014/4/16", "bohai-rim/8/1/2"],
    ["the cross-border zones", "cppcc-0243-2019/next/4", "bohai-rim/8/1/2"],
    ["Hulun lake", "manzhouli-2014/7/25", "bohai-rim/5/1/2"],
    ["the science expo", "mongolia-2014/5/21", "manzhouli-2014/2/11"],
    ["power lines", "regional-2014/2", "bohai-rim/4/2/1"],
  ])("that speak of %s lead to each other: %s, %s", (_, a, b) => {
    expect(joined(a, b)).toBeDefined();
  });

  it("say by what they are joined: by things, or by words", () => {
    for (const { projects, words, a, b } of pairs)
      expect(projects.length + words.length, `${a.address} ${b.address}`).toBeGreaterThan(0);
  });

  it("have pages of their own for the nearest two of a section, and are compared in the browser else", () => {
    const paged = pairs.filter(({ hasPage }) => hasPage);
    const perSection = Map.groupBy(
      paged.flatMap(({ a, b }) => [a.address, b.address]),
      (address) => address,
    );
    expect(Math.max(...[...perSection.values()].map(({ length }) => length))).toBe(2);
    expect(Math.min(...paged.map(({ score }) => score))).toBeGreaterThanOrEqual(12);
    const [nearest, last] = [pairs[0], pairs.findLast(({ hasPage }) => !hasPage)];
    expect(nearest && comparePath(nearest)).toBe(`compare/${nearest?.a.number}-${nearest?.b.number}/`);
    expect(last && comparePath(last)).toBe(`compare/?a=${last?.a.number}&b=${last?.b.number}`);
  });

  it("are offered in the order of their numbers, at most five from a section, and hardly ever of one plan", () => {
    for (const { a, b } of pairs) expect(a.number).toBeLessThan(b.number);
    for (const own of entries.values()) expect(own.length).toBeLessThanOrEqual(5);
    expect(pairs.filter(({ a, b }) => a.plan === b.plan && judged.includes(a.plan))).toEqual([]);
  });
});
