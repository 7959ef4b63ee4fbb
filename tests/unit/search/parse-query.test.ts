import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/search/parse-query.ts";

function read(text: string): { terms: string[]; excluded: string[]; refusal: string | null } {
  const { terms, excluded, refusal } = parseQuery(text);
  return {
    terms: terms.map(({ chars }) => chars.join("")),
    excluded: excluded.map(({ chars }) => chars.join("")),
    refusal,
  };
}

describe("reading a query", () => {
  it.each([
    ["口岸", ["口岸"], []],
    ["口岸　建设 公路", ["口岸", "建设", "公路"], []],
    ['"第一章 合作" 公路', ["第一章合作", "公路"], []],
    ["＂第一章 合作＂", ["第一章合作"], []],
    ['"没有收尾', ["没有收尾"], []],
    ["口岸 -公路", ["口岸"], ["公路"]],
    ['口岸 -"公路 建设"', ["口岸"], ["公路建设"]],
    ["额布都格-白音胡硕", ["额布都格—白音胡硕"], []],
    ["-公路", [], ["公路"]],
    ['-"公路 建设" －口岸', [], ["公路建设", "口岸"]],
    ["-", ["—"], []],
    ["“双碳”", ["“双碳“"], []],
    ["一段\n又一段", ["一段又一段"], []],
    ["，", ["，"], []],
  ])("takes %j for the words %j without %j", (text, terms, excluded) => {
    expect(read(text)).toEqual({ terms, excluded, refusal: null });
  });

  it.each(["", "   ", '""', "\u200b", "\n"])("says of %j that it is empty", (text) => {
    expect(read(text).refusal).toBe("empty");
  });

  it("refuses what no plan could hold", () => {
    expect(read("口".repeat(10_000)).refusal).toBe("long");
    expect(read("口 ".repeat(100)).refusal).toBe("long");
  });

  it("reads any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { terms, excluded, refusal } = parseQuery(text);
        expect(terms.length + excluded.length === 0).toBe(refusal === "empty");
      }),
    );
  });
});
