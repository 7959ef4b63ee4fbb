import type { LineConstruct } from "./construct.ts";

const patterns: readonly RegExp[] = [
  /^[\d〇一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u, // 2019年9月2日
  /^签发人：/u, // 签发人：田永
  /^\p{Script=Han}{4,30}(人民政府|办公厅|办公室|委员会|厅|局)$/u, // 内蒙古自治区商务厅
];

/** Recognise a line of the closing formula: date, signatory, issuing body. */
export const closingLine: LineConstruct = (text) => patterns.some((pattern) => pattern.test(text));
