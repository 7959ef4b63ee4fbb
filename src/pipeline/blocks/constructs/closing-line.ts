import type { Genre } from "../../../registry/genre.ts";
import { anyOf } from "../../../registry/word-pattern.ts";

/** A digit of a date, in either script. */
export const dateDigit = "[\\d〇○零一二三四五六七八九十]";

/** 2019年9月2日, 二〇一九年九月二日 */
export const datePattern = new RegExp(`^(${dateDigit}{2,4})年(${dateDigit}{1,3})月(${dateDigit}{1,3})日$`, "u");

const patterns: readonly RegExp[] = [
  datePattern,
  /^签发人：/u, // 签发人：田永
  /^[（(](此件|本件|此文|信息)?[^（）()。]{0,12}公开[^（）()。]{0,8}[）)]$/u, // （此件公开发布）
  /^[（(][^（）()。]{0,12}(?:删减|附件略|另发)[）)]$/u, // （本文有删减）
  /^(?:抄送|主题词|分送)[：:]/u, // 抄送：各部门
  /^.{2,30}\d{4}年\d{1,2}月\d{1,2}日印发$/u, // 办公室2019年1月12日印发
];

/** No name of a body says what something is about: 国务院关于全面推行 ends as the name of a bank does. */
const issuerPattern = /^(?!.*关于)[\p{Script=Han}、]{2,60}([（(]\p{Script=Han}{1,6}[）)])?$/u;

/** Recognises the lines that close a document, with the words in which names of issuers end. */
export class ClosingLines {
  readonly #alonePattern: RegExp;
  readonly #endPattern: RegExp;

  constructor({ alone, dated }: Genre["signatures"]) {
    this.#alonePattern = new RegExp(`^\\p{Script=Han}{4,30}${anyOf(alone)}$`, "u");
    this.#endPattern = new RegExp(`${anyOf(dated)}(?:[（(]\\p{Script=Han}{1,6}[）)])?$`, "u");
  }

  /** Recognise a line of the closing formula: date, signatory, issuing body, who may read it and who got it. */
  closes(text: string): boolean {
    return patterns.some((pattern) => pattern.test(text)) || this.#alonePattern.test(text);
  }

  /** Recognise a body's name above the date, also with （代章）. Only there can it be told from a short line of text. */
  isIssuer(text: string): boolean {
    return issuerPattern.test(text) && this.#endPattern.test(text);
  }
}
