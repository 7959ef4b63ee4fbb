import { countAtEnd } from "../../text/count-at-end.ts";
import type { HeadingMark } from "./heading-style.ts";
import type { TitleJudge } from "./index.ts";
import { unnumberedStyle } from "./unnumbered-style.ts";

/**
 * Bodies and a colon on a line of their own, above the tasks that are theirs:
 *
 *     市公安局：            市公安局（2项）
 *     1.负责户籍改革。      1.推进户籍改革。
 */
export const bodyLine = unnumberedStyle("甲局：", "body");

/** No bodies above their tasks take more. UTF-16 units. */
const longest = 60;

/** Measure a line of bodies and a colon, or a count of their tasks, and say whether it names groups only; nothing where it is another line. */
export function readBodyLine(
  text: string,
  judge: TitleJudge,
): (HeadingMark & { readonly areGroups: boolean }) | undefined {
  const stopLength = /[：:]$/u.test(text) ? 1 : 0;
  const titleLength = text.length - stopLength;
  const count = countAtEnd(text.slice(0, titleLength));
  if (titleLength < 2 || titleLength > longest || (stopLength === 0 && count === 0)) return undefined;
  const words = text.slice(0, titleLength - count);
  if (/[，。；：:\s]/u.test(words) || !judge.namesBodies(words)) return undefined;
  return {
    style: bodyLine.name,
    numeral: "",
    value: 1,
    numeralLength: 0,
    titleLength,
    assignmentLength: 0,
    stopLength,
    areGroups: judge.namesGroups(words),
  };
}
