import { appendAll } from "../../text/append-all.ts";
import { ClauseCutter } from "./clause-cutter.ts";
import { cutJoint } from "./cut-joint.ts";
import { isRoleSense, type Label } from "./labels.ts";
import { NameLists } from "./name-lists.ts";
import type { Phrases } from "./phrases.ts";
import { cutOutside, type Piece } from "./piece.ts";
import type { NameJudge, ParsedAssignment, PrintedName, RoleGroup } from "./printed-assignment.ts";
import { joinLists, type NameList, readList } from "./read-list.ts";
import { RoleCutter } from "./role-cutter.ts";
import { groupsOf, type ListRole, withoutPerson, withoutPost } from "./role-groups.ts";
import type { RoleSuffix } from "./role-words.ts";
import { type ScopedPiece, scopedPiece } from "./scopes.ts";
import { partTermBehind } from "./terms-beside.ts";

/**
 * Parse the inside of an assignment into groups of names, one for each role word.
 *
 *     自治区商务厅、农牧业厅，内蒙古供销合作联社负责，自治区发展改革委配合
 *     └──────────── names ───────────┘└word┘
 *
 * The text is cut at role words, not at commas: a comma may part names of one group. Sentence by sentence; one
 * behind the first that is not made of names, roles and terms is a remark.
 */
export function parseAssignment(inner: string, phrases: Phrases, judge: NameJudge): ParsedAssignment {
  const parser = new AssignmentParser(inner, phrases, judge);
  for (const sentence of cutOutside(inner, 0, /[。！？]/u)) parser.readSentence(sentence);
  return parser.result();
}

class AssignmentParser {
  readonly #inner: string;
  readonly #phrases: Phrases;
  readonly #judge: NameJudge;
  readonly #lists: NameLists;
  readonly #clauseCutter: ClauseCutter;
  readonly #roleCutter: RoleCutter;
  readonly #groups: RoleGroup[] = [];
  readonly #terms: string[] = [];
  readonly #remarks: string[] = [];
  #rule: { printed: string; onwards: boolean } | null = null;
  /** Names that wait for a role word. */
  #pending: Piece | undefined;
  /** The label under which names stand. */
  #label: { readonly label: Label; readonly pieces: Piece[] } | undefined;
  /** The label that holds for those of levels behind it: `牵头单位：市级：甲局；县级：各县区`. */
  #over: Label | undefined;

  constructor(inner: string, phrases: Phrases, judge: NameJudge) {
    this.#inner = inner;
    this.#phrases = phrases;
    this.#judge = judge;
    this.#lists = new NameLists(phrases, judge);
    this.#clauseCutter = new ClauseCutter(phrases, this.#lists);
    this.#roleCutter = new RoleCutter(phrases, this.#lists);
  }

  result(): ParsedAssignment {
    const join = (parts: readonly string[]) => (parts.length > 0 ? parts.join("；") : null);
    return { groups: this.#groups, term: join(this.#terms), firstLeads: this.#rule, remark: join(this.#remarks) };
  }

  readSentence(sentence: Piece): void {
    const clauses = this.#clauseCutter.clausesOf(sentence);
    if (this.#groups.length > 0 && !clauses.every((clause) => this.#isOfTheGenre(clause))) {
      this.#remarks.push(sentence.text);
      return;
    }
    for (const clause of clauses) this.#readClause(clause);
    this.#closeLabel();
    this.#closePending();
  }

  /** Say whether a clause is made of names, roles, terms and rules. */
  #isOfTheGenre({ text }: Piece): boolean {
    const phrases = this.#phrases;
    if (text === "" || phrases.labels.at(text) || phrases.isTerm(text)) return true;
    if (phrases.saysFirstLeads(text) || phrases.saysOnwards(text)) return true;
    const suffix = phrases.roleWords.suffix(text);
    if (suffix && !suffix.weak) return true;
    return this.#lists.areNames({ text: text.slice(0, suffix?.index), start: 0 });
  }

