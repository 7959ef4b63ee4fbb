import type { Genre } from "../../registry/genre.ts";
import { anyOf } from "../../registry/word-pattern.ts";

/** A word in which the name of a matter ends. UTF-16 units, end exclusive. */
export interface Tail {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Place among the kinds of the genre: words of one kind name the same thing. */
  readonly sort: number;
}

/** The words by which matters are known, made ready for finding. */
export class MatterWords {
  readonly openings: ReadonlySet<string>;
  readonly water: RegExp;
  readonly ranks: readonly string[];
  readonly #kinds: readonly string[];
  readonly #sorts = new Map<string, number>();
  readonly #pattern: RegExp;

  constructor({ tails, waters, ranks, openings }: NonNullable<Genre["matters"]>) {
    this.openings = new Set(openings);
    this.ranks = ranks;
    this.#kinds = tails.map(({ kind }) => kind);
    for (const [sort, { words }] of tails.entries()) for (const word of words) this.#sorts.set(word, sort);
    this.#pattern = new RegExp(anyOf([...this.#sorts.keys()]), "gu");
    this.water = new RegExp(`^\\p{Script=Han}{1,4}(?:${waters.map((word) => RegExp.escape(word)).join("|")})$`, "u");
  }

  /** Find every tail in a text, in order. */
  findTails(text: string): Tail[] {
    return Array.from(text.matchAll(this.#pattern), ({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      word,
      sort: this.#sorts.get(word) ?? 0,
    }));
  }

  /** The kind of matter that tails of a sort name: `rail`. */
  kindOf(sort: number): string {
    return this.#kinds[sort] ?? "";
  }
}
