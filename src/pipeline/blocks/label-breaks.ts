import { type Run, readingOf } from "../../text/run.ts";
import { readHeading, type TitleJudge } from "../headings/index.ts";
import { isClosedSpace } from "./lost-breaks.ts";

/** No line of a title with the labels behind it is longer; nor is what stands before them. UTF-16 units. */
const longestLine = 400;
const longestTitle = 60;

/** What a title ends with, where nothing but white space parts it from a label. */
const titleEnd = /[\p{Script=Han}）”》]$/u;

/**
 * Cut a line at the white space that alone parts a title from the labels of its assignment:
 *
 *     1.降低企业成本 牵头单位：县发改局 配合单位：县财政局
 *                   ^
 */
export function cutAtLabels(runs: readonly Run[], judge: TitleJudge): Run[][] {
  if (!runs.some(isClosedSpace)) return [[...runs]];
  const text = readingOf(runs);
  if (text.length > longestLine) return [[...runs]];
  let before = "";
  for (const [i, run] of runs.entries()) {
    before += run.reading;
    if (before.length > longestTitle) break;
    const isBreak = isClosedSpace(run) && isLabel(text.slice(before.length), judge) && isTitle(before, judge);
    if (isBreak) return [runs.slice(0, i + 1), runs.slice(i + 1)];
  }
  return [[...runs]];
}

/** A label with bodies behind it, or one for a person or a term that such a label follows. */
function isLabel(words: string, judge: TitleJudge): boolean {
  return judge.isLabel(words) && judge.assigns(words);
}

/** Words with a number of their own before them or none, no label and no end of a sentence. */
function isTitle(words: string, judge: TitleJudge): boolean {
  const title = words.slice(readHeading(words, judge)?.numeralLength ?? 0);
  return title !== "" && titleEnd.test(title) && !/[。；：]/u.test(title) && !judge.isLabel(title);
}
