import type { Genre, RoleSense } from "../../registry/genre.ts";
import { anyOf } from "../../registry/word-pattern.ts";
import type { BodyLooks } from "./body-looks.ts";
import type { GroupWords } from "./group-words.ts";
import type { LeadIns } from "./lead-ins.ts";
import { longestSuffix, type RoleWords } from "./role-words.ts";

/** A label before its bodies: `牵头单位：`. */
export interface Label {
  /** Without the colon. */
  readonly word: string;
  /** First word: 牵头, 责任. */
  readonly kind: string;
  /** Whom or what it is of: bodies, people, a term, or what comes of the task. */
  readonly sense: RoleSense | "person" | "term" | "note";
  /** With the colon, in UTF-16 units. */
  readonly length: number;
  /** True where a person may stand behind each body: `责任单位及责任人`. */
  readonly withPerson: boolean;
  /** True for one of a level or of a whole assignment: `市级：`. */
  readonly isDivision: boolean;
}

/** No label with its colon is longer. UTF-16 units. */
export const longestLabel = 16;

/** Say whether a label is of bodies. */
export function isRoleSense(sense: Label["sense"]): sense is RoleSense {
  return sense === "lead" || sense === "responsible" || sense === "support";
}

/** The sign behind a label; a ratio sign looks like it. */
const colon = "[：:∶]";

/** No name behind a label without a colon is longer. UTF-16 units. */
const longestName = 20;

/** What goes on behind the word for a unit as a sentence does: 牵头单位于每月将…报县政府办公室. */
const proseAfterLabel = /^(?:[和及与或于要须把被向在是负会根]|应(?!急)|将(?!乐)|对(?!外)|按)|[的由报]/u;

/** What tells of the words behind a label whether they are bodies. */
interface Parts {
  readonly roleWords: RoleWords;
  readonly leadIns: LeadIns;
  readonly groups: GroupWords;
  readonly bodies: BodyLooks;
}

/** Labels before bodies, people, terms or remarks: `牵头单位：`, 【责任单位】. */
export class Labels {
  readonly #parts: Parts;
  /** Words with which names of bodies end, and which alone are none. */
  readonly #dittos: readonly string[];
  readonly #endings: readonly string[];
  readonly #pattern: RegExp;
  /** By word, of labels with an ending (完成单位) and of those without (完成：, a term). */
  readonly #senses: ReadonlyMap<string, RoleSense>;
  readonly #bareSenses: ReadonlyMap<string, Label["sense"]>;

  constructor(genre: Genre, parts: Parts) {
    this.#parts = parts;
    this.#dittos = genre.dittos;
    this.#endings = genre.bodies.telling;
    const {
      labels,
      person_labels: persons,
      term_labels: terms,
      note_labels: notes,
      division_labels: divisions,
    } = genre;
    this.#senses = new Map(labels.map(({ word, sense }) => [word, sense]));
    this.#bareSenses = new Map<string, Label["sense"]>([
      ...divisions.map((word) => [word, "responsible"] as const),
      ...labels.map(({ word, sense }) => [word, sense] as const),
      ...persons.map((word) => [word, "person"] as const),
      ...terms.map((word) => [word, "term"] as const),
      ...notes.map((word) => [word, "note"] as const),
    ]);
    const ending = `${anyOf(genre.label_endings)}(?<person>${anyOf(genre.with_person)})?`;
    const prefix = `${anyOf(genre.label_prefixes)}?`;
    const full = anyOf(labels.map(({ word }) => word));
    const bare = anyOf([...labels.filter((row) => row.bare).map(({ word }) => word), ...persons, ...terms, ...notes]);
    this.#pattern = new RegExp(
      `${prefix}(?:(?<full>${full})${ending}(?:${colon}|(?<copula>[为是])|(?<unparted>(?<=${anyOf(genre.unparted_endings)})(?=\\p{Script=Han}{3}|${anyOf(genre.dittos)}(?!\\p{Script=Han}))))|(?<bare>${bare})${colon}|(?<named>${anyOf(terms)})[为是]|(?<division>${anyOf(divisions)})${colon})` +
        // In brackets of its own it needs no colon: 【牵头单位】市教育局.
        `|[【［〔]${prefix}(?:(?<boxed>${full})${ending}|(?<boxedBare>${anyOf([...persons, ...terms, ...notes])}))[】］〕]${colon}?`,
      "uy",
    );
  }

  /**
   * Read the label that stands at a place of a text. One without a colon (责任单位为甲局, 责任单位甲局), or before a whole
   * assignment (分工：甲局牵头), counts only where a body or a group stands behind it.
   */
  at(text: string, at = 0): Label | undefined {
    this.#pattern.lastIndex = at;
    const match = this.#pattern.exec(text);
    const {
      boxed,
      boxedBare,
      full = boxed,
      bare = boxedBare,
      named,
      division,
      copula,
      unparted,
      person,
    } = match?.groups ?? {};
    const kind = full ?? bare ?? named ?? division;
    const senses = full === undefined ? this.#bareSenses : this.#senses;
    const sense = kind === undefined ? undefined : senses.get(kind);
    if (!match || kind === undefined || sense === undefined) return undefined;
    const { length } = match[0];
    if ((copula !== undefined || division !== undefined) && !this.#opensWithBody(text, at + length)) return undefined;
    if (unparted !== undefined && !this.#opensWithName(text, at + length)) return undefined;
    const word = match[0].replace(/^[【［〔]|[】］〕]?[：:∶为是]?$/gu, "");
    return { word, kind, sense, length, withPerson: person !== undefined, isDivision: division !== undefined };
  }

  /** Say whether a name of a body, or a group, stands at a place of a text. */
  #opensWithBody(text: string, at: number): boolean {
    const item = /^[^，、；。：]*/u.exec(text.slice(at, at + longestSuffix))?.[0] ?? "";
    const words = item.slice(0, this.#parts.roleWords.suffix(item)?.index);
    const name = words.slice(this.#parts.leadIns.at(words).length);
    return this.#parts.groups.isGroup(name) || this.#parts.bodies.looksLikeBody(name);
  }

  /** Say whether the name of one body, or of each of several, stands at a place: no mere ending of one (责任单位办公室). */
  #opensWithName(text: string, at: number): boolean {
    const item = /^[^，、；。：\s]*/u.exec(text.slice(at, at + longestSuffix))?.[0] ?? "";
    if (this.#dittos.includes(item)) return true;
    if (this.#endings.includes(item) || item.length > longestName || proseAfterLabel.test(item)) return false;
    return (
      (this.#parts.bodies.isTelling(item) && this.#parts.bodies.looksLikeBody(item)) ||
      (this.#parts.groups.isDetermined(item) && this.#parts.groups.isGroup(item))
    );
  }
}
