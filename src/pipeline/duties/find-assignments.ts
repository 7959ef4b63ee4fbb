import type { AssignmentReader } from "./assignment-reader.ts";
import { bracketedClauses } from "./bracketed-clauses.ts";
import { isClosing, isOpening } from "./brackets.ts";
import { isRoleSense } from "./labels.ts";
import { signsAtStart } from "./line-signs.ts";
import { cutOutside } from "./piece.ts";
import { taskBehindTerm } from "./term-openings.ts";

/** Where an assignment stands in a paragraph. UTF-16 units; `inner` is without the brackets. */
export interface AssignmentPlace {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  /**
   * How its brackets stand: both, both around bodies alone behind a sentence (roleless) or behind other words
   * (doubtful), one lost, none, prose that only looks like an assignment, an assignment that a sentence goes on
   * behind, or bodies before what they are to do.
   */
  readonly form:
    | "leading"
    | "bracketed"
    | "roleless"
    | "doubtful"
    | "unopened"
    | "unclosed"
    | "bare"
    | "prose"
    | "inside";
  /** Where a task ends that goes on behind it: `由县应急局牵头，于6月底前` and `拿出方案`. */
  readonly taskEnd?: number;
}

/**
 * Find the assignments of a paragraph, in order of place.
 *
 *     …建设一批500千伏变电站。（内蒙古电力（集团）有限责任公司牵头，自治区能源开发局配合）
 *                             ^ start                                        nested brackets ^ end
 *
 * One stands in brackets, of which one may be lost; or it is a sentence of nothing but names and role words, or
 * with a label before it. Each closes what stands before it: a paragraph, a sentence or a clause.
 */
export function findAssignments(text: string, reader: AssignmentReader): AssignmentPlace[] {
  const end = text.replace(/(?<![。；\s])[。；\s]+$/u, "").length;
  const brackets = outerBrackets(text, end);
  const ofClauses = bracketedClauses(text, end, brackets.pairs, reader);
  const inBrackets = brackets.pairs.flatMap((pair) => bracketed(text, pair, end, ofClauses.has(pair.start), reader));
  const places = withTerms(apart([...inBrackets, ...labelled(text, end, reader)]), brackets, text, reader);
  const last = places.at(-1);
  if (last && last.end === end) return places;
  const term = last && assigned.has(last.form) ? termBehind(text, last.end, end, reader) : undefined;
  if (term) return [...places, term];
  const closing =
    dashed(text, end, reader) ??
    unopened(text, end, brackets, reader) ??
    lostBracket(text, end, brackets, reader) ??
    bareSentence(text, end, reader);
  return closing && (!last || closing.start >= last.end) ? [...places, closing] : places;
}

/** Add the brackets that give a term and follow an assignment at once: `（市教育局牵头）（2025年底前完成）`. */
function withTerms(
  places: readonly AssignmentPlace[],
  { pairs }: Brackets,
  text: string,
  reader: AssignmentReader,
): AssignmentPlace[] {
  const byStart = new Map(pairs.map((pair) => [pair.start, pair]));
  const added = new Set<number>();
  return places.flatMap((place) => {
    if (added.has(place.start)) return [];
    const next = assigned.has(place.form) ? byStart.get(place.end) : undefined;
    if (!next || !reader.phrases.isTerm(text.slice(next.start + 1, next.end - 1))) return [place];
    const { start, end } = next;
    added.add(start);
    return [place, { start, end, innerStart: start + 1, innerEnd: end - 1, form: "bracketed" as const }];
  });
}

/** `（市教育局牵头）。2025年底前完成。`: a term in a sentence of its own behind an assignment. */
function termBehind(
  text: string,
  from: number,
  end: number,
  { phrases }: AssignmentReader,
): AssignmentPlace | undefined {
  const start = from + (/^[。；，\s]*/u.exec(text.slice(from, from + 4))?.[0].length ?? 0);
  if (start === from || start >= end || !phrases.isTerm(text.slice(start, end))) return undefined;
  return /[，。；]/u.test(text.slice(start, end))
    ? undefined
    : { start, end, innerStart: start, innerEnd: end, form: "bracketed" };
}

/** The forms that are assignments for sure. */
const assigned: ReadonlySet<AssignmentPlace["form"]> = new Set(["bracketed", "roleless"]);

