import type { Phrases } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import type { NameJudge } from "./printed-assignment.ts";
import { readList } from "./read-list.ts";

/** Judges whether words are a list of names and nothing else. */
export class NameLists {
  readonly #phrases: Phrases;
  readonly #judge: NameJudge;

  constructor(phrases: Phrases, judge: NameJudge) {
    this.#phrases = phrases;
    this.#judge = judge;
  }

  /** Say whether words are a list of names, as far as their looks go. */
  areNames(piece: Piece): boolean {
    const { names } = readList(piece, this.#phrases, this.#judge);
    return names.length > 0 && names.every(({ surface }) => this.#judge.mayName(surface));
  }

  /** Say whether words are a list of bodies that are known, or whose names speak for themselves. */
  areBodies(text: string): boolean {
    const { names } = readList(
      { text: text.slice(this.#phrases.leadIns.at(text).length), start: 0 },
      this.#phrases,
      this.#judge,
    );
    const isBody = (surface: string) =>
      this.#judge.isKnown(surface) ||
      this.#phrases.groups.isGroup(surface) ||
      (this.#phrases.bodies.isTelling(surface) && !/[由的是]/u.test(surface));
    return names.length > 0 && names.every(({ surface }) => isBody(surface));
  }

  /** Say whether words are a list of bodies that the registry knows. */
  areKnown(text: string): boolean {
    const { names } = readList({ text, start: 0 }, this.#phrases, this.#judge);
    return names.length > 0 && names.every(({ surface }) => this.#judge.isKnown(surface));
  }
}
