import type { Genre } from "../../../registry/genre.ts";
import { anyOf } from "../../../registry/word-pattern.ts";
import { codePoints } from "../../../text/run.ts";
import { annexLabel } from "./attachment-list.ts";
import { dateDigit, datePattern } from "./closing-line.ts";
import type { LineConstruct } from "./construct.ts";

/** A title that names two other documents has been met with 108 characters. */
const longestTitle = 120;

/** Recognises the titles of documents by the words of their genres: …分工方案, …答复, …规划（2016—2020年）, …意见（试行）. */
export class DocumentTitles {
  readonly #genrePattern: RegExp;
  readonly #otherPattern: RegExp;
  readonly #sentencePattern: RegExp;
  readonly #kindPattern: RegExp;
  readonly #issuingPattern: RegExp;
  readonly #issuedPattern: RegExp;
  readonly #numberedPattern: RegExp;

  constructor({ endings, no_endings, no_openings, own, not_own, kinds, issuing }: Genre["titles"]) {
    this.#genrePattern = new RegExp(`(${anyOf(endings)})(?:（[^（）]{1,20}）)?$`, "u");
    this.#otherPattern = new RegExp(`${anyOf(no_endings)}(?:（[^（）]{1,20}）)?$`, "u");
    this.#sentencePattern = new RegExp(
      `^${anyOf(no_openings)}|(?<!${anyOf(not_own)})(?<=${anyOf(own)})${anyOf(kinds)}?${anyOf(endings)}(?:（[^（）]{1,20}）)?$`,
      "u",
    );
    this.#kindPattern = new RegExp(`${anyOf(kinds)}$`, "u");
    this.#issuingPattern = new RegExp(`${anyOf(issuing)}(?:了)?[《〈]([^。]*)[》〉]$`, "u");
    this.#issuedPattern = new RegExp(`${anyOf(issuing)}(?:了)?[《〈]([^。]+)[》〉](?:的通知)?$`, "u");
    this.#numberedPattern = new RegExp(
      `^(?<title>.*${anyOf(endings)})(?<number>\\p{Script=Han}{2,8}〔\\d{4}〕\\d{1,4}号)$`,
      "u",
    );
  }

  /**
   * Take the number of the document off a title that shares its line: `…方案的通知常政发〔2023〕1号`. Gives both; the
   * number is empty where there is none.
   */
  withoutNumber(text: string): { title: string; number: string } {
    const { title = text, number = "" } = this.#numberedPattern.exec(text)?.groups ?? {};
    return { title, number };
  }

  /** Recognise a title, its lines joined: no sentence, and the genre at its end. What it names may have commas. */
  isTitle(text: string): boolean {
    const { title } = this.withoutNumber(text);
    const length = codePoints(text).length;
    const own = title.replace(/《[^《》]*》/gu, "");
    if (length < 4 || length > longestTitle || /[。，；：>|›»]|^[-•·∙*▪■◆●○]/u.test(own)) return false;
    if (this.#sentencePattern.test(own)) return false;
    return (
      this.#matchGenre(title.replace(/》$/u, "")) !== null &&
      (!title.endsWith("》") || /^《[^》]*》$/u.test(title) || this.#issuingPattern.test(title))
    );
  }

  /** Give the word for its genre with which a title ends, with what stands before it in that word: `分工方案`. */
  genreOf(title: string): string | undefined {
    const found = this.#matchGenre(title);
    return found ? (this.#kindPattern.exec(title.slice(0, found.index))?.[0] ?? "") + found[1] : undefined;
  }

  /**
   * Give the title of the one document that a title issues: that of the plan, where the plan stands below without a
   * title of its own. Nothing where it issues none, or several.
   *
   *     《甲市人民政府办公室关于印发〈2016年政务公开工作要点〉的通知》
   *                               ^^^^^^^^^^^^^^^^^^
   */
  issuedIn(title: string): string | undefined {
    const own = title.replace(/^《([^《》]*)》$/u, "$1");
    const issued = this.#issuedPattern.exec(own)?.[1];
    return issued === undefined || /[》〉](?:、|和|及|以及|，)?[《〈]/u.test(issued) ? undefined : issued;
  }

  #matchGenre(title: string): RegExpExecArray | null {
    return this.#otherPattern.test(title) ? null : this.#genrePattern.exec(title);
  }
}

/** A day, an issuer with its date, or who may read it: `（2020年9月1日）`, `（民政部 一九九七年一月）`, `（此件公开发布）`. */
const saidBelow = new RegExp(
  `公开|发布|^（${dateDigit}{4}年${dateDigit}{1,3}月${dateDigit}{1,3}日|\\p{Script=Han}\\s*${dateDigit}{4}年${dateDigit}{1,3}月`,
  "u",
);

/** `（2021—2025年）`, `（试行）`: a last line of a title that stands in brackets. */
export const titleTail: LineConstruct = (text) => /^（[^（）。]{1,20}）$/u.test(text) && !saidBelow.test(text);

/** `重点工作任务（华政发〔2021〕2号）`: the number of a document behind its title. */
const numberTail = /(?<=\S{4})（[^（）]{1,12}〔\d{4}〕\d{1,4}号）$/u;

/** `表1 重点任务清单`: what stands above a table or a picture. */
const captionPattern = /^附?[表图]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?![\d.．])[\s：:]*\p{Script=Han}/u;

/** Recognise a line that a title may consist of: no sentence, no number, no date, no address, no `附件`, no caption. */
export const isTitleLine: LineConstruct = (text) =>
  codePoints(text).length <= longestTitle &&
  !annexLabel(text) &&
  !captionPattern.test(text) &&
  !datePattern.test(text) &&
  !/[。；：？！>|›»]|，$|〔\d{4}〕\d+号|\d{1,2}月\d{1,2}日|^\p{P}/u.test(
    text.replace(/^[《“]/u, "").replace(numberTail, ""),
  );
