import { describe, expect, it } from "vitest";
import { boundsText, dateText, yearsOf } from "../../../src/views/plan-dates.ts";

const written = (after: string, before: string) => ({ kind: "written", after, before, evidence: "正文" }) as const;

describe("the year of a plan", () => {
  it.each([
    ["2013-11", "2015-01", "约 2014 年"],
    ["2014", "2014", "约 2014 年"],
    ["2014-01", "2015-03", "约 2014 年"],
    ["2013-06-02", "2014-12-31", "约 2014 年"],
    ["2016-10", "2017-10", "2016–2017"],
    ["2013-11", "2016-01", "2013–2016"],
  ])("between %s and %s is %s", (after, before, expected) => {
    expect(yearsOf({ dates: [written(after, before)] })).toBe(expected);
  });

  it("is that of a day where one is known, and nothing where no date is", () => {
    expect(yearsOf({ dates: [{ kind: "posted", date: "2014-10-24", evidence: "页面" }] })).toBe("2014");
    expect(yearsOf({ dates: [] })).toBe("");
  });

  it("stands for its bounds in few words, and does not hide them where all is told", () => {
    expect(dateText(written("2013-11", "2015-01"))).toBe("约 2014 年");
    expect(boundsText(written("2013-11", "2015-01"))).toBe("2013-11 之后，2015-01 之前");
    expect(dateText(written("2016-10", "2017-10"))).toBe("2016-10 之后，2017-10 之前");
  });
});
