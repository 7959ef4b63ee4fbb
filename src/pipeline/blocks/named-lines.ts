import { readingOf } from "../../text/run.ts";
import type { HeadingMark } from "../headings/heading-style.ts";
import { headingStyles, type TitleJudge } from "../headings/index.ts";
import { namedLine } from "../headings/named-line.ts";
import type { Block } from "./block.ts";

/** Depths of the styles by their order, 0-based. */
const depths = new Map(headingStyles.map(({ name }, depth) => [name, depth]));

/** A line of nothing but a few words may be a heading: `指导思想`, `【重点任务】`, `指导思想：`. */
const linePattern = /^(?<open>[【〖]?)(?<words>[\p{Script=Han}“”]{2,16})(?<close>[】〗：]?)$/u;

/** A line that may be a heading without a number. */
interface Candidate {
  readonly block: Block;
  readonly mark: HeadingMark;
  readonly isNamed: boolean;
  readonly isBoxed: boolean;
}

/**
 * Make headings of the lines without numbers that the genre names as such, and of those in the brackets of headings
 * where there are two at least. What else looks like one is given as doubtful.
 *
 * @param names words that are headings: 指导思想
 */
export function namedLines(
  blocks: readonly Block[],
  names: ReadonlySet<string>,
  judge: TitleJudge,
): { blocks: Block[]; doubtful: Block[] } {
  const candidates = new Map<Block, Candidate>();
  for (const [i, block] of blocks.entries()) {
    const found = readLine(block, names, judge);
    if (found && standsAbove(blocks[i + 1])) candidates.set(block, found);
  }
  const boxed = [...candidates.values()].filter(({ isBoxed }) => isBoxed).length;
  const marks = numberSeries(blocks, (block) => {
    const found = candidates.get(block);
    return found?.isNamed || (found?.isBoxed && boxed > 1) ? found.mark : undefined;
  });
  const title = blocks.findIndex(({ kind }) => kind === "title");
  const doubtful = blocks.filter((block, i) => {
    return (
      i > title && candidates.has(block) && !marks.has(block) && isClosed(blocks[i - 1]) && isSentence(blocks[i + 1])
    );
  });
  return {
    blocks: blocks.map((block) => {
      const heading = marks.get(block);
      return heading ? { ...block, kind: "heading", heading } : block;
    }),
    doubtful,
  };
}

function readLine(block: Block, names: ReadonlySet<string>, judge: TitleJudge): Candidate | undefined {
  if (block.kind !== "paragraph") return undefined;
  const { open = "", words = "", close = "" } = linePattern.exec(readingOf(block.runs))?.groups ?? {};
  const isBoxed = open !== "" && /[】〗]/u.test(close);
  if (words === "" || (open !== "" && !isBoxed) || (open === "" && /[】〗]/u.test(close))) return undefined;
  if (judge.namesBodies(words) || judge.namesGroups(words) || judge.assigns(words)) return undefined;
  const isNamed = names.has(words);
  if (close === "：" && !isNamed) return undefined;
  const mark = {
    style: namedLine.name,
    numeral: "",
    value: 1,
    numeralLength: open.length,
    titleLength: words.length,
    assignmentLength: 0,
    stopLength: close.length,
  };
  return { block, mark, isNamed, isBoxed };
}

/** Below a heading stands text, or a heading of its own. */
function standsAbove(next: Block | undefined): boolean {
  return next?.kind === "heading" || next?.kind === "table" || isSentence(next);
}

function isSentence(block: Block | undefined): boolean {
  return block?.kind === "paragraph" && /[。；：！”）]$/u.test(readingOf(block.runs));
}

/** What stands before a heading has come to its end. */
function isClosed(block: Block | undefined): boolean {
  return block?.kind === "heading" || isSentence(block);
}

/**
 * Number the lines of each series: those that no heading of an outer style parts. One that begins above all numbered
 * headings is a series only where it goes on behind some, or where there are none.
 */
function numberSeries(
  blocks: readonly Block[],
  markOf: (block: Block) => HeadingMark | undefined,
): Map<Block, HeadingMark> {
  const marks = new Map<Block, HeadingMark>();
  let series: Block[] = [];
  let last = -1;
  let under = -1;
  let lastAtMember = -1;
  const close = () => {
    const isWhole = under >= 0 || (series.length > 1 && (last < 0 || lastAtMember >= 0));
    if (!isWhole) for (const block of series) marks.delete(block);
    series = [];
  };
  for (const block of blocks) {
    if (block.heading) {
      last = depths.get(block.heading.style) ?? 0;
      if (last <= under) close();
      continue;
    }
    const mark = markOf(block);
    if (!mark) continue;
    if (series.length === 0) under = last;
    lastAtMember = last;
    series.push(block);
    marks.set(block, { ...mark, value: series.length });
  }
  close();
  return marks;
}
