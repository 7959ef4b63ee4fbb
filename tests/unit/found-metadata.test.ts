import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readShippedWords } from "../../src/files/shipped-words.ts";
import { tryText } from "../../src/workspace/trial/try-text.ts";

const words = await readShippedWords();
const foundIn = (text: string) => tryText({ file: "text.txt", text, words }).report.found;

it("finds the number, the addressees, the issuer and the date of a notice that brings its plan", () => {
  expect(foundIn(readFileSync("tests/plans/labels/province-mixed-brackets.txt", "utf8"))).toEqual({
    number: "湘政办发〔2021〕35号",
    addressees: "各市州、县市区人民政府，省政府各厅委、各直属机构",
    issuer: "湖南省人民政府办公厅",
    date: "2021年6月18日",
  });
});

it("finds nothing in a plan that says nothing of itself", () => {
  const nothing = { number: null, addressees: null, issuer: null, date: null };
  expect(foundIn("清河县水利工作方案\n一、任务\n落实国办发〔2016〕19号文件。\n各镇：\n加快建设。")).toEqual(nothing);
});

it("finds what a notice says of itself above the attachment that is the plan", () => {
  expect(foundIn(readFileSync("tests/plans/titles/county-annex-is-plan.txt", "utf8"))).toEqual({
    number: "青政办〔2021〕8号",
    addressees: "各乡镇人民政府，县直各单位",
    issuer: "青山县人民政府办公室",
    date: "2021年3月2日",
  });
});

it("finds the day of a decision in brackets below its title", () => {
  expect(foundIn(readFileSync("tests/plans/titles/province-adopted-on.txt", "utf8")).date).toBe("2016年5月22日");
});

it("finds the number that shares its line with the title", () => {
  expect(foundIn(readFileSync("tests/plans/titles/city-number-on-line.txt", "utf8")).number).toBe("海政发〔2023〕1号");
});
