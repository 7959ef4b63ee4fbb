import type { Genre, Period } from "../../registry/genre.ts";
import { parseNumeral } from "../../text/numeral.ts";

/** When a task is to be done, as far as the words of its term and the year of its plan tell. */
export interface TermSpan {
  /** `by` a day, `during` a time, without an end, or again and again. */
  readonly kind: "by" | "during" | "continuous" | Period;
  /** First and last day, `2025-06-30`; absent where the words do not tell. */
  readonly from?: string;
  readonly to?: string;
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** The first five-year plan began in 1953, and since the third there is one every five years: the fourteenth in 2021. */
const fourteenth = { number: 14, from: 2021 } as const;

/**
 * Read the words of a term; nothing where they tell no time.
 *
 *     2025年6月底前     by, to 2025-06-30          2024年至2026年   during, 2024-01-01 to 2026-12-31
 *     年底前（2025年）  by, to 2025-12-31          长期坚持         continuous
 */
export function readTermSpan(
  printed: string,
  { continuous, periodic }: Pick<Genre["terms"], "continuous" | "periodic">,
  year: number | undefined,
): TermSpan | undefined {
  const words = printed.slice(0, longestTerm).replace(/\s+/gu, "");
  const rhythm = periodic.find((row) => row.words.some((word) => words.includes(word)));
  const days = readDays(words, year);
  if (rhythm) return { kind: rhythm.kind, ...(days?.isRange ? { from: days.from, to: days.to } : {}) };
  if (days?.isRange) return { kind: "during", from: days.from, to: days.to };
  const isLimit = /前|完成|底|末|之内|以内|年内/u.test(words) || /\d日$/u.test(words);
  if (days) return isLimit ? { kind: "by", to: days.to } : { kind: "during", from: days.from, to: days.to };
  return continuous.some((word) => words.includes(word)) ? { kind: "continuous" } : undefined;
}

/** A term is a phrase; what is longer tells more than a time. UTF-16 units. */
const longestTerm = 60;

/** A point of time: a year with what may stand behind it, or a month and day of the plan's own year. */
const pointPattern =
  /(?<dotted>\d{4})\.(?<month2>\d{1,2})(?!\d)(?:\.(?<day2>\d{1,2})(?!\d))?|(?:(?<year>\d{4})年?|今年|本年度?|当年|(?<next>明年|次年))?(?:(?<month>\d{1,2})月份?(?:(?<day>\d{1,2})日?|(?<part>[上中下]旬))?|(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度|年?年?[底末内])?/gu;

function readDays(words: string, year: number | undefined): (Days & { readonly isRange: boolean }) | undefined {
  const period = /(?<number>[一二三四五六七八九十]{1,3})五(?:”|时期|期间|末|规划)/u.exec(words)?.groups?.number;
  if (period !== undefined) return fiveYears(parseNumeral(period), /末|底/u.test(words));
  let known = year;
  const points: Days[] = [];
  for (const { 0: match, groups = {} } of words.matchAll(pointPattern)) {
    // A lone 底 closes what stands before it.
    if (/^[底末内]?$/u.test(match)) continue;
    if (groups.year !== undefined || groups.dotted !== undefined) known = Number(groups.year ?? groups.dotted);
    const own = groups.next !== undefined && year !== undefined ? year + 1 : known;
    const days = own === undefined ? undefined : daysOf(groups, own);
    if (days) points.push(days);
  }
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return undefined;
  const isRange = points.length > 1 && /[至到—–~～-]/u.test(words) && first.from <= last.to;
  return isRange ? { from: first.from, to: last.to, isRange } : { ...last, isRange: false };
}

/** `“十四五”期间` lasts from 2021 to 2025. */
function fiveYears(number: number | undefined, isEnd: boolean): (Days & { readonly isRange: boolean }) | undefined {
  if (number === undefined) return undefined;
  const from = fourteenth.from + 5 * (number - fourteenth.number);
  return { from: `${from}-01-01`, to: `${from + 4}-12-31`, isRange: !isEnd };
}

function daysOf(groups: Readonly<Record<string, string | undefined>>, year: number): Days | undefined {
  const { month = groups.month2, day = groups.day2, part, half, quarter } = groups;
  if (half !== undefined) return half === "上" ? monthsOf(year, 1, 6) : monthsOf(year, 7, 12);
  if (quarter !== undefined) {
    const number = parseNumeral(quarter) ?? 1;
    return monthsOf(year, 3 * number - 2, 3 * number);
  }
  if (month === undefined) return monthsOf(year, 1, 12);
  const value = Number(month);
  if (value < 1 || value > 12) return undefined;
  const whole = monthsOf(year, value, value);
  const at = (wanted: number) => `${year}-${twoDigits(value)}-${twoDigits(wanted)}`;
  if (day !== undefined) {
    const date = at(Number(day));
    return Number(day) >= 1 && date <= whole.to ? { from: date, to: date } : undefined;
  }
  if (part === "上旬") return { from: at(1), to: at(10) };
  if (part === "中旬") return { from: at(11), to: at(20) };
  return part === "下旬" ? { from: at(21), to: whole.to } : whole;
}

/** From the first day of a month to the last of another, of one year. */
function monthsOf(year: number, first: number, last: number): Days {
  const end = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return { from: `${year}-${twoDigits(first)}-01`, to: `${year}-${twoDigits(last)}-${twoDigits(end)}` };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
