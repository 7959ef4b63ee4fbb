import { joinLines } from "../dom-lines.ts";
import type { PrintedLine } from "./printed-line.ts";

/** Letters by which a line may end before the margin and still go on in the next. */
const slack = 1.5;

/** Letters by which the first line of a paragraph is set in, at least: two by GB/T 9704. */
const indent = 1.2;

/**
 * Join the lines of pages to paragraphs: a line goes on in the next where it reaches the right margin, the next is not
 * set in, and both are of one size. Lines of tables stand for themselves.
 */
export function joinPrinted(pages: readonly (readonly PrintedLine[])[]): string[] {
  const lines = pages.flatMap((page) => {
    const margins = marginsOf(page);
    return page.map((line) => ({ line, margins }));
  });
  const paragraphs: string[][] = [];
  for (const [i, { line, margins }] of lines.entries()) {
    const before = lines[i - 1];
    const last = paragraphs.at(-1);
    const goesOn =
      before !== undefined &&
      !isOfTable(before.line) &&
      !isOfTable(line) &&
      Math.abs(before.line.size - line.size) < 0.15 * line.size &&
      before.line.right > before.margins.right - slack * line.size &&
      line.left < margins.left + indent * line.size;
    if (goesOn && last) last.push(line.text);
    else paragraphs.push([line.text]);
  }
  return paragraphs.map(joinLines);
}

function isOfTable({ text, isRow }: PrintedLine): boolean {
  return isRow === true || text.includes("\t");
}

/** Where the text of a page begins and ends: titles in the middle and indents stand within. */
function marginsOf(page: readonly PrintedLine[]): { readonly left: number; readonly right: number } {
  return {
    left: page.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: page.reduce((most, { right }) => Math.max(most, right), 0),
  };
}
