import type { Genre, RoleSense } from "../../registry/genre.ts";
import { anyOf } from "../../registry/word-pattern.ts";
import type { AssignmentReader } from "./assignment-reader.ts";
import { cutClauses } from "./cut-clauses.ts";
import type { AssignmentPlace } from "./find-assignments.ts";
import type { Piece } from "./piece.ts";
import { otherUses } from "./role-words.ts";
import { termOpening } from "./term-openings.ts";
import { endOf } from "./word-at-end.ts";

/** A stretch of text that opens with the bodies that are to do it. UTF-16 units. */
export interface LedText {
  /** The bodies with the sign behind them, or with their role word; `inner` is what names and roles are read from. */
  readonly place: AssignmentPlace;
  /** Those who join them behind a comma, within what they are to do or behind it: `甲局负责做丙，乙局配合`. */
  readonly joining?: readonly AssignmentPlace[];
  /** Where what they are to do ends; it begins where the place ends. */
  readonly end: number;
  /** What the word behind the sign makes of the bodies, where a sign parts them from it: `市教育局：负责`. */
  readonly role?: OpeningRole;
  /** True where 由 and the bodies open the whole text: it is theirs beyond the end of a sentence. */
  readonly opens?: true;
}

/** The word with which the task of a body opens; empty where it opens with none. */
export interface OpeningRole {
  readonly sense: RoleSense;
  readonly words: string;
  /** True for no word, and for one that opens other texts too (推进, 组织): then the bodies have to be known ones. */
  readonly weak: boolean;
}

/** The task of a body opens with no word for a role: it is the body's. */
export const noOpeningRole: OpeningRole = { sense: "responsible", words: "", weak: true };

/** No bodies that lead a text take more. UTF-16 units. */
const longestHead = 120;

/**
 * Reads texts that are split by body, where the bodies stand before what they are to do.
 *
 *     市教育局：负责校园安全，组织演练。        市教育局负责校园安全；市公安局负责校园周边治安。
 *     ^^^^^^^^^ place                             ^^^^^^^^^^ place      ^^^^^^^^^^ place
 */
export class BodyLedReader {
  readonly #reader: AssignmentReader;
  readonly #rolePattern: RegExp;
  readonly #joining: readonly string[];
  readonly #senses: ReadonlyMap<string, RoleSense>;
  readonly #strong: ReadonlySet<string>;
  readonly #taskHeads: readonly string[];

