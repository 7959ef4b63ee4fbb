import type { Genre, RoleSense } from "../../registry/genre.ts";
import { anyOf } from "../../registry/word-pattern.ts";
import { isClosing, isOpening } from "./brackets.ts";
import { endOf } from "./word-at-end.ts";

/** A role word behind its bodies: where it and the words that qualify it begin, in UTF-16 units of the clause. */
export interface RoleSuffix {
  /** Where the names end. */
  readonly index: number;
  /** As printed, with all that follows it: `牵头负责`, `配合做好相关工作`. */
  readonly word: string;
  readonly sense: RoleSense;
  /** `按职责分工`; empty where nothing qualifies. */
  readonly qualifier: string;
  /** True where all of its words stand in ordinary prose too. */
  readonly weak: boolean;
}

/** No role word with what qualifies it is longer; what stands before cannot belong to it. UTF-16 units. */
export const longestSuffix = 64;

/** The longest frame that qualifies a role: 按照各自征管范围. */
const longestFrame = 18;

/** Make the pattern of what makes another word of a role word before it: 负责人, but not 负责人才培养. */
export function otherUses({ role_other_uses: others, role_objects: objects }: Genre): string {
  return `(?!${anyOf(objects)})${anyOf(others)}`;
}

/** Words that give bodies a role, behind them: 牵头, 按职责分工负责. */
export class RoleWords {
  readonly #genre: Genre;
  readonly #roles: ReadonlyMap<string, Genre["roles"][number]>;
  readonly #words: readonly string[];
  readonly #strongPattern: RegExp;
  readonly #anyPattern: RegExp;
  readonly #openingPattern: RegExp;

  constructor(genre: Genre) {
    this.#genre = genre;
    this.#roles = new Map(genre.roles.map((role) => [role.word, role]));
    this.#words = [...this.#roles.keys()];
    const strong = genre.roles.filter(({ weak }) => !weak).map(({ word }) => word);
    const others = otherUses(genre);
    this.#strongPattern = new RegExp(`${anyOf(strong)}(?!${others})`, "gu");
    this.#anyPattern = new RegExp(`${anyOf(this.#words)}(?!${others})`, "gu");
    this.#openingPattern = new RegExp(`^${anyOf(genre.qualifiers)}{0,3}${anyOf(this.#words)}(?!${others})`, "u");
  }

  /** Read the role word at the end of a clause, with the words that qualify it. */
  suffix(clause: string): RoleSuffix | undefined {
    const offset = Math.max(0, clause.length - longestSuffix);
    const text = clause.slice(offset);
    const tail = endOf(text, this.#genre.role_tails)?.length ?? 0;
    const { words, from: end } =
      this.#rolesBefore(text, text.length - tail) ?? this.#rolesBefore(text, text.length) ?? {};
    const first = words?.[0];
    if (!words || !first || end === undefined) return undefined;
    const index = this.#beforeQualifiers(text, end);
    const qualifier = text.slice(index, end).replace(/，$/u, "");
    return {
      index: offset + index,
      word: text.slice(end),
      sense: words.some(({ sense }) => sense === "lead") && first.sense !== "support" ? "lead" : first.sense,
      qualifier,
      weak: words.every(({ weak }) => weak),
    };
  }

  /** Say whether words end with what qualifies a role, behind other words: `市教育局按照各自职责`. */
  isQualified(words: string): boolean {
    const from = this.#beforeQualifiers(words.slice(-longestSuffix), Math.min(words.length, longestSuffix));
    return from > 0 && from < Math.min(words.length, longestSuffix);
  }

  /** Say whether words begin with a role word, or with what qualifies one: `共同负责落实`. */
  opens(words: string): boolean {
    return this.#openingPattern.test(words);
  }

  /** Read the role words behind one another that end at a place of a text; nothing where none does. */
  #rolesBefore(text: string, place: number): { words: Genre["roles"][number][]; from: number } | undefined {
    const words: Genre["roles"][number][] = [];
    let end = place;
    for (;;) {
      // A manner may stand between role words: 负责具体实施.
      const at = words.length === 0 ? end : this.#beforeQualifiers(text, end);
      const role = this.#roles.get(endOf(text.slice(0, end), this.#words) ?? "");
      const before = role ?? this.#roles.get(endOf(text.slice(0, at), this.#words) ?? "");
      if (!before) break;
      words.unshift(before);
      end = (role ? end : at) - before.word.length;
    }
    return words.length > 0 ? { words, from: end } : undefined;
  }

  /** Places behind the words in a text, outside brackets, that give a role, in order; where asked, by themselves. */
  placesBehind(text: string, byThemselves = true): number[] {
    const pattern = byThemselves ? this.#strongPattern : this.#anyPattern;
    const words = Array.from(text.matchAll(pattern), ({ index, 0: word }) => index + word.length);
    let depth = 0;
    let at = 0;
    return words.filter((end) => {
      for (; at < end; at++) {
        if (isOpening(text[at])) depth++;
        if (isClosing(text[at])) depth = Math.max(0, depth - 1);
      }
      return depth === 0;
    });
  }

  /** Where the qualifying words before a place begin; a comma may part them from it. */
  #beforeQualifiers(text: string, end: number): number {
    let at = end;
    for (;;) {
      const before = text.slice(0, at).replace(/，$/u, "");
      const word = endOf(before, this.#genre.qualifiers);
      const next = word === undefined ? this.#frameBefore(before) : before.length - word.length;
      if (next === undefined) return at;
      at = next;
    }
  }

  /** Where a frame that closes at the end of a text opens: `按照各自征管范围`. */
  #frameBefore(text: string): number | undefined {
    const { opens, closes } = this.#genre.qualifier_frames;
    const close = endOf(text, closes);
    if (close === undefined) return undefined;
    const from = Math.max(0, text.length - longestFrame);
    const frame = text.slice(from, text.length - close.length + 1);
    const at = Math.max(...opens.map((word) => frame.lastIndexOf(word)));
    return at < 0 || /[、，；。（）]/u.test(frame.slice(at)) ? undefined : from + at;
  }
}
