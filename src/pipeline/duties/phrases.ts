import type { Genre, RoleSense } from "../../registry/genre.ts";
import { anyOf, longestFirst } from "../../registry/word-pattern.ts";
import { parseNumeral } from "../../text/numeral.ts";
import { isClosing, isOpening } from "./brackets.ts";

/** A role word behind its bodies: where it and the words that qualify it begin, in UTF-16 units of the clause. */
export interface RoleSuffix {
  /** Where the names end. */
  readonly index: number;
  /** As printed, with all that follows it: `牵头负责`, `配合做好相关工作`. */
  readonly word: string;
  readonly sense: RoleSense;
  /** `按职责分工`; empty where nothing qualifies. */
  readonly qualifier: string;
  /** True where all of its words stand in ordinary prose too. */
  readonly weak: boolean;
}

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
}

/** Say whether a label is of bodies. */
export function isRoleSense(sense: Label["sense"]): sense is RoleSense {
  return sense === "lead" || sense === "responsible" || sense === "support";
}

/** A role in brackets behind one name of a list: `市教育局（牵头）`. */
export interface NameRole {
  readonly word: string;
  readonly sense: RoleSense;
}

/** The sign behind a label; a ratio sign looks like it. */
const colon = "[：:∶]";

/** A number of a task, as plans count them. */
const numberPattern = "[（(]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?";

/** No role word with what qualifies it is longer; what stands before cannot belong to it. UTF-16 units. */
const longestSuffix = 64;

/** No role in brackets behind a name is longer. UTF-16 units. */
const longestNameRole = 8;

/** No word that says whose the bodies of a group are is longer: 全县各站所. UTF-16 units. */
const longestOwner = 4;

/** No name behind a label without a colon is longer. UTF-16 units. */
const longestName = 20;

/** What goes on behind the word for a unit as a sentence does: 牵头单位于每月将…报县政府办公室. */
const proseAfterLabel = /^(?:[和及与或于要须把被向在是负会根]|应(?!急)|将(?!乐)|对(?!外)|按)|[的由报]/u;

/** The longest frame that qualifies a role: 按照各自征管范围. */
const longestFrame = 18;

/** Recognises the phrases of the genre, from its registry. Every question takes time linear in its text. */
export class Phrases {
  readonly #roles: ReadonlyMap<string, Genre["roles"][number]>;
  readonly #roleWords: readonly string[];
  readonly #labelPattern: RegExp;
  /** By word, of labels with an ending (完成单位) and of those without (完成：, a term). */
  readonly #labelSenses: ReadonlyMap<string, RoleSense>;
  readonly #bareLabelSenses: ReadonlyMap<string, Label["sense"]>;
  readonly #termPattern: RegExp;
  readonly #openEndPattern: RegExp;
  readonly #strongPattern: RegExp;
  readonly #leadInPattern: RegExp;
  readonly #strongWordPattern: RegExp;
  readonly #roleWordPattern: RegExp;
  readonly #determinersPattern: RegExp;
  readonly #numberedPattern: RegExp;
  readonly #genre: Genre;

