import { describe, expect, it } from "vitest";
import { readingOf } from "../../src/text/run.ts";
import { fivePlans, planOf } from "../support/library.ts";

const runs = planOf("mongolia-2014").lines.flatMap((line) => line.runs);

/** Every 一 that is left in the reading text, with its line and three characters on either side. */
function findTrueOnes(): string[] {
  return planOf("mongolia-2014").lines.flatMap(({ number, runs }) => {
    const text = readingOf(runs);
    return [...text.matchAll(/一/gu)].map(({ index }) => `${number} ${text.slice(Math.max(0, index - 3), index + 4)}`);
  });
}

describe("the dashes of mongolia-2014", () => {
  it("are repaired in all fifty places where the copy prints 一, and in no other", () => {
    const repaired = runs.filter((run) => run.class === "emendation" && run.printed.includes("一"));
    expect(repaired.map(({ printed }) => printed).join("")).toBe("一".repeat(50));
    expect(repaired.map(({ reading }) => reading).join("")).toBe("—".repeat(50));
  });

  it("leave every true 一 as it is", () => {
    expect(findTrueOnes()).toEqual([
      "11 一、促进",
      "13 （一）铁路",
      "13 造，进一步畅通",
      "23 ，建设一批50",
      "47 （十一）旅游",
      "51 ，建成一批国际",
      "55 机构进一步扩大",
      "57 作建设一批产业",
      "89 （二十一）教育",
      "119 “两国一区、境",
      "119 关外、一线放开",
      "121 实施“一次申报",
      "121 申报、一次查验",
      "121 查验、一次放行",
    ]);
  });

  it("are the only 一 that any of the five plans has changed", () => {
    const changed = fivePlans.flatMap(({ row, lines }) =>
      lines
        .flatMap((line) => line.runs)
        .filter((run) => run.class !== "excluded" && run.printed.includes("一") && !run.reading.includes("一"))
        .map(() => row.slug),
    );
    expect(new Set(changed)).toEqual(new Set(["mongolia-2014"]));
  });
});
