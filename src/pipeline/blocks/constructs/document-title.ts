import { codePoints } from "../../run.ts";
import type { LineConstruct } from "./construct.ts";

/** A title ends in the word for its genre: …分工方案, …答复, …规划（2016—2020年）. */
const genrePattern =
  /(方案|规划|纲要|意见|通知|答复|办法|计划|报告|决定|细则|要点|措施|条例|规定|清单|批复|函)(（[^（）]{1,20}）)?$/u;

/** Recognise a document's title: one line, no sentence, and the genre at its end. */
export const documentTitle: LineConstruct = (text) =>
  codePoints(text).length <= 80 && !/[。，；：]/u.test(text) && genrePattern.test(text);
