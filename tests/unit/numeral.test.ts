import { describe, expect, it } from "vitest";
import { numberLike, parseNumeral } from "../../src/text/numeral.ts";

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

describe("a numeral with another number", () => {
  it.each([
    ["（三）", 2, "三", "二"],
    ["十二、", 20, "十二", "二十"],
    ["第九章", 16, "九", "十六"],
    ["（二十一）", 10, "二十一", "十"],
    ["12.", 11, "12", "11"],
    ["03", 4, "03", "04"],
    ["09", 10, "09", "10"],
    ["（１２）", 13, "１２", "１３"],
  ])("%s with %i is written as before", (numeral, value, printed, read) => {
    expect(numberLike(numeral, value)).toEqual({ at: numeral.indexOf(printed), printed, read });
  });

  it.each([
    ["2.1.3", 4],
    ["①", 2],
    ["Ⅳ", 5],
    ["附件", 2],
    ["一、", 100],
    ["一、", 0],
  ])("%s with %i is none that we write", (numeral, value) => {
    expect(numberLike(numeral, value)).toBeUndefined();
  });
});
