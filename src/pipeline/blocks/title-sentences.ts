import { codePoints, readingOf } from "../../text/run.ts";
import type { HeadingMark } from "../headings/heading-style.ts";
import { headingStyles, styleOf } from "../headings/index.ts";
import { opensList } from "../headings/measure-title.ts";
import type { Block } from "./block.ts";
import { isOpened } from "./body-titles.ts";

/** The longest sentence that is a title. */
const longestTitle = 40;

/**
 * Read the sentence of a heading as its title where it is all of the line and divisions below it follow.
 *
 *     （一）统筹两个市场，打造加工制造中心。
 *     1.拓展两个市场。开展试点。
 */
export function titleSentences(blocks: readonly Block[]): Block[] {
  const texts = textSeries(blocks);
  return blocks.map((block, i) => {
    if (block.heading && texts.has(block)) return asText(block, block.heading);
    const { heading } = block;
    if (heading && endsClauses(block, blocks[i - 1])) return asText(block, heading);
    if (!heading || heading.titleLength > 0 || styleOf(heading).title !== "runs-in") return block;
    const text = readingOf(block.runs);
    const titleLength = text.length - heading.numeralLength - 1;
    if (titleLength <= 0 || text.indexOf("。", heading.numeralLength) !== text.length - 1) return block;
    if (
      codePoints(text.slice(heading.numeralLength)).length > longestTitle + 1 ||
      text.includes("：") ||
      opensList(text) ||
      !hasBelow(heading.style, blocks[i + 1])
    )
      return block;
    return { ...block, heading: { ...heading, titleLength, stopLength: 1 } };
  });
}

/** The last of clauses that semicolons part is none of them a title: `（一）有作业场所；⏎（二）有管理制度。` */
function endsClauses({ heading, runs }: Block, before: Block | undefined): boolean {
  const isNext = heading && before?.heading?.style === heading.style && before.heading.value === heading.value - 1;
  return isNext === true && /；$/u.test(readingOf(before.runs)) && /^[^。]*。$/u.test(readingOf(runs));
}

/**
 * Points that stand one after another, each a sentence, are alike: where one is too long for a title, none is one.
 *
 *     1.牵头制定全市大气污染防治年度计划并组织实施。
 *     2.负责工业企业达标排放监管。
 */
function textSeries(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  let series: Block[] = [];
  const close = () => {
    const isText = series.some(({ heading }) => heading?.titleLength === 0);
    if (isText) for (const block of series) found.add(block);
    series = [];
  };
  for (const [i, block] of blocks.entries()) {
    const last = series.at(-1)?.heading;
    const goesOn = last && block.heading?.style === last.style && block.heading.value === last.value + 1;
    if (!goesOn) close();
    if (
      block.heading &&
      !isOpened(block) &&
      isSentence(block, block.heading) &&
      !hasBelow(block.heading.style, blocks[i + 1])
    )
      series.push(block);
    else close();
  }
  close();
  return found;
}

/** One sentence, and nothing behind it. */
function isSentence({ runs }: Block, { style, assignmentLength, numeralLength }: HeadingMark): boolean {
  const text = readingOf(runs);
  return (
    styleOf({ style }).title === "runs-in" &&
    assignmentLength === 0 &&
    text.indexOf("。", numeralLength) === text.length - 1
  );
}

function asText(block: Block, heading: HeadingMark): Block {
  return { ...block, heading: { ...heading, titleLength: 0, stopLength: 0 } };
}

/** Say whether a block is the heading of an inner style. */
function hasBelow(style: string, next: Block | undefined): boolean {
  if (next?.heading === undefined) return false;
  return depthOf(next.heading.style) > depthOf(style);
}

function depthOf(style: string): number {
  return headingStyles.findIndex(({ name }) => name === style);
}
