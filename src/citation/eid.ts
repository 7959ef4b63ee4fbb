/**
 * The readable ids of Akoma Ntoso (`eId`) for Chinese plans: levels joined by `__`, the number
 * behind `_`, as in `chp_4__item_16__p_2`. The rule for numerals is ours, since the standard has
 * none; `eid-vectors.ts` holds cases that others can test theirs with.
 */

import { type DivisionKind, eIdPieces } from "../pipeline/headings/kind.ts";
import { numeralCharacters, parseNumeral } from "../text/numeral.ts";

/** A level on the way to a place, outermost first. An `EditionSection` is one. */
export interface EidLevel {
  /** Kind of division: `chapter`, `item` …; the plan itself has none in its eIds. */
  readonly kind: DivisionKind | "plan";
  /** Path in the plan: `4/16`. Its last name is the number, or the word of an unnumbered division. */
  readonly path: string;
}

/**
 * Give the eId of a section, or of a paragraph or a table of it.
 *
 *     chapter 4, item 4/16, p2        → chp_4__item_16__p_2
 *     preface preface                 → preface
 *     part next, item next/1          → part_next__item_1
 *
 * @param levels the section's ancestors, outermost first, and the section itself last
 * @param paragraph `p2`, or of a table `t1`
 */
export function eIdOf(levels: readonly EidLevel[], paragraph?: string): string {
  const names = levels.filter(({ kind }) => kind !== "plan").map(nameOfLevel);
  return [...names, ...(paragraph === undefined ? [] : [paragraph.replace(/^p/u, "p_").replace(/^t/u, "table_")])].join(
    "__",
  );
}

function nameOfLevel({ kind, path }: EidLevel): string {
  const name = path.split("/").at(-1) ?? "";
  if (kind === "plan" || name === kind) return kind;
  return `${eIdPieces[kind]}_${name.startsWith(`${kind}-`) ? name.slice(kind.length + 1) : name}`;
}

/** Words and signs that stand around a numeral and are no part of its number. */
const surroundings = /[\s、，,．.。:：()〔〕[\]第条款项章节编部分目是]/gu;

/** Forms of digits beside the usual ones: in full for money, old twenties and thirties, another script. */
// biome-ignore format: a table
const otherForms: Readonly<Record<string, string>> = {
  壹: "一", 贰: "二", 叁: "三", 肆: "四", 伍: "五", 陆: "六", 柒: "七", 捌: "八", 玖: "九", 拾: "十", 佰: "百", 仟: "千",
  兩: "两", 廿: "二十", 卅: "三十", "○": "〇", 條: "条", 項: "项", 節: "节", 編: "编",
};

/**
 * Give the number of a printed numeral as it stands in an eId, or nothing if it is none.
 *
 *     一、→ 1    （十六）→ 16    第十二条之一 → 12-1    ① → 1    ㈢ → 3    第３章 → 3
 */
export function eIdNumber(printed: string): string | undefined {
  const folded = Array.from(printed.normalize("NFKC"), (character) => otherForms[character] ?? character).join("");
  const parts = folded.replace(surroundings, "").split(/[之-]/u).map(toArabic);
  return parts.every((part) => part !== undefined) ? parts.join("-") : undefined;
}

const numeralPattern = new RegExp(`^[${numeralCharacters}\\d]+$`, "u");

function toArabic(numeral: string): number | undefined {
  return numeralPattern.test(numeral) ? parseNumeral(numeral) : undefined;
}
