import { describe, expect, it } from "vitest";
import { readTermSpan, type TermSpan } from "../../src/pipeline/duties/term-span.ts";

const words: Parameters<typeof readTermSpan>[1] = {
  continuous: ["长期坚持", "长期", "持续推进", "立行立改"],
  periodic: [
    { kind: "yearly", words: ["每年"] },
    { kind: "half-yearly", words: ["每半年"] },
    { kind: "quarterly", words: ["每季度"] },
    { kind: "monthly", words: ["每月"] },
  ],
};

const by = (to: string): TermSpan => ({ kind: "by", to });
const during = (from: string, to: string): TermSpan => ({ kind: "during", from, to });

describe("the words of a term", () => {
  it.each<[string, TermSpan | undefined]>([
    ["2025年6月底前", by("2025-06-30")],
    ["2024年2月底前完成", by("2024-02-29")],
    ["2025年底前", by("2025-12-31")],
    ["2025年年底前完成", by("2025-12-31")],
    ["2025年12月", during("2025-12-01", "2025-12-31")],
    ["2025年6月30日前", by("2025-06-30")],
    ["6月底完成", by("2023-06-30")],
    ["今年年底前", by("2023-12-31")],
    ["年底前", by("2023-12-31")],
    ["年内完成", by("2023-12-31")],
    ["明年3月底前", by("2024-03-31")],
    ["上半年", during("2023-01-01", "2023-06-30")],
    ["2025年上半年完成", by("2025-06-30")],
    ["第三季度", during("2023-07-01", "2023-09-30")],
    ["9月上旬前完成", by("2023-09-10")],
    ["2024年至2026年", during("2024-01-01", "2026-12-31")],
    ["2024—2026年", during("2024-01-01", "2026-12-31")],
    ["2024年3月—2025年6月", during("2024-03-01", "2025-06-30")],
    ["2025.3-2025.10", during("2025-03-01", "2025-10-31")],
    ["3月至5月", during("2023-03-01", "2023-05-31")],
    ["“十四五”期间", during("2021-01-01", "2025-12-31")],
    ["“十五五”末", by("2030-12-31")],
    ["2025年", during("2025-01-01", "2025-12-31")],
    ["长期坚持", { kind: "continuous" }],
    ["立行立改", { kind: "continuous" }],
    ["每月报送", { kind: "monthly" }],
    ["每半年一次", { kind: "half-yearly" }],
    ["每季度末", { kind: "quarterly" }],
    ["每年", { kind: "yearly" }],
    ["2025年13月", undefined],
    ["按要求", undefined],
  ])("gives the days of %s", (printed, expected) => {
    expect(readTermSpan(printed, words, 2023)).toEqual(expected);
  });

  it("gives no day where the year is not known", () => {
    expect(readTermSpan("6月底前完成", words, undefined)).toBeUndefined();
  });
});
