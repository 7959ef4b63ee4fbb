import { row } from "./cost-of.ts";

/** Shapes of text that once cost the square of their length or more, and constructs at their worst. */
export const shapes: Readonly<Record<string, (length: number) => string>> = {
  "white space between Latin letters": row(" ", "a", "b"),
  "white space between Han": row(" ", "合", "作"),
  "commas among white space": row(", ", "合"),
  "half-width brackets that are never closed": row("( ", "合"),
  "damaged bytes in one line": row("合?"),
  "blocks among Han": row("甲▍\n"),
  "control characters": row("\0 "),
  "names with a lost dash in one line": row("塔林一巴尔", "塔林—巴尔"),
  "short lines": row("合,\n"),
  "lines of one character": row("合\n"),
  "empty lines": row("\n"),
  "radicals of Kangxi": row("⼯"),
  "one qualifier of assignments": row("按分工", "（", "）"),
  "commas before a role word": row("，", "（", "牵头）"),
  "role words in a list": row("牵头、", "（", "）"),
  "bodies in a list": row("甲厅、", "（", "牵头）"),
  "known bodies in a list": row("自治区商务厅、", "（自治区交通运输厅牵头，", "配合）"),
  "assignments in one line": row("（自治区商务厅牵头）"),
  "assignments in one line, each with a rule": row("（自治区商务厅牵头，下同）。"),
  "joints of bodies in one assignment": row("甲局商", "（", "牵头）"),
  "joints of nothing in one assignment": row("商", "（", "牵头）"),
  "joints behind one another in a cell": row("商、", "牵头单位："),
  "joints of bodies behind a label": row("甲局商", "牵头单位："),
  "labels in one line": row("牵头单位："),
  "labels with bodies that nobody knows in one line": row("配合单位：党委"),
  "labels with numbers in one line": row("责任单位：1．甲"),
  "labels in lines": row("责任单位：自治区商务厅\n"),
  "bodies that do something": row("由自治区商务厅牵头，"),
  "tasks behind a time in one sentence": row("由自治区商务厅牵头，6月底前做甲，"),
  "tasks behind a time in sentences": row("由自治区商务厅牵头，6月底前做甲。"),
  terms: row("2015年底前完成，"),
  "opening brackets": row("（"),
  "closing brackets": row("）"),
  "opening quotes": row("“"),
  "titles of works": row("《甲》"),
  "references to the plan itself": row("本规划"),
  "references to places of the plan": row("第一章第二节（三）"),
  "headings of one number": row("（一）甲。乙。\n"),
  "headings without text": row("一、甲\n"),
  "chapters in lines": row("第一章 甲\n"),
  "chapters in one line": row("发展改革委第一章 第一章 "),
  "numbers in one line": row("1.1"),
  "numerals in one line": row("第一条"),
  "headings of one line that count on": (length) => {
    let text = "一、甲（一）乙。";
    for (let i = 2; text.length < length; i++) text += `（${i % 2 ? "一" : "二"}）丙。${i % 10 ? "" : "二、丁"}`;
    return text;
  },
  "lines of dashes": row("——甲。\n"),
  "titles in lines": row("甲方案\n"),
  "attachments in lines": row("附件1\n"),
  "numbers of pages": row("— 2 —\n"),
  "numbers of pages between lines": row("第 1 页\n", "甲", "乙"),
  "assignments in one line, each before numbers": row("Ⅰ?（自治区商务厅、自治区交通运输厅负责）1.1第一章 甲1.1.1"),
  "cells parted by tabs": row("甲\t乙\n"),
  "lines of one row in a box": row("\n| a | b |", "┌──┬──┐"),
  "lines of one row in columns": row("\n      乙  ", "序号  任务    责任单位  时限\n1     甲      商务厅    年底"),
  "columns parted by spaces above rows": (length) =>
    halves("任务  ", "1     甲\n", length, "序号  任务  责任单位  ", "\n"),
  "words for the cell above under a long cell": (length) =>
    halves("自治区商务厅、", "2\t做乙。\t同上\n", length, "序号\t任务\t责任单位\n1\t做甲。\t", "自治区交通运输厅\n"),
  "rows that a long cell reaches down to": (length) =>
    halves(
      "自治区商务厅、",
      "| 做乙。 | |\n",
      length,
      "| 任务 | 责任单位 |\n|---|---|\n| 做甲。 | ",
      "自治区交通运输厅 |\n",
    ),
  "rows that a long task reaches down to": (length) =>
    halves("做甲，", "| | 商务厅 |\n", length, "| 任务 | 责任单位 |\n|---|---|\n| ", "。 | 商务厅 |\n"),
  "words for a long assignment above": (length) =>
    halves("自治区商务厅、", "做乙。（同上）\n", length, "一、甲\n做甲。\n责任单位：", "自治区交通运输厅\n"),
  "numbers of points in one assignment": row(
    "1—999、",
    "一、甲\n1．做甲。\n2．做乙。\n第",
    "1项由自治区商务厅负责。\n",
  ),
  "tasks above short rows": (length) => halves("| 任务 ", "| 1 | 2 |\n", length, "", "|\n"),
  "bodies above short rows": (length) => halves("| 牵头单位 ", "| 商务厅 | 2 |\n", length, "", "|\n"),
  "columns above rows": (length) => halves("甲\t", "1\t2\n", length, "", "责任单位\n"),
  "cells in lines": row("牵头单位\n甲厅\n"),
  "full stops": row("。"),
  gaps: row("□"),
};

/** Half of a text of one piece, half of another, with what stands before and between. */
function halves(first: string, second: string, length: number, before: string, between: string): string {
  return row(first, before, between)(length / 2) + row(second)(length / 2);
}
