import type { NameLists } from "./name-lists.ts";
import type { Phrases } from "./phrases.ts";
import { type Piece, placesOutside } from "./piece.ts";

/** So many role words of a piece are looked at for bodies that follow without a sign. */
const mostRoles = 4;

/** Cuts clauses that hold bodies of several roles behind each role word. */
export class RoleCutter {
  readonly #phrases: Phrases;
  readonly #lists: NameLists;

  constructor(phrases: Phrases, lists: NameLists) {
    this.#phrases = phrases;
    this.#lists = lists;
  }

  /** `A牵头、B配合`: an enumeration comma may stand between role groups too, or a space that a copy has lost. */
  partsOf(piece: Piece): Piece[] {
    const parts: Piece[] = [];
    let start = 0;
    for (const index of placesOutside(piece.text, /、/u)) {
      const part = piece.text.slice(start, index);
      const suffix = this.#phrases.roleWords.suffix(part);
      // A word that stands in prose, too, parts bodies that are known: `市财政局参与、市公安局配合`.
      if (!suffix || (suffix.weak && !this.#lists.areKnown(part.slice(0, suffix.index)))) continue;
      parts.push({ text: part, start: piece.start + start });
      start = index + 1;
    }
    const last = { text: piece.text.slice(start), start: piece.start + start };
    const at = this.#unpartedRole(last.text);
    if (at === undefined) return [...parts, last];
    return [
      ...parts,
      { text: last.text.slice(0, at), start: last.start },
      { text: last.text.slice(at), start: last.start + at },
    ];
  }

  /** Where further bodies follow a role word without a sign: `商务厅牵头财政厅配合`. */
  #unpartedRole(text: string): number | undefined {
    return this.#phrases.roleWords
      .placesBehind(text)
      .slice(0, mostRoles)
      .find(
        (at) => at < text.length && this.#hasBodies(text.slice(0, at), true) && this.#hasBodies(text.slice(at), false),
      );
  }

  /** Say whether words are bodies and nothing else, with a role word that closes them or perhaps without. */
  #hasBodies(text: string, needsRole: boolean): boolean {
    const suffix = this.#phrases.roleWords.suffix(text);
    return (!needsRole || suffix?.weak === false) && this.#lists.areBodies(text.slice(0, suffix?.index));
  }
}