  constructor(genre: Genre) {
    this.#genre = genre;
    this.#roles = new Map(genre.roles.map((role) => [role.word, role]));
    this.#roleWords = longestFirst([...this.#roles.keys()]);
    const {
      labels,
      person_labels: persons,
      term_labels: terms,
      note_labels: notes,
      division_labels: divisions,
    } = genre;
    this.#labelSenses = new Map(labels.map(({ word, sense }) => [word, sense]));
    this.#bareLabelSenses = new Map<string, Label["sense"]>([
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
    this.#labelPattern = new RegExp(
      `${prefix}(?:(?<full>${full})${ending}(?:${colon}|(?<copula>[为是])|(?<unparted>(?<=${anyOf(genre.unparted_endings)})(?=\\p{Script=Han}{3})))|(?<bare>${bare})${colon}|(?<named>${anyOf(terms)})[为是]|(?<division>${anyOf(divisions)})${colon})` +
        // In brackets of its own it needs no colon: 【牵头单位】市教育局.
        `|[【［〔]${prefix}(?:(?<boxed>${full})${ending}|(?<boxedBare>${anyOf([...persons, ...terms, ...notes])}))[】］〕]${colon}?`,
      "uy",
    );
    const { begins: openings, continuous, periodic } = genre.terms;
    const begins = anyOf([...openings, ...continuous, ...periodic.flatMap((row) => row.words)]);
    this.#termPattern = new RegExp(
      `^并?(?:(?:到|自|从|于|在|力争)?(?:\\d{2,4}年|\\d{1,2}月|\\d{4}[.—–~～至-])|${begins})`,
      "u",
    );
    const owners = genre.levels.flatMap(({ heads, places }) => [...heads, ...places]);
    this.#openEndPattern = new RegExp(
      `等(?:\\d+|[一二三四五六七八九十]+)?(?:家|个)?(?:(?<group>${anyOf(owners)}(?:直|级|属|政府)?各?(?:有关|相关)?${anyOf(genre.open_ends)})|各?(?:有关|相关)?${anyOf(genre.open_ends)}?)(?<joint>以及|和|及|与)?`,
      "uy",
    );
    const strong = [
      ...genre.roles.filter(({ weak }) => !weak).map(({ word }) => word),
      ...labels.flatMap(({ word }) => genre.label_endings.map((last) => `${word}${last}`)),
      ...genre.joints.filter(({ between }) => !between).map(({ word }) => word),
    ];
    this.#strongPattern = new RegExp(anyOf(strong), "u");
    const { opens, closes } = genre.lead_in_numbers;
    const range = `第?${numberPattern}(?:[、至到—–~～-]+第?${numberPattern})`;
    const numbered = `${anyOf(opens)}${range}*${anyOf(closes)}`;
    // Without words about them, numbers are of points only where 由 follows.
    const alone = `(?:${range}+${anyOf(closes)}?|第${numberPattern}${anyOf(closes)})(?=由|均由|都由)`;
    this.#numberedPattern = new RegExp(`^(?:${numbered}|${alone})`, "u");
    this.#leadInPattern = new RegExp(
      `^(?:(?:${numbered}|${alone}|${anyOf(genre.lead_ins)})(?:均|都|统一)?由?|均?由|${anyOf(genre.qualifiers)}由)`,
      "u",
    );
    const strongWords = genre.roles.filter(({ weak }) => !weak).map(({ word }) => word);
    this.#roleWordPattern = new RegExp(`${anyOf(this.#roleWords)}(?!${anyOf(genre.role_other_uses)})`, "gu");
    this.#determinersPattern = new RegExp(`^(?:${anyOf(genre.groups.determiners)})*`, "u");
    this.#strongWordPattern = new RegExp(`${anyOf(strongWords)}(?!${anyOf(genre.role_other_uses)})`, "gu");
  }

  /** Say whether a text holds a word that may assign, so that it is worth a closer look. */
  mayAssign(text: string): boolean {
    return this.#strongPattern.test(text) || this.suffix(text.replace(/(?<![。\s])[。\s]+$/u, "")) !== undefined;
  }

  /** Read the role word at the end of a clause, with the words that qualify it. */
  suffix(clause: string): RoleSuffix | undefined {
    const offset = Math.max(0, clause.length - longestSuffix);
    const text = clause.slice(offset);
    const words: Genre["roles"][number][] = [];
    let end = text.length - (this.#endOf(text, this.#genre.role_tails)?.length ?? 0);
    for (;;) {
      // A manner may stand between role words: 负责具体实施.
      const at = words.length === 0 ? end : this.#beforeQualifiers(text, end);
      const role = this.#roles.get(this.#endOf(text.slice(0, end), this.#roleWords) ?? "");
      const before = role ?? this.#roles.get(this.#endOf(text.slice(0, at), this.#roleWords) ?? "");
      if (!before) break;
      words.unshift(before);
      end = (role ? end : at) - before.word.length;
    }
    const [first] = words;
    if (!first) return undefined;
    const index = this.#beforeQualifiers(text, end);
    return {
      index: offset + index,
      word: text.slice(end),
      sense: words.some(({ sense }) => sense === "lead") && first.sense !== "support" ? "lead" : first.sense,
      qualifier: text.slice(index, end),
      weak: words.every(({ weak }) => weak),
    };
  }

  /** Where the qualifying words before a place begin. */
  #beforeQualifiers(text: string, end: number): number {
    let at = end;
    for (;;) {
      const before = text.slice(0, at);
      const word = this.#endOf(before, this.#genre.qualifiers);
      const next = word === undefined ? this.#frameBefore(before) : at - word.length;
      if (next === undefined) return at;
      at = next;
    }
  }

  /** Where a frame that closes at the end of a text opens: `按照各自征管范围`. */
  #frameBefore(text: string): number | undefined {
    const { opens, closes } = this.#genre.qualifier_frames;
    const close = this.#endOf(text, closes);
    if (close === undefined) return undefined;
    const from = Math.max(0, text.length - longestFrame);
    const frame = text.slice(from, text.length - close.length + 1);
    const at = Math.max(...opens.map((word) => frame.lastIndexOf(word)));
    return at < 0 || /[、，；。（）]/u.test(frame.slice(at)) ? undefined : from + at;
  }

  #endOf(text: string, words: readonly string[]): string | undefined {
    let longest: string | undefined;
    for (const word of words) if (word.length > (longest?.length ?? 0) && text.endsWith(word)) longest = word;
    return longest;
  }

  /**
   * Read the label that stands at a place of a text. One without a colon (责任单位为甲局, 责任单位甲局), or before a whole
   * assignment (分工：甲局牵头), counts only where a body or a group stands behind it.
   */
  label(text: string, at = 0): Label | undefined {
    this.#labelPattern.lastIndex = at;
    const match = this.#labelPattern.exec(text);
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
    const senses = full === undefined ? this.#bareLabelSenses : this.#labelSenses;
    const sense = kind === undefined ? undefined : senses.get(kind);
    if (!match || kind === undefined || sense === undefined) return undefined;
    const { length } = match[0];
    if ((copula !== undefined || division !== undefined) && !this.#opensWithBody(text, at + length)) return undefined;
    if (unparted !== undefined && !this.#opensWithName(text, at + length)) return undefined;
    const word = match[0].replace(/^[【［〔]|[】］〕]?[：:∶为是]?$/gu, "");
    return { word, kind, sense, length, withPerson: person !== undefined };
  }

  /** Say whether a name of a body, or a group, stands at a place of a text. */
  #opensWithBody(text: string, at: number): boolean {
    const item = /^[^，、；。：]*/u.exec(text.slice(at, at + longestSuffix))?.[0] ?? "";
    const name = item.slice(0, this.suffix(item)?.index).replace(this.#leadInPattern, "");
    return this.isGroup(name) || this.looksLikeBody(name);
  }

  /** Say whether the name of one body, or of each of several, stands at a place: no mere ending of one (责任单位办公室). */
  #opensWithName(text: string, at: number): boolean {
    const item = /^[^，、；。：\s]*/u.exec(text.slice(at, at + longestSuffix))?.[0] ?? "";
    if (this.#genre.bodies.telling.includes(item) || item.length > longestName || proseAfterLabel.test(item))
      return false;
    return (this.isTelling(item) && this.looksLikeBody(item)) || (this.isDetermined(item) && this.isGroup(item));
  }

  /** Give what stands in a text before its bodies and speaks of the tasks: `以上任务由`, `由`, `分别由`. */
  leadIn(text: string): string {
    return this.#leadInPattern.exec(text)?.[0] ?? "";
  }

  /** Give the numbers of the points with which words open an assignment: 1, 2 and 3 of `以上1—3项由`, `（一）—（三）由`. */
  numbered(text: string): number[] {
    const words = this.#numberedPattern.exec(text)?.[0] ?? "";
    const parts = [
      ...words.matchAll(/(?<range>[至到—–~～-]{1,2})?第?[（(]?(?<number>\d{1,3}|[一二三四五六七八九十]{1,3})/gu),
    ];
    return parts.flatMap(({ groups }, i) => {
      const value = parseNumeral(groups?.number ?? "") ?? 0;
      const last = parseNumeral(parts[i - 1]?.groups?.number ?? "") ?? value;
      return groups?.range ? Array.from({ length: Math.max(0, value - last) }, (_, n) => last + n + 1) : [value];
    });
  }

  /** Give the words that say, in what stands before bodies, how a role is shared: 分别 of `分别由`; empty where none do. */
  leadQualifier(text: string): string {
    const words = this.leadIn(text).replace(/由$/u, "");
    return this.#genre.qualifiers.includes(words) ? words : "";
  }

  /** Read words that give a role and nothing else, as in brackets behind a name: 牵头, 牵头单位. */
  nameRole(words: string): NameRole | undefined {
    if (words.length > longestNameRole) return undefined;
    const label = this.label(`${words}：`);
    if (label && isRoleSense(label.sense)) return { word: words, sense: label.sense };
    const suffix = this.suffix(words);
    return suffix && suffix.index === 0 && !suffix.weak ? { word: words, sense: suffix.sense } : undefined;
  }

  /** Places behind the words in a text, outside brackets, that give a role, in order; where asked, by themselves. */
  behindRoles(text: string, byThemselves = true): number[] {
    const pattern = byThemselves ? this.#strongWordPattern : this.#roleWordPattern;
    const words = Array.from(text.matchAll(pattern), ({ index, 0: word }) => index + word.length);
    let depth = 0;
    let at = 0;
    return words.filter((end) => {
      for (; at < end; at++) {
        if (isOpening(text[at])) depth++;
        if (isClosing(text[at])) depth = Math.max(0, depth - 1);
      }
      return depth === 0;
    });
  }

  /** Say whether a clause gives a term and no body; `2015年由商务厅牵头` names one. */
  isTerm(clause: string): boolean {
    if (this.label(clause)?.sense === "term") return true;
    return clause.length <= 40 && this.#termPattern.test(clause) && (this.suffix(clause)?.weak ?? true);
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

  /** Say whether a word joins further bodies in: 会同. */
  isJoint(word: string): boolean {
    return this.#genre.joints.some((joint) => joint.word === word);
  }

  /** Give the word that joins further bodies in, and its place in a text. */
  joint(text: string): { readonly index: number; readonly word: string } | undefined {
    const places = this.#genre.joints.flatMap((joint) => this.#placesOf(joint, text));
    return places.sort((a, b) => a.index - b.index)[0];
  }

  /** Where in a text a word joins bodies: one that is part of other words, too, only between the names of two. */
  #placesOf({ word, between, not_before = [] }: Genre["joints"][number], text: string) {
    const all = Array.from(text.matchAll(new RegExp(word, "gu")), ({ index }) => ({ index, word }));
    if (!between) return all.slice(0, 1);
    return all.filter(({ index }) => {
      const behind = text.slice(index + word.length);
      const before =
        text
          .slice(0, index)
          .split(/[、，]/u)
          .at(-1) ?? "";
      const [next = ""] = /^[^、，]*/u.exec(behind) ?? [];
      const isBody = (name: string) => this.isTelling(name) || this.isDeterminedGroup(name);
      return isBody(before) && isBody(next) && !not_before.some((other) => behind.startsWith(other));
    });
  }

  /** Say whether words say of what kind a goal is, and name nobody: 预期性指标. */
  isGoalKind(words: string): boolean {
    return this.#genre.goal_kinds.includes(words);
  }

  /** Say whether words stand for what was said before: 同上. */
  isDitto(words: string): boolean {
    return this.#genre.dittos.includes(words.trim());
  }

  /** Say whether words name the post of a person and no body: 分管副省长, 市长. */
  isPost(words: string): boolean {
    return this.postAt(words) === 0;
  }

  /** Where in a name the post of a person begins that closes it: 分管领导 of 市教育局分管领导; undefined where none does. */
  postAt(name: string): number | undefined {
    const { posts, post_openings: openings } = this.#genre;
    let opening = this.#endOf(name, posts);
    let at = opening === undefined ? undefined : name.length;
    while (at !== undefined && opening !== undefined) {
      at -= opening.length;
      opening = this.#endOf(name.slice(0, at), openings);
    }
    return at;
  }

  /**
   * Say whether words stand for a group and name nobody; they are kept as such.
   * 各有关部门, 县政府有关部门, 市直各有关单位; governments of a rank: 市人民政府, 旗县（市、区）人民政府.
   */
  isGroup(surface: string): boolean {
    if (surface.length > 40 || /[：:]/u.test(surface)) return false;
    const plain = withoutBrackets(surface);
    const { determiners, of, alone } = this.#genre.groups;
    if (this.#endOf(plain, alone) !== undefined) return true;
    if (this.isDetermined(plain) && (this.#endOf(plain, of) !== undefined || this.isRank(lastOf(plain, determiners))))
      return true;
    return this.#isEach(plain) || this.isRank(plain);
  }

  /** Say whether words are bodies of one kind, each of them: 各办局室, 镇各站所, 各村委会. */
  #isEach(words: string): boolean {
    const at = Math.min(...this.#genre.groups.each.map((word) => words.indexOf(word)).filter((place) => place >= 0));
    return at <= longestOwner && !/和|及|与/u.test(words) && this.looksLikeBody(words);
  }

  /** Say whether words stand for a group, and hold one that says so (各, 有关) or speaks of a government. */
  isDeterminedGroup(surface: string): boolean {
    if (!this.isGroup(surface)) return false;
    return this.isDetermined(surface) || this.#endOf(surface, this.#genre.groups.rank_endings) !== undefined;
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
    const { rank_prefixes: prefixes, rank_endings: endings } = this.#genre.groups;
    // 街道办事处 ends in 街道办事处 and in 办事处; before one of its endings a rank has to stand.
    return ["", ...endings].some((ending) => words.endsWith(ending) && this.#isRankBefore(words, ending, prefixes));
  }

  #isRankBefore(words: string, ending: string, prefixes: readonly string[]): boolean {
    const whole = words.slice(0, words.length - ending.length);
    const prefix = longestFirst(prefixes).find((word) => whole.startsWith(word)) ?? "";
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
    const isOf = this.#endOf(name, [...party, ...endings]) !== undefined;
    return isOf && endings.includes(next) && !this.isRank(next) && this.isDetermined(name);
  }

  /** Say whether words are nothing but what follows 等 in a list that it leaves open: 等部门、单位. */
  isOpenEnd(words: string): boolean {
    return this.#genre.open_ends.includes(words);
  }

  /** Say whether words end as names of bodies do. */
  looksLikeBody(surface: string): boolean {
    const plain = withoutBrackets(surface);
    if (plain.length < 2 || plain.length > 30 || /[\d：:]/u.test(plain)) return false;
    // 均安镇 is a place: one character is no proof at the start of a name.
    if (this.#genre.groups.prose.some((word) => word.length > 1 && plain.startsWith(word))) return false;
    return this.#endOf(plain, this.#genre.bodies.endings) !== undefined || this.isTelling(surface);
  }

  /** Say whether a body of such a name has the head of its list: 省商务厅、林业局, but not 省商务厅、国网公司. */
  carriesHead(surface: string): boolean {
    return this.#endOf(surface, this.#genre.carrying) !== undefined;
  }

  /** Say whether the words of a label or a column say that a person stands behind each body: 责任单位及责任人. */
  saysPerson(words: string): boolean {
    return this.#endOf(words, this.#genre.with_person) !== undefined;
  }

  /** Say whether words are a list of bodies and groups, and nothing else, by their looks. */
  namesBodies(words: string): boolean {
    const names = words.split("、");
    const isTold = (name: string) => (this.isTelling(name) && !/[的由]/u.test(name)) || this.isDeterminedGroup(name);
    // Beside a name that hardly anything else looks like, one that ends as bodies do is no other thing: 区公安局、区网信办.
    const isBody = (name: string) => isTold(name) || (names.some(isTold) && this.looksLikeBody(name));
    return !this.label(`${words}：`) && names.every(isBody);
  }

  /** Say whether words end as hardly anything but names of bodies do: 审计厅; 每年举办 is none. */
  isTelling(surface: string): boolean {
    const plain = withoutBrackets(surface);
    return plain.length >= 3 && plain.length <= 30 && this.#endOf(plain, this.#genre.bodies.telling) !== undefined;
  }
}

/** What stands behind the last of several words in a text. */
function lastOf(text: string, words: readonly string[]): string {
  const ends = words.map((word) => ({ at: text.lastIndexOf(word), length: word.length }));
  const last = ends.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at)[0];
  return last ? text.slice(last.at + last.length) : text;
}

/** A text without what stands in brackets. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let plain = "";
  for (const character of text) {
    if (isOpening(character)) depth++;
    if (depth === 0) plain += character;
    if (isClosing(character)) depth = Math.max(0, depth - 1);
  }
  return plain;
}
