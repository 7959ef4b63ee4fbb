import type { HeadingMark } from "../headings/heading-style.ts";
import { annexLabel, attachmentOpening } from "./constructs/attachment-list.ts";
import type { ClosingLines } from "./constructs/closing-line.ts";
import { type DocumentTitles, isTitleLine, titleTail } from "./constructs/document-title.ts";
import type { Piece } from "./divide-lines.ts";

/** Where a title stands: pieces from `first` on, `length` of them. */
export interface TitlePlace {
  readonly first: number;
  readonly length: number;
}

/** Knows the lines around the text of a document by the words of the genre. */
export interface LineJudges {
  readonly closing: ClosingLines;
  readonly titles: DocumentTitles;
  /** Words that are headings without a number: 指导思想. */
  readonly headingWords: ReadonlySet<string>;
}

/** A title on paper takes at most so many lines. */
const mostLines = 5;

/** `实施方案` alone is the end of a title. UTF-16 units. */
const shortestTitle = 8;

/** No notice says what it brings behind so many characters. UTF-16 units. */
const longestNotice = 20_000;

/** A copy's own pages name so many documents before the one that they hold, at most. */
const mostTitles = 40;

/**
 * Find the title of a plan among the texts before its first heading. A title may be set over several lines:
 *
 *     国务院关于促进综合保税区
 *     高水平开放高质量发展的若干意见
 *
 * @param title as the plan's row has it; empty where no row says it
 */
export function findTitle(texts: readonly string[], title: string, judges: LineJudges): TitlePlace | undefined {
  const wanted = keyOf(title);
  if (wanted !== "") {
    for (const first of texts.keys()) {
      const length = lengthOf(texts, first, (joined) => keyOf(joined) === wanted);
      if (length > 0) return { first, length };
    }
  }
  const places: TitlePlace[] = [];
  for (let first = 0; first < texts.length && places.length < mostTitles; first++) {
    const length = lengthOf(texts, first, isTitleOf(judges));
    if (length === 0) continue;
    places.push(withoutHead(texts, { first, length }, judges));
    first += length - 1;
  }
  const issued = places.findLast((place) => isIssuedBy(joinedOf(texts, place), places, texts, place));
  return issued ?? lastOfSame(texts, places);
}

/**
 * Take the first line for the title where it stands right above a table, whatever it ends with: `甲省低空经济工作图谱`.
 *
 * @param texts empty for tables and for what a page sets above
 */
export function findCaption(texts: readonly string[], isTable: (i: number) => boolean): TitlePlace | undefined {
  const first = texts.findIndex((text, i) => text !== "" || isTable(i));
  const text = texts[first] ?? "";
  return text.length >= shortestTitle && isTitleLine(text) && !/[，、]/u.test(text) && isTable(first + 1)
    ? { first, length: 1 }
    : undefined;
}

/**
 * Find the title of a plan that a notice with headings of its own brings: right below the lines that close the
 * notice, which has named it.
 *
 *     一、提高认识。……
 *     县人民政府办公室
 *     2021年1月25日
 *     县2021年重点工作分工方案
 */
export function findIssuedTitle(
  texts: readonly string[],
  from: number,
  title: string,
  judges: LineJudges,
): TitlePlace | undefined {
  const wanted = keyOf(title);
  let named = keyOf(texts.slice(0, from).filter(isIssuing).join("\n").slice(0, longestNotice));
  let tried = 0;
  for (let first = Math.max(from, 1); first < texts.length && tried < mostTitles; first++) {
    const text = texts[first] as string;
    const length = judges.closing.closes(texts[first - 1] as string) ? lengthOf(texts, first, isTitleOf(judges)) : 0;
    if (length > 0) tried++;
    const key = keyOf(withoutTail(joinedOf(texts, { first, length })));
    if (length > 0 && (wanted === "" ? named.includes(key) : wanted.includes(key))) return { first, length };
    if (named.length < longestNotice && isIssuing(text)) named += `\n${keyOf(text.slice(0, longestNotice))}`;
  }
  return undefined;
}

/** `现将《甲方案》印发给你们`, `关于转发甲意见的通知`: not the list of attachments, which names others. */
function isIssuing(text: string): boolean {
  return /印发|转发|下发|印送|发布/u.test(text) && !attachmentOpening(text);
}

