import { expect, it } from "vitest";
import { termGroupOf, termGroups } from "../../../src/views/term-groups.ts";

const duty = (term?: string, termSpan?: { kind: "by" | "continuous" | "monthly"; to?: string }) =>
  ({ ...(term ? { term } : {}), ...(termSpan ? { termSpan } : {}) }) as Parameters<typeof termGroupOf>[0];

it("groups terms by the year in which they end, else by what they are", () => {
  expect(termGroupOf(duty("2025年底前完成", { kind: "by", to: "2025-12-31" }))).toBe("2025");
  expect(termGroupOf(duty("每月", { kind: "monthly" }))).toBe("monthly");
  expect(termGroupOf(duty("尽快"))).toBe("other");
  expect(termGroupOf(duty())).toBe("none");
});

it("offers years first, and nothing where no duty has a term", () => {
  const duties = [duty("长期", { kind: "continuous" }), duty(), duty("2026年", { kind: "by", to: "2026-12-31" })];
  expect(termGroups(duties as never)).toEqual(["2026", "continuous", "none"]);
  expect(termGroups([duty()] as never)).toEqual([]);
});
