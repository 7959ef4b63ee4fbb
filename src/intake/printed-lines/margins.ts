import type { LeftOut } from "../extracted.ts";
import type { PrintedBlock } from "../ruled-tables/read-page.ts";
import type { PrintedLine } from "./printed-line.ts";

/** `— 3 —`, `3`, `第3页`, `3/12`: a page counts itself. */
const pageNumber = /^[-—–―－·.]*第?\d{1,4}(?:[/／]\d{1,4})?页?[，,]?(?:共\d{1,4}页)?[-—–―－·.]*$/u;

/** UTF-16 units of a page number with what stands around it. */
const longestNumber = 30;

/** On so many pages the same line at the same edge is a running head; one of fewer may be text. */
const repeated = 3;

/** Take page numbers and running heads off the edges of pages; a table at an edge is neither. */
export function findMargins(pages: readonly (readonly PrintedBlock[])[]): {
  readonly kept: readonly (readonly PrintedBlock[])[];
  readonly leftOut: readonly LeftOut[];
} {
  const counts = new Map<string, number>();
  for (const blocks of pages)
    for (const key of edgeKeys(blocks)) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  const leftOut: LeftOut[] = [];
  const kept = pages.map((blocks) => {
    const [top, bottom] = edgeKeys(blocks);
    return blocks.filter((block, i) => {
      const key = i === 0 ? top : i === blocks.length - 1 ? bottom : undefined;
      if (key === undefined || "rows" in block) return true;
      const reason = reasonOf(block.text, counts.get(key) ?? 0);
      if (reason !== undefined) leftOut.push({ text: block.text, reason });
      return reason === undefined;
    });
  });
  return { kept, leftOut };
}

/** What stands at the top and at the bottom of a page, its numbers aside. */
function edgeKeys(blocks: readonly PrintedBlock[]): readonly [top: string | undefined, bottom: string | undefined] {
  const [top, bottom] = [blocks[0], blocks.at(-1)];
  return [
    top && !("rows" in top) ? `top ${keyOf(top)}` : undefined,
    bottom && !("rows" in bottom) ? `bottom ${keyOf(bottom)}` : undefined,
  ];
}

function keyOf({ text }: PrintedLine): string {
  return text.replace(/\d+/gu, "0").replace(/\s/gu, "");
}

function reasonOf(text: string, times: number): string | undefined {
  if (text.length <= longestNumber && pageNumber.test(text.replace(/\s/gu, ""))) return "a page number";
  return times >= repeated ? `stands at the edge of ${times} pages` : undefined;
}
