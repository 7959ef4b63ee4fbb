import { describe, expect, it } from "vitest";
import { parseNumeral } from "../../src/text/numeral.ts";

describe("a numeral", () => {
  it.each([
    ["一", 1],
    ["两", 2],
    ["九", 9],
    ["十", 10],
    ["十六", 16],
    ["二十", 20],
    ["二十八", 28],
    ["九十九", 99],
    ["一百", 100],
    ["一百零三", 103],
    ["一百一十三", 113],
    ["一百十三", 113],
    ["一〇三", 103],
    ["二〇一四", 2014],
    ["一千二百", 1200],
    ["一千零一十", 1010],
    ["7", 7],
    ["12", 12],
    ["２", 2],
    ["１６", 16],
  ])("%s has the value %i", (numeral, value) => {
    expect(parseNumeral(numeral)).toBe(value);
  });

  it.each([
    "",
    "零",
    "〇",
    "百",
    "百三",
    "一一",
    "十十",
    "三十百",
    "一二十",
    "甲",
    "十甲",
    "12345",
    "一2",
    "-1",
    "1.5",
  ])("is not “%s”", (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });
});