/** `做甲事。——市妇联、市教育局`: bodies alone behind a dash, behind a sentence or in a line of their own. */
function dashed(text: string, end: number, reader: AssignmentReader): AssignmentPlace | undefined {
  const told = text.lastIndexOf("——", end - 1);
  // `做甲事——市教育局牵头`: behind dashes within a sentence nothing but an assignment counts.
  if (told > 0 && told > text.lastIndexOf("。", end - 1) + 1 && reader.isBareAssignment(text.slice(told + 2, end)))
    return { start: told, end, innerStart: told + 2, innerEnd: end, form: "bare" };
  const start = text.lastIndexOf("。", end - 1) + 1;
  const dashes = /^[—－]{1,4}/u.exec(text.slice(start, start + 4))?.[0].length ?? 0;
  if (dashes === 0 || !reader.isListOfBodies(text.slice(start + dashes, end))) return undefined;
  return { start, end, innerStart: start + dashes, innerEnd: end, form: "roleless" };
}

/** Places in order, without those that stand in another: a label may stand in brackets, and brackets behind a label. */
function apart(places: readonly AssignmentPlace[]): AssignmentPlace[] {
  const kept: AssignmentPlace[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  }
  return kept;
}

interface Brackets {
  /** Outermost pairs, in order; the end is behind the closing one. */
  readonly pairs: readonly { readonly start: number; readonly end: number }[];
  /** Opening ones without another, outermost first. */
  readonly open: readonly number[];
}

function outerBrackets(text: string, end: number): Brackets {
  const pairs: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (let at = 0; at < end; at++) {
    if (isOpening(text[at])) open.push(at);
    else if (isClosing(text[at])) {
      const start = open.pop();
      if (start === undefined) continue;
      while ((pairs.at(-1)?.start ?? -1) > start) pairs.pop();
      pairs.push({ start, end: at + 1 });
    }
  }
  // What an unclosed bracket holds is still its own.
  return { pairs, open };
}

function bracketed(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  textEnd: number,
  isOfClause: boolean,
  reader: AssignmentReader,
): AssignmentPlace[] {
  const inner = text.slice(start + 1, end - 1);
  const place = { start, end, innerStart: start + 1, innerEnd: end - 1 };
  const closes = end === textEnd;
  const behindSentence = isOfClause || /[。；！]/u.test(text[start - 1] ?? "");
  // What a bracket right behind a name says is of that name: `甲局（牵头）、乙局`.
  const isOfName = start > 0 && !behindSentence && reader.phrases.nameRole(inner) !== undefined;
  const assigns = !isOfName && reader.assigns(inner);
  if (!assigns && (closes || behindSentence) && reader.isListOfBodies(inner))
    return [{ ...place, form: behindSentence ? "roleless" : "doubtful" }];
  if (assigns) return [{ ...place, form: closes || stands(text, start, end) ? "bracketed" : "inside" }];
  if ((closes || behindSentence) && reader.standsForAbove(inner)) return [{ ...place, form: "bracketed" }];
  // Behind a name a post is that person's: 张三（县长）.
  if (behindSentence && reader.namesPosts(inner)) return [{ ...place, form: "prose" }];
  return closes &&
    reader.phrases.mayAssign(inner) &&
    !reader.phrases.saysFirstLeads(inner) &&
    !reader.phrases.leadMarks.in(inner)
    ? [{ ...place, form: "prose" }]
    : [];
}

/** Say whether a bracket closes a sentence or a clause; `（商务厅牵头）的会议` goes on. */
function stands(text: string, start: number, end: number): boolean {
  return /[。；！？]/u.test(text[start - 1] ?? "") || /[，。；、！？\s]/u.test(text[end] ?? "") || isOpening(text[end]);
}

/** `…合作。自治区商务厅牵头）`: the opening bracket is lost, the last full stop stands for it. */
function unopened(
  text: string,
  end: number,
  { pairs }: Brackets,
  reader: AssignmentReader,
): AssignmentPlace | undefined {
  if (!isClosing(text[end - 1]) || pairs.at(-1)?.end === end) return undefined;
  const start = text.lastIndexOf("。", end - 2) + 1;
  const inner = text.slice(start, end - 1);
  return reader.assigns(inner) ? { start, end, innerStart: start, innerEnd: end - 1, form: "unopened" } : undefined;
}

/** `…合作。（自治区商务厅牵头`: the closing bracket is lost. */
function lostBracket(
  text: string,
  end: number,
  { open }: Brackets,
  reader: AssignmentReader,
): AssignmentPlace | undefined {
  for (const start of open.slice(0, 8)) {
    const inner = text.slice(start + 1, end);
    if (reader.assigns(inner)) return { start, end, innerStart: start + 1, innerEnd: end, form: "unclosed" };
  }
  return undefined;
}

