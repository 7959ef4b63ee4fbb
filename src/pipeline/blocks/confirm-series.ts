import { readingOf } from "../../text/run.ts";
import type { HeadingMark } from "../headings/heading-style.ts";
import { headingStyles, readHeading, styleOf, type TitleJudge } from "../headings/index.ts";
import type { Block } from "./block.ts";

/** Depths of the styles by their order, 0-based. */
const depths = new Map(headingStyles.map(({ name }, depth) => [name, depth]));

/**
 * Keep what may be a heading or may be speech only where a series shows what it is: 一是, ①, 1.1 where at least
 * two count on from one in paragraphs of their own, a number that runs into digits between its neighbours. The
 * rest is text. Gives the blocks, and those whose number is worth a word.
 */
export function confirmSeries(blocks: readonly Block[], judge: TitleJudge): { blocks: Block[]; doubtful: Block[] } {
  const withDecimals = seriesMembers(blocks);
  const reread = blocks.map((block) =>
    block.heading?.above === undefined || withDecimals.has(block) ? block : withoutDecimals(block, judge),
  );
  const members = seriesMembers(reread);
  const between = numbersBetween(reread);
  const doubtful: Block[] = [];
  const confirmed = reread.map((block) => {
    const { heading } = block;
    if (!heading) return block;
    if (heading.intoDigits) {
      if (between.get(block) === "both") return block;
      if (between.get(block) === "one") doubtful.push(block);
      return asParagraph(block);
    }
    const style = styleOf(heading);
    if (style.evidence === "number" || members.has(block)) return block;
    if (style.told) doubtful.push(block);
    return asParagraph(block);
  });
  return { blocks: confirmed, doubtful };
}

function asParagraph({ heading: _, ...block }: Block): Block {
  return { ...block, kind: "paragraph" };
}

function withoutDecimals(block: Block, judge: TitleJudge): Block {
  const heading = readHeading(readingOf(block.runs), judge, false);
  return heading ? { ...block, heading } : asParagraph(block);
}

/** A series that is being counted; a heading of an outer level ends it. */
interface Series {
  readonly blocks: Block[];
  last: HeadingMark;
}

/** Blocks of the styles that need a series, which have one. */
function seriesMembers(blocks: readonly Block[]): ReadonlySet<Block> {
  const members = new Set<Block>();
  const open = new Map<number, Series>();
  const close = (depth: number) => {
    const series = open.get(depth);
    if (series && series.blocks.length > 1) for (const block of series.blocks) members.add(block);
    open.delete(depth);
  };
  for (const block of blocks) {
    if (!block.heading) continue;
    const depth = depths.get(block.heading.style) ?? 0;
    for (const inner of [...open.keys()]) if (inner > depth && !headingStyles[inner]?.runsOn) close(inner);
    if (styleOf(block.heading).evidence === "number") continue;
    const series = open.get(depth);
    if (series && follows(block.heading, series.last)) {
      series.blocks.push(block);
      series.last = block.heading;
    } else {
      close(depth);
      if (block.heading.value === 1) open.set(depth, { blocks: [block], last: block.heading });
    }
  }
  for (const depth of [...open.keys()]) close(depth);
  return members;
}

/** The next number, or in 1.2, 2.1 the first of the next part. */
function follows(mark: HeadingMark, last: HeadingMark): boolean {
  return mark.above === last.above ? mark.value === last.value + 1 : mark.value === 1;
}

/** Which numbers that run into digits have their neighbours before and behind them in their style: both, or one. */
function numbersBetween(blocks: readonly Block[]): ReadonlyMap<Block, "both" | "one"> {
  const result = new Map<Block, "both" | "one">();
  const last = new Map<string, number>();
  const waiting = new Map<string, Block>();
  for (const block of blocks) {
    if (!block.heading) continue;
    const { style, value, intoDigits } = block.heading;
    const before = waiting.get(style);
    if (before?.heading?.value === value - 1) {
      result.set(before, "both");
      last.set(style, value - 1);
    }
    waiting.delete(style);
    if (intoDigits && last.get(style) === value - 1) {
      result.set(block, "one");
      waiting.set(style, block);
    } else if (!intoDigits) last.set(style, value);
  }
  return result;
}
