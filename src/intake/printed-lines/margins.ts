import type { LeftOut } from "../extracted.ts";
import type { PrintedLine } from "./printed-line.ts";

/** `— 3 —`, `3`, `第3页`, `3/12`: a page counts itself. */
const pageNumber = /^[-—–―－·.]*第?\d{1,4}(?:[/／]\d{1,4})?页?[，,]?(?:共\d{1,4}页)?[-—–―－·.]*$/u;

/** UTF-16 units of a page number with what stands around it. */
const longestNumber = 30;

/** On so many pages the same line at the same edge is a running head; one of fewer may be text. */
const repeated = 3;

/** Take page numbers and running heads off the edges of pages. */
export function findMargins(pages: readonly (readonly PrintedLine[])[]): {
  readonly kept: readonly (readonly PrintedLine[])[];
  readonly leftOut: readonly LeftOut[];
} {
  const counts = new Map<string, number>();
  for (const lines of pages) for (const key of edgeKeys(lines)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const leftOut: LeftOut[] = [];
  const kept = pages.map((lines) => {
    const [top, bottom] = edgeKeys(lines);
    return lines.filter((line, i) => {
      const key = i === 0 ? top : i === lines.length - 1 ? bottom : undefined;
      const reason = key === undefined ? undefined : reasonOf(line.text, counts.get(key) ?? 0);
      if (reason !== undefined) leftOut.push({ text: line.text, reason });
      return reason === undefined;
    });
  });
  return { kept, leftOut };
}

/** What stands at the top and at the bottom of a page, its numbers aside. */
function edgeKeys(lines: readonly PrintedLine[]): string[] {
  const [top, bottom] = [lines[0], lines.at(-1)];
  return top && bottom ? [`top ${keyOf(top)}`, `bottom ${keyOf(bottom)}`] : [];
}

function keyOf({ text }: PrintedLine): string {
  return text.replace(/\d+/gu, "0").replace(/\s/gu, "");
}

function reasonOf(text: string, times: number): string | undefined {
  if (text.length <= longestNumber && pageNumber.test(text.replace(/\s/gu, ""))) return "a page number";
  return times >= repeated ? `stands at the edge of ${times} pages` : undefined;
}