/** The last sentence, where it consists of nothing but names and role words. */
function bareSentence(text: string, end: number, reader: AssignmentReader): AssignmentPlace | undefined {
  const sentence = text.lastIndexOf("。", end - 1) + 1;
  const start = sentence + dashesAt(text, sentence);
  const inner = text.slice(start, end);
  const assigns = reader.isBareAssignment(inner) || reader.isLedAssignment(inner) || reader.standsForAbove(inner);
  if (inner === "" || !assigns) return undefined;
  return bareUpTo(text, start, end, reader);
}

/** A sentence that assigns, up to the task with which it may go on. */
export function bareUpTo(text: string, start: number, end: number, { phrases }: AssignmentReader): AssignmentPlace {
  const task = start + taskBehindTerm(text.slice(start, end), phrases);
  const place = { start, end: task, innerStart: start, innerEnd: task, form: "bare" } as const;
  return task < end ? { ...place, taskEnd: end } : place;
}

/** Sentences with a label before the bodies; labels, terms and rules behind one another are one assignment. */
function labelled(text: string, end: number, reader: AssignmentReader): AssignmentPlace[] {
  const { phrases } = reader;
  const places: AssignmentPlace[] = [];
  let from: number | undefined;
  let last = 0;
  // A term or a person alone is told to nobody.
  let tells = false;
  const close = () => {
    if (from !== undefined && tells)
      places.push({ start: from, end: last, innerStart: from, innerEnd: last, form: "bare" });
    from = undefined;
    tells = false;
  };
  for (const unit of sentencesOf(text, end).flatMap((sentence) => unitsOf(text, sentence, reader))) {
    const start = unit.start + dashesAt(text, unit.start);
    const words = text.slice(start, unit.end);
    const sense = phrases.labels.at(text, start)?.sense;
    const goesOn = sense !== undefined || phrases.saysFirstLeads(words) || phrases.isTerm(words) || unit.goesOn;
    if (from !== undefined && !goesOn) close();
    const inside = sense !== undefined || from !== undefined ? undefined : labelInside(text, unit, reader);
    // What comes of a task opens no assignment: it is what is to be done.
    if (from === undefined) from = sense === undefined || sense === "note" ? inside : start;
    tells ||=
      inside !== undefined ||
      (sense !== undefined && (isRoleSense(sense) || (sense === "person" && namesRole(words, reader))));
    last = unit.end;
  }
  close();
  return places;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A sentence, or its clauses where one says whose it is: `建设机场，责任单位：甲局；建设港口，责任单位：乙局。` */
function unitsOf(
  text: string,
  sentence: Stretch,
  reader: AssignmentReader,
): (Stretch & { readonly goesOn: boolean })[] {
  if (reader.phrases.labels.at(text, sentence.start) || labelInside(text, sentence, reader) === undefined)
    return [{ ...sentence, goesOn: false }];
  return cutOutside(text.slice(sentence.start, sentence.end), sentence.start, /；/u).map(({ text: words, start }) => {
    const goesOn = words.split(/[，、]/u).every((name) => reader.judge.mayName(name));
    return { start, end: start + words.length, goesOn };
  });
}

/** Say whether words that begin with a label for a person go on with one for bodies. */
function namesRole(words: string, reader: AssignmentReader): boolean {
  return reader.parse(words).groups.length > 0;
}

/** Where in a sentence a label begins behind a comma: `完成编制，责任单位：省司法厅。` */
function labelInside(text: string, { start, end }: Stretch, reader: AssignmentReader): number | undefined {
  for (const { index } of text.slice(start, end).matchAll(/[，；]/gu)) {
    const at = start + index + 1;
    const sense = reader.phrases.labels.at(text, at)?.sense;
    if (sense === undefined || !isRoleSense(sense)) continue;
    const clause = /^[^；]*/u.exec(text.slice(at, end))?.[0] ?? "";
    return reader.assigns(clause) ? at : undefined;
  }
  return undefined;
}

/** Sentences of a text from full stop to full stop, without it. */
function sentencesOf(text: string, end: number): Stretch[] {
  const stops = Array.from(text.slice(0, end).matchAll(/。/gu), ({ index }) => index);
  const starts = [0, ...stops.map((stop) => stop + 1)];
  return starts
    .map((start, i) => ({ start, end: stops[i] ?? end }))
    .filter((sentence) => sentence.end > sentence.start);
}

/** How many dashes, signs of a list and spaces stand at a place. */
function dashesAt(text: string, at: number): number {
  return signsAtStart(text.slice(at, at + 8));
}
