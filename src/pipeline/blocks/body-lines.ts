import { readingOf } from "../../text/run.ts";
import { readBodyLine } from "../headings/body-line.ts";
import type { HeadingMark } from "../headings/heading-style.ts";
import { headingStyles, type TitleJudge } from "../headings/index.ts";
import type { Block } from "./block.ts";

/** Depths of the styles by their order, 0-based. */
const depths = new Map(headingStyles.map(({ name }, depth) => [name, depth]));

/**
 * Make headings of the lines that are bodies and a colon, where at least two of them stand under one heading, and
 * the first names a body: a salutation names groups.
 *
 *     市教育局：
 *     1.负责校园安全。
 *     各县人民政府：
 *     1.落实网格化监管。
 */
export function bodyLines(blocks: readonly Block[], judge: TitleJudge): Block[] {
  const marks = new Map<Block, HeadingMark>();
  let series: [Block, HeadingMark][] = [];
  let last = -1;
  let under = -1;
  const close = () => {
    if (series.length > 1) for (const [block, mark] of series) marks.set(block, mark);
    series = [];
  };
  for (const [i, block] of blocks.entries()) {
    if (block.heading) {
      last = depths.get(block.heading.style) ?? 0;
      if (last <= under) close();
      continue;
    }
    const mark = block.kind === "paragraph" ? readBodyLine(readingOf(block.runs), judge) : undefined;
    if (!mark || i === blocks.length - 1 || (series.length === 0 && mark.areGroups)) continue;
    if (series.length === 0) under = last;
    const { areGroups: _, ...heading } = mark;
    series.push([block, { ...heading, value: series.length + 1 }]);
  }
  close();
  return blocks.map((block) => {
    const heading = marks.get(block);
    return heading ? { ...block, kind: "heading", heading } : block;
  });
}
