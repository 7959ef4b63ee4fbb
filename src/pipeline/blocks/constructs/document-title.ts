import { codePoints } from "../../../text/run.ts";
import { annexLabel } from "./attachment-list.ts";
import { datePattern } from "./closing-line.ts";
import type { LineConstruct } from "./construct.ts";

/** A title ends in the word for its genre: …分工方案, …答复, …规划（2016—2020年）, …意见（试行）. */
const genrePattern =
  /(方案|纪要|规划|纲要|意见|通知|通报|公告|答复|复函|办法|计划|报告|决定|细则|要点|措施|条例|规定|清单|台账|分工|安排|预案|任务分解|章程|规则|指南|批复|函|分解|分解表|分工表|任务表|一览表|任务|举措|部署|项目表|责任表|汇总表|任务书|责任书)(（[^（）]{1,20}）)?$/u;

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
  codePoints(text).length <= 80 &&
  !annexLabel(text) &&
  !datePattern.test(text) &&
  !/[。；：？！>|›»]|，$|〔\d{4}〕\d+号|\d{1,2}月\d{1,2}日|^\p{P}/u.test(text.replace(/^[《“]/u, ""));

/** Recognise a document's title, its lines joined: no sentence, and the genre at its end. */
export const documentTitle: LineConstruct = (text) => {
  const length = codePoints(text).length;
  return length >= 4 && length <= 100 && !/[。，；：>|›»]/u.test(text) && genrePattern.test(text);
};
