import type { Genre } from "../../registry/genre.ts";
import type { BodyLooks } from "./body-looks.ts";
import type { GroupWords } from "./group-words.ts";

/** No name between two signs of a list is longer, with what stands in brackets behind it. UTF-16 units. */
const longestItem = 400;

/** Signs that part the names of a list. */
const signPattern = /[、，]/gu;

/** A word that joins further bodies in, and its place in a text, in UTF-16 units. */
export interface Joint {
  readonly index: number;
  readonly word: string;
}

/** A word of the registry, and the pattern of all its places. */
type JointWord = Genre["joints"][number] & { readonly pattern: RegExp };

/** Words that join further bodies in: 会同; 商 between two. */
export class Joints {
  readonly #joints: readonly JointWord[];
  readonly #bodies: BodyLooks;
  readonly #groups: GroupWords;

  constructor(genre: Genre, bodies: BodyLooks, groups: GroupWords) {
    this.#joints = genre.joints.map((joint) => ({ ...joint, pattern: new RegExp(RegExp.escape(joint.word), "gu") }));
    this.#bodies = bodies;
    this.#groups = groups;
  }

  /** Say whether a word joins further bodies in: 会同. */
  isJoint(word: string): boolean {
    return this.#joints.some((joint) => joint.word === word);
  }

  /** Find the first word of a text that joins further bodies in; of two at one place, the first of the registry. */
  find(text: string): Joint | undefined {
    const places = this.#joints.flatMap((joint) => this.#firstOf(joint, text) ?? []);
    return places.sort((a, b) => a.index - b.index)[0];
  }

  /** Where in a text a word first joins bodies: one that is part of other words, too, only between the names of two. */
  #firstOf({ word, pattern, between, not_before: others = [] }: JointWord, text: string) {
    const signs = between ? Array.from(text.matchAll(signPattern), ({ index }) => index) : [];
    let passed = 0;
    for (const { index } of text.matchAll(pattern)) {
      if (!between) return { index, word };
      while ((signs[passed] ?? text.length) < index) passed++;
      const end = index + word.length;
      const before = text.slice(Math.max((signs[passed - 1] ?? -1) + 1, index - longestItem - 1), index);
      const next = text.slice(end, Math.min(signs[passed] ?? text.length, end + longestItem + 1));
      const isOther = others.some((other) => text.startsWith(other, end));
      if (!isOther && this.#isBody(before) && this.#isBody(next)) return { index, word };
    }
    return undefined;
  }

  #isBody(name: string): boolean {
    return name.length <= longestItem && (this.#bodies.isTelling(name) || this.#groups.isDeterminedGroup(name));
  }
}
