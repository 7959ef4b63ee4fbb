import { readingOf } from "../../text/run.ts";
import { styleOf, type TitleJudge } from "../headings/index.ts";
import type { Block } from "./block.ts";

/** No body before its tasks takes more. UTF-16 units. */
const longestBody = 40;

/**
 * Read what stands before the colon of a point as its title where it ends as a body does, and the point before it or
 * behind it is one that a body opens:
 *
 *     1.市公安局：负责校园周边治安。
 *     2.市社会办：指导社区服务。
 */
export function bodyTitles(blocks: readonly Block[], judge: TitleJudge): Block[] {
  return blocks.map((block, i) => {
    const { heading } = block;
    if (!heading || heading.titleLength > 0 || styleOf(heading).title !== "runs-in") return block;
    const behind = readingOf(block.runs).slice(heading.numeralLength);
    const [words = ""] = /^[^，。；：]+(?=：.)/u.exec(behind.slice(0, longestBody)) ?? [];
    if (words === "" || !judge.looksLikeBody(words)) return block;
    const isNext = (other: Block | undefined, step: number) =>
      other?.heading?.style === heading.style && other.heading.value === heading.value + step && isOpened(other);
    if (!isNext(blocks[i - 1], -1) && !isNext(blocks[i + 1], 1)) return block;
    return { ...block, heading: { ...heading, titleLength: words.length, stopLength: 1 } };
  });
}

/** Say whether the title of a point is what stands before its colon: the bodies that open it. */
export function isOpened({ heading, runs }: Block): boolean {
  if (!heading || heading.titleLength === 0 || heading.assignmentLength > 0) return false;
  const text = readingOf(runs);
  const stop = heading.numeralLength + heading.titleLength;
  return text[stop] === "：" && stop + 1 < text.length;
}
