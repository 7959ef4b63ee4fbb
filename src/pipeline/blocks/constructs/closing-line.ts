import type { LineConstruct } from "./construct.ts";

const number = "[\\d〇○零一二三四五六七八九十]";

/** 2019年9月2日, 二〇一九年九月二日 */
export const datePattern = new RegExp(`^(${number}{2,4})年(${number}{1,3})月(${number}{1,3})日$`, "u");

const patterns: readonly RegExp[] = [
  datePattern,
  /^签发人：/u, // 签发人：田永
  /^\p{Script=Han}{4,30}(人民政府|办公厅|办公室|委员会|厅|局)$/u, // 内蒙古自治区商务厅
  /^[（(](此件|本件|此文|信息)?[^（）()。]{0,12}公开[^（）()。]{0,8}[）)]$/u, // （此件公开发布）
  /^抄送[：:]/u, // 抄送：省委各部门
  /^.{2,30}\d{4}年\d{1,2}月\d{1,2}日印发$/u, // 国务院办公厅2019年1月12日印发
];

/** Recognise a line of the closing formula: date, signatory, issuing body, who may read it and who got it. */
export const closingLine: LineConstruct = (text) => patterns.some((pattern) => pattern.test(text));

/** Recognise a body's name above the date: 国务院, 县发展和改革局（代章）. Only there can it be told from a short line of text. */
export const issuerLine: LineConstruct = (text) =>
  /^[\p{Script=Han}、]{2,60}([（(]\p{Script=Han}{1,6}[）)])?$/u.test(text) && issuerEnd.test(text);

const issuerEnd =
  /(国务院|政府|办公厅|办公室|委员会|委|部|厅|局|署|办|会|院|行|中心|指挥部|领导小组|公司|集团|党组|联席会议)([（(]\p{Script=Han}{1,6}[）)])?$/u;
