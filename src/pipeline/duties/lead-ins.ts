import type { Genre } from "../../registry/genre.ts";
import { anyOf } from "../../registry/word-pattern.ts";
import { parseNumeral } from "../../text/numeral.ts";

/** A number of a task, as plans count them. */
const numberPattern = "[（(]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?";

/** What stands before the bodies of an assignment and speaks of the tasks: `以上任务由`, `以上1—3项由`, `由`. */
/** No assignment names its points in more words. UTF-16 units. */
const longestNumbers = 200;

export class LeadIns {
  readonly #qualifiers: readonly string[];
  readonly #pattern: RegExp;
  readonly #numberedPattern: RegExp;

  constructor(genre: Genre) {
    this.#qualifiers = genre.qualifiers;
    const { opens, closes } = genre.lead_in_numbers;
    const range = `第?${numberPattern}(?:[、至到—–~～-]+第?${numberPattern})`;
    const further = `(?:${anyOf(closes)}[、和及]第?${numberPattern}(?:[、至到—–~～-]+第?${numberPattern})?)*`;
    const numbered = `${anyOf(opens)}${range}*${further}${anyOf(closes)}`;
    // Without words about them, numbers are of points only where 由 follows.
    const alone = `(?:${range}+${further}${anyOf(closes)}?|第${numberPattern}${further}${anyOf(closes)})(?=由|均由|都由)`;
    this.#numberedPattern = new RegExp(`^(?:${numbered}|${alone})`, "u");
    this.#pattern = new RegExp(
      `^(?:(?:${numbered}|${alone}|${anyOf(genre.lead_ins)})(?:均|都|统一)?由?|均?由|${anyOf(genre.qualifiers)}由)`,
      "u",
    );
  }

  /** Give what stands in a text before its bodies and speaks of the tasks: `以上任务由`, `由`, `分别由`. */
  at(text: string): string {
    return this.#pattern.exec(text)?.[0] ?? "";
  }

  /** Give the numbers of the points with which words open an assignment: 1, 2 and 3 of `以上1—3项由`, `（一）—（三）由`. */
  numbersIn(text: string): number[] {
    const words = this.#numberedPattern.exec(text)?.[0] ?? "";
    if (words.length > longestNumbers) return [];
    const parts = [
      ...words.matchAll(/(?<range>[至到—–~～-]{1,2})?第?[（(]?(?<number>\d{1,3}|[一二三四五六七八九十]{1,3})/gu),
    ];
    return parts.flatMap(({ groups }, i) => {
      const value = parseNumeral(groups?.number ?? "") ?? 0;
      const last = parseNumeral(parts[i - 1]?.groups?.number ?? "") ?? value;
      return groups?.range ? Array.from({ length: Math.max(0, value - last) }, (_, n) => last + n + 1) : [value];
    });
  }

  /** Give the words that say, in what stands before bodies, how a role is shared: 分别 of `分别由`; empty where none do. */
  qualifierIn(text: string): string {
    const words = this.at(text).replace(/由$/u, "");
    return this.#qualifiers.includes(words) ? words : "";
  }
}
