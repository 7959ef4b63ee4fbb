import type { Genre, RoleSense } from "../../registry/genre.ts";
import { anyOf } from "../../registry/word-pattern.ts";
import { madeOnce } from "../../text/made-once.ts";
import { BodyLooks } from "./body-looks.ts";
import { GroupWords } from "./group-words.ts";
import { Joints } from "./joints.ts";
import { isRoleSense, Labels } from "./labels.ts";
import { LeadIns } from "./lead-ins.ts";
import { LeadMarks } from "./lead-marks.ts";
import { PostWords } from "./post-words.ts";
import { RoleWords } from "./role-words.ts";
import { sharedEndings } from "./shared-endings.ts";
import { termOpening } from "./term-openings.ts";
import { endOf } from "./word-at-end.ts";

/** A role in brackets behind one name of a list: `市教育局（牵头）`. */
export interface NameRole {
  readonly word: string;
  readonly sense: RoleSense;
}

/** Give the phrases of a genre, whose patterns are made once for all plans. */
export const phrasesOf = madeOnce((genre: Genre) => new Phrases(genre));

/** No role in brackets behind a name is longer. UTF-16 units. */
const longestNameRole = 8;

/** No clauses that 由 opens behind a title are longer. UTF-16 units. */
const longestLed = 120;

/** Recognises the phrases of the genre, from its registry. Every question takes time linear in its text. */
export class Phrases {
  readonly roleWords: RoleWords;
  readonly leadIns: LeadIns;
  readonly bodies: BodyLooks;
  readonly groups: GroupWords;
  readonly joints: Joints;
  readonly labels: Labels;
  readonly posts: PostWords;
  readonly leadMarks: LeadMarks;
  readonly #genre: Genre;
  readonly #termPattern: RegExp;
  readonly #openEndPattern: RegExp;
  readonly #strongPattern: RegExp;

