import { IndexedRuns } from "../../text/indexed-runs.ts";
import { parseNumeral } from "../../text/numeral.ts";
import { type Run, readingOf } from "../../text/run.ts";

/** The numbers of headings, outermost first, each before the first word of its title. */
const levels = [
  /(?<value>[一二三四五六七八九十]{1,3})、(?=[\p{Script=Han}“《])/gu,
  /（(?<value>[一二三四五六七八九十]{1,3})）(?=[\p{Script=Han}“《])/gu,
  /(?<![\d.．])(?<value>\d{1,2})[.．、](?=[\p{Script=Han}“《])/gu,
] as const;

/** What closes a text, so that a heading can stand behind it. */
const closingPattern = /[。！？）】：]$/u;

/** A title that runs on into the first number below it, behind its own number or without: `一、总体要求`（一）…. */
const titlePattern = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)?[^，。；：！？（）]{2,60}$/u;

/** No title with its number is longer. UTF-16 units. */
const longestTitle = 60;

/**
 * Cut a line whose copy has lost its line ends, and the spaces there too, before the numbers of its headings:
 *
 *     甲县工作方案一、总体要求（一）指导思想。…。（二）工作目标。…。二、主要任务（一）新建学校。…
 *                 ^           ^                ^                ^         ^
 *
 * Numbers of the first level that count on, each behind the end of a sentence, show it, and so does a first number below
 * that stands right behind the title of a heading; points within a paragraph do not.
 */
export function cutAtLostHeadings(runs: readonly Run[]): Run[][] {
  const text = readingOf(runs);
  const places = headingsIn(text, 0, 0, false);
  if (places.length === 0) return [[...runs]];
  const indexed = new IndexedRuns(runs);
  const starts = [0, ...places.filter((place) => place > 0)];
  // What reads as nothing at the start is no part of a slice.
  const [first = [], ...others] = starts.map((start, i) => indexed.slice(start, starts[i + 1] ?? text.length));
  const before = runs.slice(
    0,
    Math.max(
      0,
      runs.findIndex(({ reading }) => reading !== ""),
    ),
  );
  return [[...before, ...first], ...others];
}

/** Places of the headings of a level and of those below, in order; below one that is cut, all that count on are. */
function headingsIn(text: string, offset: number, level: number, isBelow: boolean): number[] {
  if (level >= levels.length) return [];
  const own = seriesIn(text, level, isBelow);
  if (own.length === 0) return headingsIn(text, offset, level + 1, isBelow);
  const starts = own[0] === 0 ? own : [0, ...own];
  return starts.flatMap((start, i) => {
    const isHeading = own.includes(start);
    const part = text.slice(start, starts[i + 1] ?? text.length);
    return [
      ...(isHeading ? [offset + start] : []),
      ...(isHeading ? headingsIn(part, offset + start, level + 1, true) : []),
    ];
  });
}

/** Where numbers of a level count on in a text, if two at least do. */
function seriesIn(text: string, level: number, isBelow: boolean): number[] {
  const places: number[] = [];
  let next = 1;
  let isShown = level === 0 || isBelow;
  for (const { index, groups } of text.matchAll(levels[level] as RegExp)) {
    const value = parseNumeral(groups?.value ?? "");
    if (index === 0 && value !== undefined && level === 0) next = value;
    const isFirst = places.length === 0;
    const behindTitle = isFirst && index <= longestTitle && titlePattern.test(text.slice(0, index));
    const stands = index === 0 || behindTitle || closingPattern.test(text.slice(index - 1, index));
    if (value !== next || !stands) continue;
    isShown ||= behindTitle && startsHeading(text);
    places.push(index);
    next++;
  }
  return isShown && places.length > 1 ? places : [];
}

function startsHeading(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/u.test(text);
}
