import type { Genre } from "../../registry/genre.ts";
import { endOf } from "./word-at-end.ts";

/** Words that name the post of a person: 分管副省长, 市长. */
export class PostWords {
  readonly #posts: readonly string[];
  readonly #openings: readonly string[];
  readonly #governing: readonly string[];
  readonly #noPlaces: readonly string[];

  constructor({ governing_posts: governing, posts, post_openings: openings, no_places: noPlaces }: Genre) {
    this.#governing = governing;
    this.#posts = [...governing, ...posts];
    this.#openings = openings;
    this.#noPlaces = noPlaces;
  }

  /** Say whether words name the post of a person and no body: 分管副省长, 市长. */
  isPost(words: string): boolean {
    return this.postAt(words) === 0;
  }

  /**
   * Where in a name the post of a person begins that closes it: 分管领导 of 市教育局分管领导; undefined where none does. No
   * post opens within a word that ends as a place does and names none: 主任 of 园区主任.
   */
  postAt(name: string): number | undefined {
    let opening = endOf(name, this.#posts);
    let at = opening === undefined ? undefined : name.length;
    while (at !== undefined && opening !== undefined) {
      at -= opening.length;
      opening = endOf(name.slice(0, at), this.#noPlaces) ? undefined : endOf(name.slice(0, at), this.#openings);
    }
    return at;
  }

  /** Where in words the post of who governs a place begins that closes them, behind a name: 副市长 of 张三副市长. */
  governingPostAt(words: string): number | undefined {
    return endOf(words, this.#governing) === undefined ? undefined : this.postAt(words);
  }
}
