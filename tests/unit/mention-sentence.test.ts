import { expect, it } from "vitest";
import { compileText } from "../support/make-registry.ts";

/** The sentences that stand with the names of bodies in a text, each with the name where it says that it is. */
function sentencesIn(text: string): { sentence: string; named: string }[] {
  return compileText(text).links.departments.map(({ sentence, at, surface }) => {
    return { sentence, named: sentence.slice(at, at + surface.length) };
  });
}

it("gives with a mention its whole sentence", () => {
  expect(sentencesIn("一、甲\n前句。自治区商务厅已有说明。后句。\n")).toEqual([
    { sentence: "自治区商务厅已有说明。", named: "自治区商务厅" },
  ]);
});

it("gives of a sentence beyond measure what stands next to the mention, and halves no character", () => {
  const [mention, ...others] = sentencesIn(`一、甲\n${"𠀀".repeat(301)}另自治区商务厅又${"𠀁".repeat(301)}\n`);
  expect(others).toEqual([]);
  expect(mention).toEqual({
    sentence: `${"𠀀".repeat(149)}另自治区商务厅又${"𠀁".repeat(150)}`,
    named: "自治区商务厅",
  });
});
