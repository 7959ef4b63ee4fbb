import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readShippedWords } from "../../src/files/shipped-words.ts";
import { tryText } from "../../src/workspace/trial/try-text.ts";
import { breakLines } from "../support/break-lines.ts";

const words = await readShippedWords();

/** Headings and duties of a text, without the lines on which they stand, and without the ends of paragraphs. */
function readingOf(text: string) {
  const { report } = tryText({ file: "copy.txt", text, words, jurisdiction: "内蒙古自治区" });
  return {
    title: report.title,
    headings: report.headings.map(({ path, numeral, title }) => ({ path, numeral, title })),
    // Where a full line ends a sentence, a copy that has lost its indents does not tell whether a paragraph ends, too.
    duties: report.duties.map(({ line: _, text, ...duty }) => ({ ...duty, text: text.replaceAll("\n", "") })),
  };
}

const papers = {
  "thirty characters wide, paragraphs indented": { columns: 60, indent: "　　" },
  "twenty-eight characters wide, indented by spaces, pages numbered": { columns: 56, indent: "    ", linesOfPage: 22 },
  "thirty-five characters wide, indents lost": { columns: 70, indent: "" },
} as const;

describe.each(["mongolia-2014", "manzhouli-2014", "bohai-rim"])("%s, which has a paragraph a line", (slug) => {
  const text = readFileSync(`seeds/${slug}.txt`, "utf8");
  const reading = readingOf(text);

  it.each(Object.entries(papers))("reads the same in a copy %s", (_, paper) => {
    const copy = breakLines(text, paper);
    expect(copy.split("\n").length).toBeGreaterThan(text.split("\n").length * 2);
    expect(readingOf(copy)).toEqual(reading);
  });
});
