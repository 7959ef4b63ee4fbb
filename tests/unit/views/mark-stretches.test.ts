import { describe, expect, it } from "vitest";
import { markStretches } from "../../../src/views/mark-stretches.ts";

/** Marked parts in brackets. */
function shown(text: string, ...stretches: [start: number, end: number][]): string {
  const parts = markStretches(
    text,
    stretches.map(([start, end]) => ({ start, end })),
  );
  return parts.map((part) => (part.isMarked ? `[${part.text}]` : part.text)).join("");
}

describe("a text with stretches marked", () => {
  it("marks the place and not the same words elsewhere", () => {
    expect(shown("满洲里口岸、满洲里机场", [6, 9])).toBe("满洲里口岸、[满洲里]机场");
  });

  it("keeps every character, whatever the order of the stretches", () => {
    expect(shown("甲乙丙丁", [3, 4], [0, 1])).toBe("[甲]乙丙[丁]");
    expect(shown("甲乙", [0, 2])).toBe("[甲乙]");
    expect(shown("甲乙")).toBe("甲乙");
  });

  it("marks once what two stretches share", () => {
    expect(shown("甲乙丙丁", [0, 3], [1, 2])).toBe("[甲乙丙]丁");
    expect(shown("甲乙丙丁", [0, 2], [1, 3])).toBe("[甲乙][丙]丁");
  });
});
