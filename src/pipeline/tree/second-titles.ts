import { codePoints, readingOf } from "../../text/run.ts";
import type { Block } from "../blocks/block.ts";

/** The longest second title met is 严格制定入区企业、项目环境和能耗准入标准 (20 characters). */
const longestSecondTitle = 20;

/** Share of paragraphs that must open with a short sentence before such openings count as titles. */
const habitShare = 0.5;

/**
 * Say whether a plan has the habit of second run-in titles: most of the paragraphs that continue an
 * item open with a short sentence without a comma. A plan in which a few paragraphs happen to open
 * shortly has none.
 *
 *     拓展国际金融业务。在金融业务、金融产品等方面加强创新，…
 *     ^^^^^^^^^^^^^^^^ title
 */
export function hasSecondTitles(blocks: readonly Block[]): boolean {
  const continuing = itemText(blocks);
  const titled = continuing.filter((block) => measureSecondTitle(readingOf(block.runs)) > 0);
  return continuing.length > 1 && titled.length / continuing.length >= habitShare;
}

/** The paragraphs whose last heading is an item's. */
function itemText(blocks: readonly Block[]): Block[] {
  let inItem = false;
  return blocks.filter((block) => {
    if (block.kind === "heading") inItem = block.heading?.style === "（一）";
    return inItem && block.kind === "paragraph";
  });
}

/** Measure a second title in UTF-16 units, without its full stop; 0 when the text opens without one. */
export function measureSecondTitle(text: string): number {
  const stop = text.indexOf("。");
  const title = text.slice(0, stop);
  const rest = text.slice(stop + 1);
  if (stop <= 0 || /[，；：（）《]/u.test(title) || codePoints(title).length > longestSecondTitle) return 0;
  return rest.includes("。") ? stop : 0;
}
