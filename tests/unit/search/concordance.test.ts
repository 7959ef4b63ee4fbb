import { describe, expect, it } from "vitest";
import { concordance } from "../../../src/search/concordance.ts";
import { searchedText } from "../../../src/search/find-in-text.ts";
import type { Reading } from "../../../src/search/find-sections.ts";

const text = `（一）口岸。\n建设口岸、公路。${"甲".repeat(40)}口岸${"乙".repeat(40)}`;

function linesOf(...words: string[]) {
  const readings = words.map((typed): Reading => ({ typed, how: "exact", index: "exact", forms: [[...typed]] }));
  return concordance(text, searchedText(text), readings);
}

describe("a concordance", () => {
  it("has a line for every match of every word, in the order of the text, within its paragraph", () => {
    expect(
      linesOf("公路", "口岸").map(({ before, match, behind }) => [before.slice(-3), match, behind.slice(0, 3)]),
    ).toEqual([
      ["（一）", "口岸", "。"],
      ["建设", "口岸", "、公路"],
      ["口岸、", "公路", "。甲甲"],
      ["甲甲甲", "口岸", "乙乙乙"],
    ]);
  });

  it("shows as much around a match as a line has room for", () => {
    const last = linesOf("口岸").at(-1);
    expect(last).toEqual({ before: "甲".repeat(32), match: "口岸", behind: "乙".repeat(32) });
  });

  it("has no line without words", () => {
    expect(linesOf()).toEqual([]);
  });
});
