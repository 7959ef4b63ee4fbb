import { describe, expect, it } from "vitest";
import { isChange, partsOf, repeatedSlips } from "../../../src/views/slips.ts";

const row = (id: string, before: string, after: string | null, certainty: "certain" | "guess" = "certain") =>
  ({ id, before, after, cause: "dash", certainty }) as const;

/** The rows of a plan, by id. */
const plan = (...rows: readonly ReturnType<typeof row>[]) => new Map(rows.map((one) => [one.id, one]));

describe("a slip", () => {
  it("is the characters that differ, within the words that stay", () => {
    expect(partsOf({ before: "满都拉一赛音山达", after: "满都拉—赛音山达" })).toEqual([
      { printed: "满都拉", reading: "满都拉" },
      { printed: "一", reading: "—" },
      { printed: "赛音山达", reading: "赛音山达" },
    ]);
    expect(partsOf({ before: "牵头", after: "牵头，" }).at(-1)).toEqual({ printed: "", reading: "，" });
    expect(partsOf({ before: "照录", after: null })).toEqual([{ printed: "照录", reading: "照录" }]);
  });

  it("is one for the whole plan, with all its places, where it is made again", () => {
    const slips = repeatedSlips(
      plan(row("1-1", "甲一乙一丙", "甲—乙—丙"), row("2-1", "丁一戊", "丁—戊"), row("3-1", "己人", "己入")),
    );
    expect(slips.get("1-1")).toEqual({ printed: "一", reading: "—", id: "slip-1-1", places: 3 });
    expect(slips.get("2-1")).toBe(slips.get("1-1"));
    expect(slips.has("3-1")).toBe(false);
  });

  it("is none where the text was left as it is", () => {
    expect(isChange(row("1-1", "甲一乙", "甲—乙", "guess"))).toBe(false);
    expect(isChange(row("1-1", "甲一乙", null))).toBe(false);
    const doubtful = plan(row("1-1", "甲一乙", "甲—乙", "guess"), row("2-1", "丙一丁", "丙—丁", "guess"));
    expect(repeatedSlips(doubtful).size).toBe(0);
  });
});
