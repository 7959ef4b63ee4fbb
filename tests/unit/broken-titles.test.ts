import { describe, expect, it } from "vitest";
import { compileText } from "../support/make-registry.ts";

/** Lines of a text that are told to be titles that a copy may have broken. */
function toldIn(text: string): number[] {
  const { problems } = compileText(text);
  return problems.filter(({ code }) => code === "blocks/broken-title").map(({ line }) => line);
}

describe("a title that fills its line", () => {
  it.each([
    ["behind a comma", "（一）补充教师。\n（二）加强教师队伍建设，完善学校设施\n教学设备，提高水平。\n", 3],
    ["within a word", "一、主要任务\n（一）建立健全教师队伍建设和教学保\n障机制。\n（二）补充教师。\n", 3],
    [
      "above a line that two more follow",
      "（一）加强教师队伍建设，完善学校设施\n教学设备，提高水平，推广教研成果，\n办好学校。\n",
      2,
    ],
  ])("is told where the next line goes on %s", (_where, text, line) => {
    expect(toldIn(`某县某方案\n${text}`)).toEqual([line]);
  });

  it.each([
    [
      "the next line is longer",
      "（一）加强教师队伍建设，完善学校设施\n统筹各方资源，落实各类编制，补充各科教师，提高教学水平，办好学校。\n",
    ],
    [
      "others are longer",
      `（一）加强教师队伍建设，完善学校设施\n补充教师。\n${"（二）甲。统筹各方资源，补充各科教师，提高教学水平，办好学校。\n".repeat(3)}`,
    ],
    ["a blank line parts them", "（一）加强教师队伍建设，完善学校设施\n\n补充教师。\n"],
    ["the next line is indented", "（一）加强教师队伍建设，完善学校设施\n　　补充教师。\n"],
    ["the next has a number", "（一）加强教师队伍建设，完善学校设施\n1.补充教师。\n2.购置设备。\n"],
    ["it is short", "（一）加强学校建设\n补充教师。\n"],
  ])("is none of a broken sentence where %s", (_where, text) => {
    expect(toldIn(`某县某方案\n${text}`)).toEqual([]);
  });
});
