import { cutClauses } from "./cut-clauses.ts";
import { isRoleSense, type Label, longestLabel } from "./labels.ts";
import type { NameLists } from "./name-lists.ts";
import type { Phrases } from "./phrases.ts";
import { type Piece, placesOutside, trimmed } from "./piece.ts";

/** A label in a bracket of its own, which needs no colon: 【完成时限】. */
const boxPattern = /[【［〔]\p{Script=Han}{2,10}[】］〕](?=[\p{Script=Han}\p{N}])/gu;

/** Give such a label with a colon for its closing bracket, and a sign that opens nothing for the other. */
function boxed(label: string): string {
  return `|${label.slice(1, -1)}：`;
}

/** Cuts the sentences of assignments into clauses. */
export class ClauseCutter {
  readonly #phrases: Phrases;
  readonly #lists: NameLists;

  constructor(phrases: Phrases, lists: NameLists) {
    this.#phrases = phrases;
    this.#lists = lists;
  }

  /** Cut at commas and semicolons outside brackets, and before a label. */
  clausesOf({ text, start }: Piece): Piece[] {
    return cutClauses(text, start, /[，；｜|]/u, this.#phrases.roleWords).flatMap((clause) => {
      const cuts = this.#labelsIn(clause.text);
      return cuts.map((from, i) => trimmed(clause.text.slice(from, cuts[i + 1]), clause.start + from));
    });
  }

  /**
   * Where labels stand in a clause: behind a sign or a space, and where the white space between two of one line is
   * lost, behind what the label before may hold: `责任单位：县交通局配合单位：县公路分局`. The first place is 0.
   */
  #labelsIn(clause: string): number[] {
    const cuts = [0];
    let current = this.#phrases.labels.at(clause);
    // True where what the last label holds so far has a colon of its own: then it is no list of names any more.
    let hasColon = false;
    // Behind a name such a bracket says what that does: `市教育局〔牵头单位〕`.
    const labels = /^[【［〔]/u.test(clause) ? clause.replace(boxPattern, boxed) : clause;
    for (const colon of placesOutside(labels, /[：:∶]/u)) {
      const from = cuts.at(-1) ?? 0;
      const inner = from + (current?.length ?? 0);
      const at = this.#labelBefore(clause, Math.max(from + (current?.length ?? 1), colon - longestLabel), colon);
      if (at !== undefined && this.#mayEndAt(clause.slice(inner, at), current, hasColon)) {
        cuts.push(at);
        current = this.#phrases.labels.at(clause, at);
        hasColon = false;
      } else hasColon ||= colon >= inner;
    }
    return cuts;
  }

  /** The first place from one on where the label begins that ends in a colon, or in its own bracket. */
  #labelBefore(clause: string, from: number, colon: number): number | undefined {
    for (let at = from; at < colon; at++)
      if (at + (this.#phrases.labels.at(clause, at)?.length ?? 0) === colon + 1) return at;
    return undefined;
  }

  /** Say whether words, with a colon among them or without, may be all that a label holds. */
  #mayEndAt(words: string, label: Label | undefined, hasColon: boolean): boolean {
    if (words === "" || /[\s、：:]/u.test(words.at(-1) ?? "")) return true;
    if (label && !isRoleSense(label.sense)) return true;
    if (hasColon) return false;
    return label ? this.#lists.areNames({ text: words, start: 0 }) : this.#mayEndList(words);
  }

  /** Say whether words that go on behind a comma may be the end of a list, with a role word or without. */
  #mayEndList(words: string): boolean {
    const suffix = this.#phrases.roleWords.suffix(words);
    return this.#lists.areNames({ text: words.slice(0, suffix?.index), start: 0 });
  }
}
