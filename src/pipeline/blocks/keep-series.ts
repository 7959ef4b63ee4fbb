import type { Block } from "./block.ts";

/**
 * Keep 一是, 二是 … as headings only where the whole series stands in paragraphs of its own;
 * a lone one, or a series that does not start at one, is text.
 */
export function keepSeries(blocks: readonly Block[]): Block[] {
  const kept = new Set<Block>();
  let series: Block[] = [];
  const close = () => {
    if (series.length > 1) for (const block of series) kept.add(block);
    series = [];
  };
  for (const block of blocks) {
    if (!block.heading) continue;
    const isNext = block.heading.style === "一是" && block.heading.value === series.length + 1;
    if (!isNext) close();
    if (block.heading.style === "一是" && block.heading.value === series.length + 1) series.push(block);
  }
  close();
  return blocks.map((block) => (block.heading?.style !== "一是" || kept.has(block) ? block : asParagraph(block)));
}

function asParagraph({ heading: _, ...block }: Block): Block {
  return { ...block, kind: "paragraph" };
}