  constructor(genre: Genre) {
    this.#genre = genre;
    this.roleWords = new RoleWords(genre);
    this.leadIns = new LeadIns(genre);
    this.bodies = new BodyLooks(genre);
    this.groups = new GroupWords(genre, this.bodies);
    this.joints = new Joints(genre, this.bodies, this.groups);
    this.labels = new Labels(genre, this);
    this.posts = new PostWords(genre);
    this.leadMarks = new LeadMarks(genre);
    const { begins: openings, continuous, periodic } = genre.terms;
    const begins = anyOf([...openings, ...continuous, ...periodic.flatMap((row) => row.words)]);
    this.#termPattern = new RegExp(
      `^并?(?:力争|争取|确保)?(?:到|自|从|于|在)?(?:\\d{2,4}年|\\d{1,2}月|\\d{4}[.—–~～至-]|${begins})`,
      "u",
    );
    const owners = genre.levels.flatMap(({ heads, places }) => [...heads, ...places]);
    this.#openEndPattern = new RegExp(
      `等(?:\\d+|[一二三四五六七八九十]+)?(?:家|个)?(?:(?<group>${anyOf(owners)}(?:直|级|属|政府)?各?(?:有关|相关)?${anyOf(genre.open_ends)})|各?(?:有关|相关)?${anyOf(genre.open_ends)}?)(?<joint>以及|和|及|与)?`,
      "uy",
    );
    const strong = [
      ...genre.roles.filter(({ weak }) => !weak).map(({ word }) => word),
      ...genre.labels.flatMap(({ word }) => genre.label_endings.map((last) => `${word}${last}`)),
      ...genre.joints.filter(({ between }) => !between).map(({ word }) => word),
    ];
    this.#strongPattern = new RegExp(anyOf(strong), "u");
  }

  /** Say whether a text holds a word that may assign, so that it is worth a closer look. */
  mayAssign(text: string): boolean {
    const label = this.labels.at(text);
    return (
      (label !== undefined && isRoleSense(label.sense)) ||
      this.#strongPattern.test(text) ||
      this.roleWords.suffix(text.replace(/(?<![。\s])[。\s]+$/u, "")) !== undefined
    );
  }

  /** Read words that give a role and nothing else, as in brackets behind a name: 牵头, 牵头单位. */
  nameRole(words: string): NameRole | undefined {
    if (words.length > longestNameRole) return undefined;
    const label = this.labels.at(`${words}：`);
    if (label && isRoleSense(label.sense)) return { word: words, sense: label.sense };
    const suffix = this.roleWords.suffix(words);
    return suffix && suffix.index === 0 && !suffix.weak ? { word: words, sense: suffix.sense } : undefined;
  }

  /** Say whether a clause gives a term and no body; `2015年由商务厅牵头` names one. */
  isTerm(clause: string): boolean {
    if (this.labels.at(clause)?.sense === "term") return true;
    return clause.length <= 40 && this.#termPattern.test(clause) && (this.roleWords.suffix(clause)?.weak ?? true);
  }

  /** Say whether a clause gives the rule that who is listed first leads. */
  saysFirstLeads(clause: string): boolean {
    const { first, leads } = this.#genre.first_leads;
    return first.some((word) => clause.includes(word)) && leads.some((word) => clause.includes(word));
  }

  /** Say whether a clause says 下同: what was said holds from here on. */
  saysOnwards(clause: string): boolean {
    return this.#genre.first_leads.onwards.some((word) => clause.includes(word));
  }

  /**
   * Find what leaves a list open in an item: 等部门 at its end, or 等和 before another name. Words that say whose those
   * are who are not named make a group of them, too: 等省有关部门. Places in UTF-16 units.
   */
  openEnd(item: string): { readonly start: number; readonly end: number; readonly group: string } | undefined {
    for (let at = item.indexOf("等", 1); at > 0; at = item.indexOf("等", at + 1)) {
      this.#openEndPattern.lastIndex = at;
      const match = this.#openEndPattern.exec(item);
      const end = at + (match?.[0].length ?? 0);
      const { group = "", joint } = match?.groups ?? {};
      if (match && (end === item.length || joint)) return { start: at, end, group };
    }
    return undefined;
  }

  /** Give for each name of a list the word for a government that it leaves to the last of them; empty where none. */
  sharedEndings(names: readonly string[]): string[] {
    return sharedEndings(names, this.#genre);
  }

  /** Say whether words say of what kind a goal is, and name nobody: 预期性指标. */
  isGoalKind(words: string): boolean {
    return this.#genre.goal_kinds.includes(words);
  }

  /** Say whether words stand for what was said before: 同上. */
  isDitto(words: string): boolean {
    return this.#genre.dittos.includes(words.trim());
  }

  /** Say whether words hold one that stands for what was said before. */
  holdsDitto(words: string): boolean {
    return this.#genre.dittos.some((ditto) => words.includes(ditto));
  }

  /** Say whether words are nothing but what follows 等 in a list that it leaves open: 等部门、单位. */
  isOpenEnd(words: string): boolean {
    return this.#genre.open_ends.includes(words);
  }

  /** Say whether the words of a label or a column say that a person stands behind each body: 责任单位及责任人. */
  saysPerson(words: string): boolean {
    return endOf(words, this.#genre.with_person) !== undefined;
  }

  /** Say whether clauses that 由 opens are names, by their looks, and what they do: `由公安部门负责，有关部门配合`. */
  assignsByLooks(words: string): boolean {
    const lead = this.leadIns.at(words);
    if (!lead.endsWith("由") || words.length > longestLed) return false;
    const clauses = words.slice(lead.length).split(/[，；]/u);
    return clauses.every((clause) => {
      const suffix = this.roleWords.suffix(clause);
      return suffix !== undefined && !suffix.weak && this.#areNames(clause.slice(0, suffix.index));
    });
  }

  /**
   * Say whether clauses that bodies open go on behind their roles with what is to be done: `由县应急局牵头，6月底前拿出方案。`
   * Where 由 does not open them, hardly anything else may look like the names.
   */
  tellsTask(words: string): boolean {
    const [first = "", ...others] = words.replace(/。$/u, "").split(/[，；]/u);
    const last = others.at(-1) ?? "";
    const suffix = this.roleWords.suffix(first);
    if (last === "" || suffix?.weak !== false) return false;
    const isOpened = this.leadIns.at(first).endsWith("由");
    if (!isOpened && !this.#areTold(first.slice(0, suffix.index))) return false;
    return this.isTerm(last) ? termOpening(last) > 0 : this.roleWords.suffix(last) === undefined;
  }

  /** Say whether a sentence opens with bodies, a role and what that is of: `县财政局负责落实补贴，县林业局配合。` */
  tellsBodies(sentence: string): boolean {
    const first = /^[^，；。]*/u.exec(sentence)?.[0] ?? "";
    const [at] = this.roleWords.placesBehind(first);
    if (at === undefined || at === first.length || first.startsWith("的", at)) return false;
    const lead = /由$/u.test(this.leadIns.at(first)) ? this.leadIns.at(first).length : 0;
    const bodies = first.slice(lead, Math.max(lead, this.roleWords.suffix(first.slice(0, at))?.index ?? 0));
    const joint = this.joints.find(bodies);
    if (!joint) return this.#areTold(bodies);
    return this.#areTold(bodies.slice(0, joint.index)) && this.#areTold(bodies.slice(joint.index + joint.word.length));
  }

  /** Say whether words are names of bodies that hardly anything else looks like. */
  #areTold(words: string): boolean {
    return words.split("、").every((name) => this.bodies.isTelling(name) && !/[的由]/u.test(name));
  }

  /** Say whether words are names and groups, each by its looks, and fields of government whose last says so. */
  #areNames(words: string): boolean {
    const names = words.split(/[、和及与]/u);
    const areFields = this.groups.endsFields(names.at(-1) ?? "");
    return names.every(
      (name) =>
        this.bodies.looksLikeBody(name) || this.groups.isGroup(name) || (areFields && this.groups.isField(name)),
    );
  }

  /** Say whether words are a list of bodies and groups, and nothing else, by their looks. */
  namesBodies(words: string): boolean {
    const names = words.split("、");
    const isTold = (name: string) =>
      (this.bodies.isTelling(name) && !/[的由]/u.test(name)) ||
      this.groups.isDeterminedGroup(name) ||
      this.groups.endsFields(name);
    // Beside a name that hardly anything else looks like, one that ends as bodies do is no other thing: 区公安局、区网信办.
    const isOneTold = names.some(isTold);
    const isBody = (name: string) => isTold(name) || (isOneTold && this.bodies.looksLikeBody(name));
    return !this.labels.at(`${words}：`) && names.every(isBody);
  }
}
