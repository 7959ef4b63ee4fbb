import type { Genre } from "../../registry/genre.ts";
import { anyOf, longestFirst } from "../../registry/word-pattern.ts";
import type { BodyLooks } from "./body-looks.ts";
import { withoutBrackets } from "./brackets.ts";
import { endOf } from "./word-at-end.ts";

/** 哪些部门, 这些部门 and 多个部门 speak of no field. */
const noField = /[哪这那些多几两该此本个级]/u;

/** No word that says whose the bodies of a group are is longer: 全县各站所. UTF-16 units. */
const longestOwner = 4;

/** Words that stand for bodies or governments of a kind and name none: 各有关部门, 市、县人民政府. */
export class GroupWords {
  readonly #genre: Genre;
  readonly #bodies: BodyLooks;
  readonly #determinersPattern: RegExp;
  readonly #toldPattern: RegExp;
  readonly #rankPrefixes: readonly string[];

  constructor(genre: Genre, bodies: BodyLooks) {
    this.#genre = genre;
    this.#bodies = bodies;
    this.#rankPrefixes = longestFirst(genre.groups.rank_prefixes);
    this.#determinersPattern = new RegExp(`^(?:${anyOf(genre.groups.determiners)})*`, "u");
    this.#toldPattern = new RegExp(
      `^${anyOf(genre.roles.map(({ word }) => word))}${anyOf(genre.groups.determiners)}`,
      "u",
    );
  }

  /**
   * Say whether words stand for a group and name nobody; they are kept as such.
   * 各有关部门, 县政府有关部门, 市直各有关单位; governments of a rank: 市人民政府, 旗县（市、区）人民政府.
   */
  isGroup(surface: string): boolean {
    // 指导各县区教育局 is what somebody does with them.
    if (surface.length > 40 || /[：:哪]/u.test(surface) || this.#toldPattern.test(surface)) return false;
    const plain = withoutBrackets(surface);
    const { determiners, of, alone } = this.#genre.groups;
    if (endOf(plain, alone) !== undefined) return true;
    if (this.isDetermined(plain) && (endOf(plain, of) !== undefined || this.isRank(lastOf(plain, determiners))))
      return true;
    return this.#isEach(plain) || this.isRank(plain);
  }

  /** Say whether words are bodies of one kind, each of them: 各办局室, 镇各站所, 各村委会. */
  #isEach(words: string): boolean {
    const at = Math.min(...this.#genre.groups.each.map((word) => words.indexOf(word)).filter((place) => place >= 0));
    return at <= longestOwner && !/和|及|与/u.test(words) && this.#bodies.looksLikeBody(words);
  }

  /** Say whether words stand for a group, and hold one that says so (各, 有关) or speaks of a government. */
  isDeterminedGroup(surface: string): boolean {
    if (!this.isGroup(surface)) return false;
    return this.isDetermined(surface) || endOf(surface, this.#genre.groups.rank_endings) !== undefined;
  }

  /** Say whether words are a field of government with the word for what is of it: 交通部门; 各部门 is none. */
  endsFields(words: string): boolean {
    const ending = endOf(words, this.#genre.groups.fields);
    return (
      ending !== undefined && words.length > ending.length + 1 && !noField.test(words) && !this.isDetermined(words)
    );
  }

  /** Say whether a word may be one of several fields, the ending of the last being theirs: 公安 in 公安、交通部门. */
  isField(word: string): boolean {
    const isWord = /^\p{Script=Han}{2,6}$/u.test(word) && !this.isGroup(word) && !this.#bodies.isTelling(word);
    return isWord && (word.length === 2 || !this.#bodies.looksLikeBody(word));
  }

  /** Say whether words hold one that makes a group of what it stands before (各, 有关), and no prose before it. */
  isDetermined(words: string): boolean {
    const { determiners, prose } = this.#genre.groups;
    const places = determiners.map((word) => words.indexOf(word)).filter((at) => at >= 0);
    const before = words.slice(0, Math.min(...places, words.length));
    return places.length > 0 && !prose.some((word) => before.includes(word));
  }

  /** Say whether words are governments of ranks, none of them named: 省, 市、县人民政府, 县级以上人民政府. */
  isRank(words: string): boolean {
    const endings = this.#genre.groups.rank_endings;
    // 街道办事处 ends in 街道办事处 and in 办事处; before one of its endings a rank has to stand.
    return ["", ...endings].some((ending) => words.endsWith(ending) && this.#isRankBefore(words, ending));
  }

  #isRankBefore(words: string, ending: string): boolean {
    const whole = words.slice(0, words.length - ending.length);
    const prefix = this.#rankPrefixes.find((word) => whole.startsWith(word)) ?? "";
    const ranks = whole.slice(prefix.length).replace(/级$/u, "");
    return (prefix !== "" && ranks === "" && ending !== "") || this.#isRanks(ranks);
  }

  /** Say whether words name ranks and nothing else: 市, 区县, 市、县. */
  #isRanks(words: string): boolean {
    const parts = words.split(/[、和及与/]/u);
    return words !== "" && words.length <= 24 && parts.every((part) => this.#genre.groups.ranks.includes(part));
  }

  /** Say whether a name speaks of ranks whose governments the next name of the list goes on with: 各市、县政府. */
  opensRanks(name: string): boolean {
    return this.#isRanks(withoutBrackets(name).replace(this.#determinersPattern, ""));
  }

  /**
   * Say whether a group is of party committees or governments, behind which a bare ending speaks of others of the same
   * places: 各县党委、政府; 各县区人民政府、管委会.
   */
  joinsGovernment(name: string, next: string): boolean {
    const { party, rank_endings: endings } = this.#genre.groups;
    const isOf = endOf(name, [...party, ...endings]) !== undefined;
    return isOf && endings.includes(next) && !this.isRank(next) && this.isDetermined(name);
  }
}

/** What stands behind the last of several words in a text. */
function lastOf(text: string, words: readonly string[]): string {
  const ends = words.map((word) => ({ at: text.lastIndexOf(word), length: word.length }));
  const last = ends.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at)[0];
  return last ? text.slice(last.at + last.length) : text;
}