/**
 * Take lines off the head of a title that stands whole below them: the name of the issuer where the title itself
 * names none, and what else a page sets above it.
 *
 *     甲县人民政府                       返回首页
 *     甲县2024年重点工作分工方案          国务院关于落实…的意见
 */
function withoutHead(texts: readonly string[], place: TitlePlace, { closing, titles }: LineJudges): TitlePlace {
  let { first, length } = place;
  for (; length > 1; first++, length--) {
    const rest = joinedOf(texts, { first: first + 1, length: length - 1 });
    const isIssuer = closing.isIssuer(texts[first] as string);
    const opens = rest.startsWith("关于");
    // `国务院办公厅关于落实国务院⏎关于促进发展的意见的通知`: what says 关于 and no genre yet goes on.
    if ((texts[first] as string).includes("关于") && !titles.isTitle(texts[first] as string)) break;
    const isWhole = rest.length >= shortestTitle && titles.isTitle(rest) && isTitleLine(texts[first + 1] as string);
    if (!isWhole || !(opens ? !isIssuer : isIssuer || rest.includes("关于"))) break;
  }
  return { first, length };
}

/**
 * A page names the document that it holds, which then begins with its title; one of them may have a year or a state
 * in brackets behind it. One below `附件` is of an attachment.
 */
function lastOfSame(texts: readonly string[], places: readonly TitlePlace[]): TitlePlace | undefined {
  const [opening] = places;
  if (opening === undefined) return undefined;
  const key = keyOf(withoutTail(joinedOf(texts, opening)));
  const again = places.findLast(
    (place) => keyOf(withoutTail(joinedOf(texts, place))) === key && !annexLabel(texts[place.first - 1] ?? ""),
  );
  return again ?? opening;
}

/** How many lines from one on are the title of an attachment: one, or as many as end in the word for its genre. */
export function annexTitleLength(
  pieces: readonly Piece[],
  headings: readonly (HeadingMark | undefined)[],
  first: number,
  judges: LineJudges,
): number {
  const texts: string[] = [];
  for (const [i, { text, table }] of pieces.slice(first, first + mostLines).entries()) {
    if (headings[first + i] || table) break;
    texts.push(text);
  }
  const length = lengthOf(texts, 0, isTitleOf(judges));
  const [text] = texts;
  return length > 0 || text === undefined || !isTitleLine(text) || /[\t，、]/u.test(text) ? length : 1;
}

/** A notice names the plan that it brings: `关于印发甲意见的通知`, and below it `甲意见`, or `关于甲意见`. */
function isIssuedBy(title: string, places: readonly TitlePlace[], texts: readonly string[], own: TitlePlace): boolean {
  const key = keyOf(withoutTail(title)).replace(/^关于/u, "");
  return places.some((place) => {
    const notice = keyOf(joinedOf(texts, place));
    return place.first < own.first && notice.length > key.length && notice.includes(key);
  });
}

/** A title without the bracket at its end: `（2021—2025年）`, `（试行）`. */
function withoutTail(title: string): string {
  return title.replace(/（[^（）]*）$/u, "");
}

function isTitleOf({ titles }: LineJudges): (joined: string) => boolean {
  return (joined) => titles.isTitle(joined);
}

function joinedOf(texts: readonly string[], { first, length }: TitlePlace): string {
  return texts.slice(first, first + length).join("");
}

/** How many lines from one on are a title together: as many as can be, but nothing stands behind 通知, and no title twice. */
function lengthOf(texts: readonly string[], first: number, isTitle: (joined: string) => boolean): number {
  let joined = "";
  let best = 0;
  let whole = "";
  for (let length = 1; length <= mostLines; length++) {
    const text = texts[first + length - 1];
    if (!text || (length > 1 && !isTitleLine(text) && !titleTail(text))) break;
    if (best > 0 && (/通知$/u.test(joined) ? !titleTail(text) : keyOf(withoutTail(text)) === whole)) break;
    joined += text;
    if (isTitle(joined) || (best === length - 1 && best > 0 && titleTail(text))) {
      best = length;
      whole = keyOf(withoutTail(joined));
    }
  }
  return isTitleLine(texts[first] ?? "") || best === 1 ? best : 0;
}

/** White space, the marks around a title and 的 are not compared: 甲发展的方案 is issued as 甲发展方案. */
function keyOf(title: string): string {
  return title.normalize("NFKC").replace(/[\s《》〈〉“”"的]/gu, "");
}
