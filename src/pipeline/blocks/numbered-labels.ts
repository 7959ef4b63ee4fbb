import { readingOf } from "../../text/run.ts";
import { styleOf, type TitleJudge } from "../headings/index.ts";
import type { Block } from "./block.ts";

/**
 * Read points that are labels as lines of labels, where one stands behind another: they are one assignment, and no
 * divisions.
 *
 *     1.牵头单位：县教育局
 *     2.配合单位：县财政局
 *     3.完成时限：2024年底
 */
export function numberedLabels(blocks: readonly Block[], judge: TitleJudge): Block[] {
  const labels = blocks.map((block) => isLabel(block, judge));
  const isNext = (i: number, step: number) => {
    const [own, other] = [blocks[i]?.heading, blocks[i + step]?.heading];
    return labels[i + step] === true && other?.style === own?.style && other?.value === (own?.value ?? 0) + step;
  };
  return blocks.map((block, i) => {
    if (!labels[i] || !(isNext(i, -1) || isNext(i, 1))) return block;
    const { heading: _, ...rest } = block;
    return { ...rest, kind: "paragraph" };
  });
}

function isLabel({ heading, runs }: Block, judge: TitleJudge): boolean {
  if (!heading || styleOf(heading).title !== "runs-in") return false;
  return judge.isLabel(readingOf(runs).slice(heading.numeralLength));
}
