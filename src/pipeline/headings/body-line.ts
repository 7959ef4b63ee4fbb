import type { HeadingMark } from "./heading-style.ts";
import type { TitleJudge } from "./index.ts";
import { unnumberedStyle } from "./unnumbered-style.ts";

/**
 * Bodies and a colon on a line of their own, above the tasks that are theirs:
 *
 *     市公安局：
 *     1.负责户籍改革。
 */
export const bodyLine = unnumberedStyle("甲局：", "body");

/** No bodies above their tasks take more. UTF-16 units. */
const longest = 60;

/** Measure a line of bodies and a colon, and say whether it names groups only; nothing where it is another line. */
export function readBodyLine(
  text: string,
  judge: TitleJudge,
): (HeadingMark & { readonly areGroups: boolean }) | undefined {
  const titleLength = text.length - 1;
  if (titleLength < 2 || titleLength > longest || !/[：:]$/u.test(text)) return undefined;
  const words = text.slice(0, titleLength);
  if (/[，。；：:\s]/u.test(words) || !judge.namesBodies(words)) return undefined;
  return {
    style: bodyLine.name,
    numeral: "",
    value: 1,
    numeralLength: 0,
    titleLength,
    assignmentLength: 0,
    stopLength: 1,
    areGroups: judge.namesGroups(words),
  };
}