  #readClause(clause: Piece): void {
    const phrases = this.#phrases;
    if (clause.text === "" || phrases.leadIns.at(clause.text) === clause.text) return;
    const label = phrases.labels.at(clause.text);
    if (label) {
      this.#over = label.isDivision ? this.#labelOver() : undefined;
      this.#closeLabel();
      this.#closePending();
      const { word, sense } = this.#over ?? label;
      this.#label = {
        label: { ...label, word, sense },
        pieces: [{ text: clause.text.slice(label.length), start: clause.start + label.length }],
      };
    } else if (this.#label?.label.sense === "term") this.#label.pieces.push(clause);
    else if (phrases.saysFirstLeads(clause.text)) {
      this.#rule = { printed: clause.text, onwards: phrases.saysOnwards(clause.text) };
    } else if (phrases.saysOnwards(clause.text) && this.#rule) {
      this.#rule = { printed: `${this.#rule.printed}，${clause.text}`, onwards: true };
    } else if (phrases.isTerm(clause.text)) this.#terms.push(clause.text);
    else if (phrases.isGoalKind(clause.text)) this.#remarks.push(clause.text);
    else if (this.#label) this.#readUnderLabel(this.#label, clause);
    else this.#readSuffixed(clause);
  }

  /**
   * A clause behind a label goes on with its names, unless a role word of its own closes it, or the one before it:
   * `责任单位：甲局牵头，乙局、丙局配合`. Behind bodies one that stands in prose too is enough: `各县区主体责任`.
   */
  #readUnderLabel(current: { readonly label: Label; readonly pieces: Piece[] }, clause: Piece): void {
    const suffix = this.#phrases.roleWords.suffix(clause.text);
    const [first] = current.pieces;
    if (!isRoleSense(current.label.sense) && !this.#tells(clause, suffix)) current.pieces.push(clause);
    else if (
      (suffix && (!suffix.weak || this.#lists.areBodies(clause.text.slice(0, suffix.index)))) ||
      this.#phrases.roleWords.suffix(first?.text ?? "")?.weak === false
    ) {
      this.#closeLabel();
      this.#readSuffixed(clause);
    } else if (this.#lists.areNames(clause)) current.pieces.push(clause);
    else this.#remarks.push(clause.text);
  }

  /** Say whether a clause is bodies with a role word of their own: `分管领导：张某；市教育局负责`. */
  #tells({ text, start }: Piece, suffix: RoleSuffix | undefined): boolean {
    return suffix?.weak === false && this.#lists.areNames({ text: text.slice(0, suffix.index), start });
  }

  /** The label that one of a level stands under: the one before it, where that has no names of its own. */
  #labelOver(): Label | undefined {
    const { label, pieces } = this.#label ?? {};
    if (!label || !isRoleSense(label.sense) || pieces?.some(({ text }) => text !== "")) return this.#over;
    this.#label = undefined;
    return label;
  }

  #closeLabel(): void {
    if (!this.#label) return;
    const { label, pieces } = this.#label;
    this.#label = undefined;
    const [first, ...others] = pieces as [Piece, ...Piece[]];
    if (others.length === 0 && nobodyPattern.test(first.text)) return;
    const last = pieces.at(-1) ?? first;
    const printed = this.#inner.slice(first.start, last.start + last.text.length).trim();
    if (label.sense === "term") this.#terms.push(printed);
    else if (!isRoleSense(label.sense)) {
      this.#remarks.push(`${label.word}：${printed}`);
    } else {
      const suffix = this.#phrases.roleWords.suffix(first.text);
      const told = suffix?.weak === false && label.sense === "responsible" ? suffix : label;
      const whole = this.#withoutLeadIn(
        suffix ? { text: first.text.slice(0, suffix.index), start: first.start } : first,
      );
      const [own, joint] = others.length > 0 ? [whole, undefined] : cutJoint(this.#phrases, whole);
      const list = joinLists([own, ...others].map((piece) => readList(piece, this.#phrases, this.#judge)));
      const parted = (name: PrintedName) => withoutPerson(name, this.#phrases, this.#judge);
      this.#addList(label.withPerson ? { ...list, names: list.names.map(parted) } : list, {
        word: told.word,
        sense: told === label ? label.sense : (suffix?.sense ?? label.sense),
        qualifier: suffix?.qualifier ?? "",
        weak: false,
      });
      if (joint) this.#add(joint, { ...noRole, word: joint.joint, sense: "support" });
    }
  }

  /** `责任分工：由市教育局牵头`: what opens an assignment is no part of a name behind a label either. */
  #withoutLeadIn({ text, start }: Piece): Piece {
    const { length } = this.#phrases.leadIns.at(text);
    return { text: text.slice(length), start: start + length };
  }

  #readSuffixed(clause: Piece): void {
    // Who stands before a comma and is told nothing else bears what others support: 民政部，中国残联参加.
    if (this.#pending && this.#groups.length === 0 && this.#phrases.roleWords.suffix(clause.text)?.sense === "support")
      this.#closePending();
    const piece = this.#pending ? joined(this.#pending, clause) : clause;
    const parts = this.#roleCutter.partsOf(piece);
    const rest = parts.pop();
    for (const part of parts) this.#addGroups(part);
    this.#pending = rest && rest.text !== "" && !this.#addGroups(rest) ? rest : undefined;
  }

  /** Add the groups of a piece that a role word, or words that join bodies in, close; say whether there are any. */
  #addGroups(piece: Piece): boolean {
    const scoped = scopedPiece(piece, this.#phrases, this.#lists);
    if (scoped) return this.#addScoped(scoped);
    const suffix = this.#phrases.roleWords.suffix(piece.text);
    if ((suffix?.weak ?? true) && this.#addWithObject(piece)) return true;
    if (!suffix) return this.#addJoint(piece);
    // `市教育局2025年9月底前完成`: a term between bodies and their role is no part of a name.
    const { names, term } = partTermBehind({ text: piece.text.slice(0, suffix.index), start: piece.start });
    if (term !== "") this.#terms.push(term);
    const [first, second] = cutJoint(this.#phrases, names);
    if (first.text === "" && second)
      this.#add(second, { ...noRole, word: second.joint, sense: "support", qualifier: suffix.qualifier });
    else if (this.#isRemark(suffix, first)) this.#remarks.push(piece.text);
    else {
      this.#add(first, { ...suffix, qualifier: suffix.qualifier || this.#phrases.leadIns.qualifierIn(piece.text) });
      if (second) this.#add(second, { ...noRole, word: second.joint, sense: "support" });
    }
    return true;
  }

  /** `日常工作由市教育局负责`: what stands before 由 restricts the role of each body behind it. */
  #addScoped({ scope, rest }: ScopedPiece): boolean {
    const before = this.#groups.length;
    const areAdded = this.#addGroups(rest);
    for (const [i, group] of this.#groups.entries()) {
      if (i < before) continue;
      const qualifier = group.qualifier ? `${scope}，${group.qualifier}` : scope;
      this.#groups[i] = { ...group, qualifier, scoped: true };
    }
    return areAdded;
  }

  /** `市财政局负责资金保障`: a role word with what it is of; `市财政局保障资金` of bodies that are known. */
  #addWithObject(piece: Piece): boolean {
    const [strong] = this.#phrases.roleWords.placesBehind(piece.text);
    const [any] = this.#phrases.roleWords.placesBehind(piece.text, false);
    return (
      this.#addRoleWithObject(piece, strong, (names) => this.#lists.areBodies(names)) ||
      this.#addRoleWithObject(piece, any, (names) => this.#lists.areKnown(names))
    );
  }

  #addRoleWithObject(piece: Piece, at: number | undefined, areBodies: (names: string) => boolean): boolean {
    const object = at === undefined ? "" : piece.text.slice(at);
    if (at === undefined || object === "" || object.length > longestObject) return false;
    const suffix = this.#phrases.roleWords.suffix(piece.text.slice(0, at));
    if (!suffix || !areBodies(piece.text.slice(0, suffix.index))) return false;
    const [first, second] = cutJoint(this.#phrases, { text: piece.text.slice(0, suffix.index), start: piece.start });
    const role = { ...suffix, word: suffix.word + object, object: true } as const;
    if (first.text !== "") this.#add(first, role);
    if (second) this.#add(second, { ...noRole, word: second.joint, sense: "support" });
    return true;
  }

  /** Words of prose behind the first group: `抓好落实` names nobody. */
  #isRemark(suffix: RoleSuffix, names: Piece): boolean {
    return this.#groups.length > 0 && suffix.weak && !this.#lists.areNames(names);
  }

  /** `…，会同自治区财政厅`, `自治区商务厅会同自治区财政厅`, with no role word behind it. */
  #addJoint(piece: Piece): boolean {
    const [first, second] = cutJoint(this.#phrases, piece);
    if (!second) return false;
    if (first.text !== "") this.#add(first, { ...noRole, word: second.joint, sense: "responsible" });
    this.#add(second, { ...noRole, word: second.joint, sense: "support" });
    return true;
  }

  #add(piece: Piece, role: ListRole): void {
    this.#addList(readList(piece, this.#phrases, this.#judge), role);
  }

  #addList(list: NameList, role: ListRole): void {
    const parted = list.names.map((name) => withoutPost(name, this.#phrases, this.#judge));
    const names = parted.filter(({ surface }) => surface !== "");
    if (names.length > 0 || parted.length === 0) appendAll(this.#groups, groupsOf({ ...list, names }, role));
    for (const { remark, rule } of parted) {
      if (remark) this.#remarks.push(remark);
      if (rule) this.#rule = { printed: rule, onwards: this.#phrases.saysOnwards(rule) };
    }
  }

  /** Names behind the last role word support; names alone bear the duty. */
  #closePending(): void {
    const piece = this.#pending;
    this.#pending = undefined;
    if (!piece) return;
    if (this.#groups.length === 0) this.#add(piece, { ...noRole, sense: "responsible" });
    else if (this.#lists.areNames(piece)) this.#add(piece, { ...noRole, sense: "support" });
    else this.#remarks.push(piece.text);
  }
}

/** `配合单位：无`, `配合单位：/`: nobody stands behind the label. */
const nobodyPattern = /^\s*(?:无|[-—–/／]+)\s*$/u;

/** What a role word is of takes no more than that. UTF-16 units. */
const longestObject = 24;

const noRole = { word: "", qualifier: "", weak: true } as const;

/** Join two pieces of one text with the sign between them. */
function joined(first: Piece, second: Piece): Piece {
  return { text: `${first.text}，${second.text}`, start: second.start - first.text.length - 1 };
}
