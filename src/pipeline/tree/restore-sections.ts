import type { Block } from "../blocks/block.ts";

/**
 * Restore the heading lines of first sections that the copy has lost: where a chapter goes on to
 * 第二节 without a 第一节, its first section starts behind the chapter's heading. The number is
 * certain, the wording is not.
 *
 *     第二章 规划思路
 *     坚持以邓小平理论…            ← 第一节 〔底本缺标题〕
 *     第二节 基本原则
 */
export function restoreSections(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, i) => {
    if (block.heading?.style !== "章" || firstSectionAfter(blocks, i) !== 2) return [block];
    return [block, restoredHeading(blocks[i + 1] as Block)];
  });
}

/** Value of the first 节 between a chapter heading and the next. */
function firstSectionAfter(blocks: readonly Block[], chapter: number): number | undefined {
  for (let i = chapter + 1; i < blocks.length; i++) {
    const heading = blocks[i]?.heading;
    if (heading?.style === "章" || heading?.style === "编") return undefined;
    if (heading?.style === "节") return heading.value;
  }
  return undefined;
}

/** A heading without runs, at the place where the next block starts. */
function restoredHeading(next: Block): Block {
  const { start } = next.span;
  return {
    kind: "heading",
    runs: [],
    span: { start, end: start },
    line: next.line,
    col: next.col,
    ...(next.copy ? { copy: { start: next.copy.start, end: next.copy.start } } : {}),
    heading: {
      style: "节",
      numeral: "第一节",
      value: 1,
      numeralLength: 0,
      titleLength: 0,
      assignmentLength: 0,
      stopLength: 0,
      restored: true,
    },
  };
}
