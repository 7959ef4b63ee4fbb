/**
 * The heading styles, outermost first (GB/T 9704—2012, 7.3.3, and what plans do beside it). The order is that in
 * which they nest unless a plan shows otherwise; at the start of a block they are tried in the same order.
 */

import { parseNumeral } from "../../text/numeral.ts";
import { annex } from "./annex.ts";
import { arabicBracket } from "./arabic-bracket.ts";
import { arabicHalfBracket } from "./arabic-half-bracket.ts";
import { arabicPoint } from "./arabic-point.ts";
import { article } from "./article.ts";
import { bareArabic } from "./bare-arabic.ts";
import { bodyLine } from "./body-line.ts";
import { book } from "./book.ts";
import { box } from "./box.ts";
import { chapter } from "./chapter.ts";
import { chineseBracket } from "./chinese-bracket.ts";
import { chineseComma } from "./chinese-comma.ts";
import { circled } from "./circled.ts";
import { clause } from "./clause.ts";
import { threeDecimals, twoDecimals } from "./decimal.ts";
import type { HeadingMark, HeadingStyle } from "./heading-style.ts";
import { measureTitle } from "./measure-title.ts";
import { namedLine } from "./named-line.ts";
import { paddedArabic } from "./padded-arabic.ts";
import { part } from "./part.ts";
import { roman } from "./roman.ts";
import { section } from "./section.ts";
import { spokenOrdinal } from "./spoken-ordinal.ts";
import { spokenSeries } from "./spoken-series.ts";
import { subclause } from "./subclause.ts";
import { volume } from "./volume.ts";

export const headingStyles: readonly HeadingStyle[] = [
  annex,
  volume,
  book,
  roman,
  part,
  chapter,
  section,
  article,
  clause,
  subclause,
  chineseComma,
  paddedArabic,
  bareArabic,
  chineseBracket,
  arabicPoint,
  twoDecimals,
  threeDecimals,
  arabicHalfBracket,
  arabicBracket,
  circled,
  spokenOrdinal,
  spokenSeries,
  box,
  namedLine,
  bodyLine,
];

const byName = new Map(headingStyles.map((style) => [style.name, style]));

/** Give the style with a name that a heading mark has. */
export function styleOf({ style }: Pick<HeadingMark, "style">): HeadingStyle {
  const found = byName.get(style);
  if (!found) throw new Error(`Cannot find the heading style ${style}: expected one of ${[...byName.keys()]}`);
  return found;
}

/** Give the piece of a heading in addresses: its number, `12-1` for 第十二条之一, or what its style says. */
export function addressOf(mark: HeadingMark): string {
  const { value, sub } = mark;
  return styleOf(mark).address?.(mark) ?? (sub === undefined ? String(value) : `${value}-${sub}`);
}

/** Tells of words what must be known to find where a title ends. */
export interface TitleJudge {
  /** True where the words in a bracket give somebody something to do. */
  assigns(words: string): boolean;
  /** True for clauses that 由 opens and that are names, by their looks, and what they do, and nothing else. */
  assignsByLooks(words: string): boolean;
  /** True for clauses that bodies open, with 由 or without, and that go on with what is to be done. */
  tellsTask(words: string): boolean;
  /** True for a sentence that bodies open, with a role and what it is of: 县财政局负责落实补贴. */
  tellsBodies(sentence: string): boolean;
  /** True for words that a label of an assignment opens: 牵头单位：…, 完成时限：…. */
  isLabel(words: string): boolean;
  /** True for bodies and nothing else, by their looks. */
  namesBodies(words: string): boolean;
  /** True for words that end as names of bodies do: 市社会办; other words do so, too. */
  looksLikeBody(words: string): boolean;
  /** True for groups and nothing else: 各市人民政府、省直有关部门. */
  namesGroups(words: string): boolean;
}

/** Numbers of several parts are tried first, because their first part alone is a number as well. */
const decimals: readonly HeadingStyle[] = [threeDecimals, twoDecimals];
const others = headingStyles.filter((style) => style !== annex && !decimals.includes(style));

/** Find the heading at the start of a text, or nothing; where asked, without numbers of several parts. */
export function readHeading(text: string, judge: TitleJudge, withDecimals = true): HeadingMark | undefined {
  for (const style of withDecimals ? [...decimals, ...others] : others) {
    const mark = readStyle(style, text, judge);
    if (mark) return mark;
  }
  return undefined;
}

/** Say whether a numeral is the first of several that words speak of: `（一）—（三）由甲局负责`, `（一）、（二）由…`. */
function namesPoints(numeral: string, behind: string): boolean {
  return (
    /[）)、]\s*$/u.test(numeral) &&
    /^[—–~～至到、-]{0,2}第?[（(][\d一二三四五六七八九十]{1,3}[）)](?:[^。]*[由均])/u.test(behind)
  );
}

function readStyle(style: HeadingStyle, text: string, judge: TitleJudge): HeadingMark | undefined {
  const match = style.pattern.exec(text);
  if (!match || namesPoints(match[0], text.slice(match[0].length))) return undefined;
  const value = parseNumeral(match.groups?.value ?? "");
  if (value === undefined) return undefined;
  const title = measureTitle(style.title, text, match[0].length, judge);
  if (title === undefined) return undefined;
  const sub = parseNumeral(match.groups?.sub ?? "");
  return {
    style: style.name,
    numeral: (match[1] ?? match[0]).trim(),
    value,
    ...(sub === undefined ? {} : { sub }),
    ...(match.groups?.above === undefined ? {} : { above: match.groups.above.replaceAll("．", ".") }),
    numeralLength: match[0].length,
    ...(/[.．]$/u.test(match[0]) && /^(?!(?:19|20)\d{2}年)\d/u.test(text.slice(match[0].length))
      ? { intoDigits: true }
      : {}),
    ...title,
  };
}

/** Name a printed numeral in a citation, by its style: `（十六）` → `第（十六）项`; one of no style stays as it is. */
export function citeNumeral(numeral: string): string {
  return headingStyles.find((style) => style.numeral.test(numeral))?.cite(numeral) ?? numeral;
}
