/** Problems of the stage that finds blocks, in Chinese. */

import type { blocksCodes } from "../../diagnostics/codes/blocks.ts";
import type { WordsOf } from "./words.ts";

export const blocksWords: WordsOf<typeof blocksCodes> = {
  "blocks/fused-heading": {
    title: "标题与正文似误连为一行",
    mend: "在标题末加一条缘由为误连行的校改；标题止于何处无从断定时，查对另本",
    says: ({ numeral }) => ({ found: `标题“${numeral}”的同一行还有正文`, expected: "止于行末的标题" }),
  },
  "blocks/lone-number": {
    title: "序号孤立，不成系列",
    mend: "查对另本；如系列中有标题误连，加一条校改",
    says: ({ numeral }) => ({ found: `段首的序号“${numeral}”`, expected: "如为标题，前后应有同一系列的序号" }),
  },
  "blocks/unnumbered-line": {
    title: "短行无序号，疑为标题",
    mend: "如此类短行凡见即为标题，在 genre.yaml 的 headings 中登记；否则不必处理",
    says: ({ words }) => ({ found: `语句之间的一行“${words}”`, expected: "完整的语句，或带序号、用语已登记的标题" }),
  },
  "blocks/broken-title": {
    title: "标题占满一行，或为被断开的语句",
    mend: "查对另本；如两行本为一句，以校改去掉换行；如确为标题，不必处理",
    says: ({ words }) => ({ found: `标题“${words}”占满一行`, expected: "行未满即止的标题，或语句的结尾" }),
  },
  "blocks/uneven-row": {
    title: "表格此行的格数与他行不同",
    mend: "如为底本多格或缺格，以校改恢复；否则不必处理",
    says: ({ cells, width }) => ({ found: `有 ${cells} 格的一行`, expected: `${width} 格，与表格首行相同` }),
  },
  "blocks/joined-cells": {
    title: "以空格分栏的表格行，所分之段多于栏数，多出的读入任务一栏",
    mend: "查对另本；分错时，加校改去掉词中的空格；无误则不必处理",
    says: ({ parts, width }) => ({ found: `一行分为 ${parts} 段`, expected: `${width} 段，与栏数相同` }),
  },
  "blocks/unknown-column": {
    title: "表格有一栏名目不详，内容并入任务",
    mend: "如另有所指，在 genre.yaml 的 columns 中登记栏名；否则不必处理",
    says: ({ words }) => ({
      found: words === "" ? "没有名目的一栏" : `名为“${words}”的一栏`,
      expected: "任务、措施、部门、时限、备注一类的栏名",
    }),
  },
  "blocks/no-title": {
    title: "未见文件标题",
    mend: "补入标题；如标题末尾的文种用语未曾登记，在 genre.yaml 的 titles 中登记",
    says: ({ opening }) => ({ found: `“${opening}”之前没有标题`, expected: "文件的标题" }),
  },
  "blocks/unknown-line": {
    title: "拟加标题所指的行没有文字",
    mend: "在 plans.yaml 中改正行号",
    says: ({ line, title, seed }) => ({
      found: `拟加标题“${title}”所指的第 ${line} 行`,
      expected: `${seed} 中有文字的一行`,
    }),
  },
};
