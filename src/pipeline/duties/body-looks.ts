import type { Genre } from "../../registry/genre.ts";
import { withoutBrackets } from "./brackets.ts";
import { endOf } from "./word-at-end.ts";

/** How names of bodies look, whether the registry knows them or not. */
export class BodyLooks {
  readonly #genre: Genre;

  constructor(genre: Genre) {
    this.#genre = genre;
  }

  /** Say whether words end as names of bodies do. */
  looksLikeBody(surface: string): boolean {
    const plain = withoutBrackets(surface);
    if (plain.length < 2 || plain.length > 30 || /[\d：:]/u.test(plain)) return false;
    // 均安镇 is a place: one character is no proof at the start of a name.
    if (this.#genre.groups.prose.some((word) => word.length > 1 && plain.startsWith(word))) return false;
    return endOf(plain, this.#genre.bodies.endings) !== undefined || this.isTelling(surface);
  }

  /** Say whether words end as hardly anything but names of bodies do: 审计厅; 每年举办 is none. */
  isTelling(surface: string): boolean {
    const plain = withoutBrackets(surface);
    return plain.length >= 3 && plain.length <= 30 && endOf(plain, this.#genre.bodies.telling) !== undefined;
  }

  /** Say whether a body of such a name has the head of its list: 省商务厅、林业局, but not 省商务厅、国网公司. */
  carriesHead(surface: string): boolean {
    return endOf(surface, this.#genre.carrying) !== undefined;
  }
}