  constructor(genre: Genre, reader: AssignmentReader) {
    this.#reader = reader;
    this.#senses = new Map(genre.roles.map(({ word, sense }) => [word, sense]));
    this.#strong = new Set([...genre.roles.filter(({ weak }) => !weak).map(({ word }) => word), ...genre.joining]);
    this.#joining = genre.joining;
    this.#taskHeads = genre.task_heads;
    const words = anyOf([...this.#senses.keys(), ...genre.joining]);
    this.#rolePattern = new RegExp(`^(?:${anyOf(genre.qualifiers)}|主要)*(${words})(?!${otherUses(genre)})`, "u");
  }

  /**
   * Give the stretches of a text that bodies lead, in order; none where the text is prose that speaks of bodies here
   * and there: they open it, or there are several. One without a role word counts where the plan does so again.
   */
  read(text: string, isHabit: boolean): LedText[] {
    const units = cutClauses(text, 0, /[，；。]/u, this.#reader.phrases.roleWords);
    const led: LedText[] = [];
    let isWhole = true;
    let current: LedText | undefined;
    for (const [i, unit] of units.entries()) {
      const sign = i === 0 ? "。" : (text[(units[i - 1]?.start ?? 0) + (units[i - 1]?.text.length ?? 0)] ?? "");
      const next =
        (i === 0 ? this.#boxed(text) : undefined) ??
        this.#labelled(text, unit.start, sign, isHabit && i === 0) ??
        this.#leading(unit.text, unit.start) ??
        this.#leadingNext(text, units, i);
      if (next) current = next;
      else if (current && sign === "，") current = this.#joined(current, unit);
      else if (current && sign === "。" && !this.#goesOn(current, unit)) current = undefined;
      isWhole &&= current !== undefined;
      if (!current) continue;
      const end = behindStop(text, unit.start + unit.text.length);
      if (next) led.push({ ...current, end });
      else led[led.length - 1] = { ...current, end };
    }
    return isWhole || led.length > 1 ? led : [];
  }

  /** Add to a stretch a clause of those who support: `乙局配合`. */
  #joined(current: LedText, { text, start }: Piece): LedText {
    const suffix = this.#reader.phrases.roleWords.suffix(text);
    const joins = suffix?.sense === "support" && this.isBodies(text.slice(0, suffix.index), false);
    if (start < current.place.end || !joins) return current;
    const end = start + text.length;
    const place = { start, end, innerStart: start, innerEnd: end, form: "leading" } as const;
    return { ...current, joining: [...(current.joining ?? []), place] };
  }

  /** Say whether a sentence is of the bodies that lead the one before it. */
  #goesOn(current: LedText, { text }: Piece): boolean {
    return current.role !== undefined || current.opens === true || this.#reader.phrases.isTerm(text);
  }

  /** Say whether a text opens with bodies and a colon, with a role word behind it or without. */
  isLabelled(text: string): boolean {
    return this.#labelled(text, 0, "。", true) !== undefined;
  }

  /** Give the word with which a task opens, and what it makes of the body: `主要负责` leads, `配合` supports. */
  openingRole(text: string): OpeningRole | undefined {
    const [words = "", word = ""] = this.#rolePattern.exec(text.slice(0, longestHead)) ?? [];
    if (words === "") return undefined;
    const sense = this.#senses.get(word) ?? "support";
    // 指导 and 保障 are what the body itself does; 配合 is done with others.
    const own = sense === "support" && !this.#joining.includes(word) ? "responsible" : sense;
    return { words, sense: own, weak: !this.#strong.has(word) };
  }

  /** Say whether words are bodies and groups, and nothing else; where asked, only known ones. */
  isBodies(words: string, areKnown: boolean): boolean {
    const { judge, phrases } = this.#reader;
    if (phrases.labels.at(`${words}：`)) return false;
    const { groups, term, remark } = this.#reader.parse(words);
    const names = groups.flatMap((group) => group.names);
    return (
      term === null &&
      remark === null &&
      groups.every((group) => group.names.length > 0 && !group.object) &&
      names.length > 0 &&
      names.every(({ surface }) =>
        judge.isKnown(surface) || (!areKnown && phrases.bodies.isTelling(surface))
          ? !/[的由]/u.test(surface)
          : phrases.groups.isDeterminedGroup(surface) || phrases.groups.endsFields(surface),
      )
    );
  }

  /**
   * Measure the clauses of a title that say who does the tasks below it: `市教育局牵头，市财政局配合` of
   * `市教育局牵头，市财政局配合的工作（3项）`, or all of `由市教育局牵头`. Gives 0 where it is another title.
   */
  clausesOf(title: string): number {
    const behind = /的(?:重点|主要|各项)?(?:工作|任务|事项|项目){1,2}(?:（[^（）]{1,12}）)?$/u.exec(title)?.[0] ?? "";
    const clauses = title.slice(0, title.length - behind.length);
    const lead = this.#reader.phrases.leadIns.at(clauses);
    const parts = clauses.slice(lead.length).split(/[，；]/u);
    return (behind !== "" || lead !== "") && parts.every((part) => this.#isRoleClause(part)) ? clauses.length : 0;
  }

  /** Say whether words end as names of bodies do; other words do so, too. */
  looksLikeBody(words: string): boolean {
    return this.#reader.phrases.bodies.looksLikeBody(words);
  }

  /** `【市教育局、市财政局】修缮校舍，…`: bodies in a bracket of their own that opens a text. */
  #boxed(text: string): LedText | undefined {
    const inner = /^[【［]([^【】［］]{2,120})[】］](?=\P{P})/u.exec(text)?.[1];
    if (inner === undefined || !this.isBodies(inner, false)) return undefined;
    const end = inner.length + 2;
    const place = { start: 0, end, innerStart: 1, innerEnd: end - 1, form: "leading" } as const;
    return { place, end: text.length, role: noOpeningRole };
  }

  /** `市教育局、市财政局：负责…`, `市教育局。负责…`, at the start of a sentence or a clause. */
  #labelled(text: string, start: number, sign: string, mayLackRole: boolean): LedText | undefined {
    if (sign === "，") return undefined;
    const from = start + (/^[—－\-•●■◆·\s]{0,8}/u.exec(text.slice(start, start + 8))?.[0].length ?? 0);
    const head = /^[^：:。；，]*(?=[：:。])/u.exec(text.slice(from, from + longestHead))?.[0] ?? "";
    if (head.length < 2) return undefined;
    const behind = from + head.length + 1;
    const task = behind + (/^\s*/u.exec(text.slice(behind, behind + 8))?.[0].length ?? 0);
    const isParted = text[from + head.length] !== "。";
    const found = this.openingRole(text.slice(task, task + longestHead));
    const role = found ?? (mayLackRole && isParted ? noOpeningRole : undefined);
    const bodies = head.slice(0, head.length - (endOf(head, this.#taskHeads)?.length ?? 0));
    if (task >= text.length || !role || !this.isBodies(bodies, role.weak)) return undefined;
    const place = {
      start: from,
      end: behind,
      innerStart: from,
      innerEnd: from + bodies.length,
      form: "leading",
    } as const;
    return { place, end: text.length, role };
  }

  /**
   * `由县财政局负责，落实防汛资金`, `县财政局牵头，县水利局配合，6月底前落实防汛资金`: what the role words are of stands
   * behind a comma, or at the start of a text behind a full stop, and tells no other bodies. 由 may open the first clause;
   * where it does not, a body leads. A time with which the task opens is the assignment's.
   */
  #leadingNext(text: string, units: readonly Piece[], i: number): LedText | undefined {
    const { phrases } = this.#reader;
    const unit = units[i];
    const lead = unit ? phrases.leadIns.at(unit.text).length : 0;
    if (!unit || !this.#isRoleClause(unit.text.slice(lead))) return undefined;
    if (lead === 0 && !this.#reader.parse(unit.text).groups.some(({ sense }) => sense === "lead")) return undefined;
    const hasComma = (piece: Piece) => text[piece.start + piece.text.length] === "，";
    let last = unit;
    let n = i + 1;
    for (; hasComma(last); n++) {
      const piece = units[n];
      if (!piece || !this.#isRoleClause(piece.text)) break;
      last = piece;
    }
    const next = units[n];
    const behind = last.start + last.text.length;
    const goesOn = hasComma(last) || (i === 0 && lead > 0 && text[behind] === "。");
    if (!goesOn || !next || phrases.roleWords.placesBehind(next.text).length > 0) return undefined;
    const time = hasComma(last) ? termOpening(next.text) : 0;
    if (time === 0 && phrases.isTerm(next.text)) return undefined;
    const [end, innerEnd] = time > 0 ? [next.start + time, next.start + time] : [behind + 1, behind];
    const place = { start: unit.start, end, innerStart: unit.start + lead, innerEnd, form: "leading" } as const;
    return { place, end, ...(i === 0 ? { opens: true } : {}) };
  }

  /** Say whether a clause is bodies and a role word that ends it, or joins bodies in: `县水利局配合`, `会同县水利局`. */
  #isRoleClause(clause: string): boolean {
    const { roleWords, joints } = this.#reader.phrases;
    const suffix = roleWords.suffix(clause);
    const joint = suffix ? undefined : joints.find(clause);
    if (joint?.index === 0) return this.isBodies(clause.slice(joint.word.length), false);
    return suffix !== undefined && this.isBodies(clause.slice(0, suffix.index), suffix.weak);
  }

  /** `市教育局负责校园安全`, a clause with what the role word is of, also behind the title of an article (`【职责】`). */
  #leading(clause: string, start: number): LedText | undefined {
    const { phrases } = this.#reader;
    const head = clause.slice(0, longestHead);
    const [at] = phrases.roleWords.placesBehind(head);
    // What a role is of opens with no sign; behind one other bodies stand: `甲局牵头、乙局配合，推行丙`.
    if (at === undefined || at >= clause.length || clause.startsWith("、", at)) return undefined;
    const titled = /^(?:【[^【】]{1,20}】|[^：【】（(]{2,20}(?:职责|任务|分工)：)/u.exec(head)?.[0].length ?? 0;
    const lead = titled + phrases.leadIns.at(head.slice(titled)).length;
    const suffix = phrases.roleWords.suffix(head.slice(lead, at));
    const bodies = head.slice(lead, lead + (suffix?.index ?? 0));
    if (!suffix || !(this.isBodies(bodies, false) || phrases.groups.isRank(bodies))) return undefined;
    const place = {
      start: start + titled,
      end: start + at,
      innerStart: start + lead,
      innerEnd: start + at,
      form: "leading",
    } as const;
    return { place, end: start + clause.length };
  }
}

/** Where a stretch ends that a full stop closes: behind it. */
export function behindStop(text: string, end: number): number {
  return text[end] === "。" ? end + 1 : end;
}
