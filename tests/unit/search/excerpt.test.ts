import { describe, expect, it } from "vitest";
import { makeExcerpt } from "../../../src/search/excerpt.ts";
import { searchedText } from "../../../src/search/find-in-text.ts";
import type { Reading } from "../../../src/search/find-sections.ts";

const text = "（十六）跨境合作平台。加快建设二连浩特—扎门乌德跨境经济合作区。\n适时推进“自由贸易区”建设。另一句。";

function excerptOf(...words: string[]): string[] {
  const readings = words.map((typed): Reading => ({ typed, how: "exact", index: "exact", forms: [[...typed]] }));
  return show(readings);
}

function show(readings: readonly Reading[], heading = 10): string[] {
  const { pieces } = makeExcerpt(text, searchedText(text), { readings, heading });
  return pieces.map((sentence) => sentence.map(({ text: part, marked }) => (marked ? `[${part}]` : part)).join(""));
}

describe("an excerpt", () => {
  it("is the sentence around the first match behind the heading, with all matches in it marked", () => {
    expect(excerptOf("跨境")).toEqual(["加快建设二连浩特—扎门乌德[跨境]经济合作区。"]);
  });

  it("is of the heading where the match stands there only", () => {
    expect(excerptOf("平台")).toEqual(["（十六）跨境合作[平台]。"]);
  });

  it("shows a sentence for each word, in the order of the text", () => {
    expect(excerptOf("另一", "乌德")).toEqual(["加快建设二连浩特—扎门[乌德]跨境经济合作区。", "[另一]句。"]);
  });

  it("marks what was found without punctuation with the punctuation inside", () => {
    const reading: Reading = { typed: "", how: "loose", index: "loose", forms: [[..."浩特扎门"]] };
    expect(show([reading])).toEqual(["加快建设二连[浩特—扎门]乌德跨境经济合作区。"]);
  });

  it("shows the characters as they are written, not as they are compared", () => {
    expect(excerptOf("贸易区“")).toEqual(["适时推进“自由[贸易区”]建设。"]);
  });

  it("is of the task where the match stands in its assignment, behind the assignment before it", () => {
    const long = "建设口岸。（甲厅牵头，乙局配合）修铁路。再修公路。（乙局牵头）";
    const at = (part: string, from = 0) => long.indexOf(part, from);
    const duties = [0, at("（甲"), at("修铁"), 0, at("（乙"), long.length];
    const of = (typed: string) => {
      const readings: Reading[] = [{ typed, how: "exact", index: "exact", forms: [[...typed]] }];
      const { pieces, count } = makeExcerpt(long, searchedText(long), { readings, heading: 0, duties });
      return [count, ...pieces.map((sentence) => sentence.map(({ text: part }) => part).join(""))];
    };
    expect(of("甲厅")).toEqual([1, "建设口岸。"]);
    expect(of("乙局牵头")).toEqual([1, "…修铁路。再修公路。"]);
    expect(of("公路")).toEqual([1, "再修公路。"]);
  });

  it("cuts a long sentence on both sides and says so", () => {
    const long = `${"甲".repeat(90)}口岸${"乙".repeat(90)}`;
    const readings: Reading[] = [{ typed: "口岸", how: "exact", index: "exact", forms: [["口", "岸"]] }];
    const { pieces, line, count } = makeExcerpt(long, searchedText(long), { readings, heading: 0 });
    const [first = []] = pieces;
    expect(first.map((piece) => piece.text).join("")).toBe(`…${"甲".repeat(36)}口岸${"乙".repeat(58)}…`);
    expect([line, count]).toEqual([0, 1]);
  });
});
