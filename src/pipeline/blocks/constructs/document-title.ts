import { codePoints } from "../../../text/run.ts";
import { annexLabel } from "./attachment-list.ts";
import { datePattern } from "./closing-line.ts";
import type { LineConstruct } from "./construct.ts";

/** A title ends in the word for its genre: …分工方案, …答复, …规划（2016—2020年）, …意见（试行）. */
const genrePattern =
  /(方案|纪要|规划|纲要|意见|通知|通报|公告|通告|答复|复函|办法|计划|报告|决定|细则|要点|措施|政策|条例|规定|制度|机制|清单|台账|分工|安排|预案|任务分解|章程|规则|指南|批复|函|分解|(?<!代)表|任务|举措|部署|行动|实事|事项|项目|任务书|责任书)(（[^（）]{1,20}）)?$/u;

/** `甲党委办公厅印发《甲实施方案》`: what a line issues, as the title that a page gives a document. */
const issuingPattern = /(?:印发|转发|发布|出台)(?:了)?[《〈]([^。]*)[》〉]$/u;

/** What makes one word with the genre behind it. */
const kindPattern = /(?:分工|实施|行动|工作|建设|总体|专项|应急)$/u;

/** Give the word for its genre with which a title ends, with what stands before it in that word: `分工方案`. */
export function genreOfTitle(title: string): string | undefined {
  const found = genrePattern.exec(title);
  if (!found) return undefined;
  return (kindPattern.exec(title.slice(0, found.index))?.[0] ?? "") + found[1];
}

/** `（2021—2025年）`, `（试行）`: a last line of a title that stands in brackets; no issuer with its date. */
export const titleTail: LineConstruct = (text) =>
  /^（[^（）。]{1,20}）$/u.test(text) && !/公开|发布|\p{Script=Han}\s*\d{4}年\d{1,2}月/u.test(text);

/** Recognise a line that a title may consist of: no sentence, no number, no date, no address, no `附件`. */
export const isTitleLine: LineConstruct = (text) =>
  codePoints(text).length <= longestTitle &&
  !annexLabel(text) &&
  !datePattern.test(text) &&
  !/[。；：？！>|›»]|，$|〔\d{4}〕\d+号|\d{1,2}月\d{1,2}日|^\p{P}/u.test(
    text.replace(/^[《“]/u, "").replace(numberTail, ""),
  );

/** `重点工作任务（华政发〔2021〕2号）`: the number of a document behind its title. */
const numberTail = /(?<=\S{4})（[^（）]{1,12}〔\d{4}〕\d{1,4}号）$/u;

/** A title that names two other documents has been met with 108 characters. */
const longestTitle = 120;

/** Recognise a document's title, its lines joined: no sentence, and the genre at its end. What it names may have commas. */
export const documentTitle: LineConstruct = (text) => {
  const length = codePoints(text).length;
  const own = text.replace(/《[^《》]*》/gu, "");
  if (length < 4 || length > longestTitle || /[。，；：>|›»]/u.test(own)) return false;
  return (
    genrePattern.test(text.replace(/》$/u, "")) &&
    (!text.endsWith("》") || /^《[^》]*》$/u.test(text) || issuingPattern.test(text))
  );
};
