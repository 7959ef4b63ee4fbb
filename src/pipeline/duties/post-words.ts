import type { Genre } from "../../registry/genre.ts";
import { endOf } from "./word-at-end.ts";

/** Words that name the post of a person: 分管副省长, 市长. */
export class PostWords {
  readonly #genre: Genre;

  constructor(genre: Genre) {
    this.#genre = genre;
  }

  /** Say whether words name the post of a person and no body: 分管副省长, 市长. */
  isPost(words: string): boolean {
    return this.postAt(words) === 0;
  }

  /** Where in a name the post of a person begins that closes it: 分管领导 of 市教育局分管领导; undefined where none does. */
  postAt(name: string): number | undefined {
    const { posts, post_openings: openings } = this.#genre;
    let opening = endOf(name, posts);
    let at = opening === undefined ? undefined : name.length;
    while (at !== undefined && opening !== undefined) {
      at -= opening.length;
      opening = endOf(name.slice(0, at), openings);
    }
    return at;
  }
}
