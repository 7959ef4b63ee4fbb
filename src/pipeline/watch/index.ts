/**
 * The watcher: goes through the compiled plan once more and says where something may have been missed.
 *
 * Reads:      the tree and the duties, and the lines for places.
 * Writes:     warnings.
 * Guarantees: shares no pattern with the stages that it watches;
 *             wherever a role word stands with bodies, a duty's assignment stands, or another problem, or a warning.
 */

import type { Problem } from "../../diagnostics/problem.ts";
import type { DepartmentRow } from "../../registry/schema.ts";
import { type Line, readingOf, type Span } from "../../text/run.ts";
import type { Duty } from "../duties/duty.ts";
import { type PlanTree, treeRuns } from "../tree/node.ts";
import { isCutSentence } from "./cut-sentence.ts";
import { findRunTogetherHead, findUnreadRows, isHeaderLine } from "./find-headers.ts";
import { findLooseCells } from "./find-loose-cells.ts";
import { findRoles, type RolePlace } from "./find-roles.ts";
import { type ForeignBody, findForeignBodies, type PlaceWords } from "./foreign-bodies.ts";
import { type Passage, passagesOf, seedPlaces } from "./passage.ts";
import { Covered, LinePlaces, ToldPlaces } from "./places.ts";
import { unaccountedWords } from "./unaccounted.ts";

export interface WatchInput {
  readonly file: string;
  readonly lines: readonly Line[];
  readonly tree: PlanTree;
  readonly duties: readonly Duty[];
  readonly departments: readonly DepartmentRow[];
  /** The words for levels of jurisdictions. */
  readonly words: PlaceWords;
  /** Places where a person has decided what a named body does there, in code points of the seed. */
  readonly reviewed: readonly Span[];
  /** What the stages have said already. */
  readonly problems: readonly Problem[];
}

/** Watch a compiled plan. */
export function watchPlan(input: WatchInput): Problem[] {
  const { file, tree, duties } = input;
  const context: Context = {
    file,
    places: new LinePlaces(input.lines),
    assigned: new Covered([...duties.map(({ source }) => source), ...input.reviewed]),
    told: new ToldPlaces(input.problems.filter(({ code }) => code.startsWith("duties/"))),
    rules: [...new Set(duties.flatMap(({ rule }) => rule ?? []))],
    governed: new Set(duties.flatMap(({ path, paragraphs }) => paragraphs.map((id) => keyOf(path, id)))),
  };
  const passages = passagesOf(tree);
  return [
    ...passages.flatMap((passage) => watchPassage(passage, context)),
    ...watchLooseCells(passages, context),
    ...watchTables(tree, duties, file),
    ...duties.flatMap((duty) => watchDuty(duty, context)),
    ...findForeignBodies(wordsOf(tree), duties, input.departments, input.words).map((body) => foreignBody(body, file)),
  ];
}

function wordsOf(tree: PlanTree): { title: string; text: string } {
  return { title: readingOf(tree.title).trim(), text: readingOf(treeRuns(tree)) };
}

interface Context {
  readonly file: string;
  readonly places: LinePlaces;
  readonly assigned: Covered;
  /** What was said of duties. */
  readonly told: ToldPlaces;
  /** Rules that duties follow, as printed. */
  readonly rules: readonly string[];
  /** Paragraphs that a duty governs. */
  readonly governed: ReadonlySet<string>;
}

function keyOf(path: readonly string[], paragraph: string): string {
  return `${path.join("/")}#${paragraph}`;
}

function watchPassage(passage: Passage, context: Context): Problem[] {
  const roles = rolesOf(passage);
  const isCut = isCutSentence(passage);
  if (roles.length === 0 && !isCut) return [];
  const seed = seedPlaces(passage);
  const unread = roles
    .filter(({ start, end }) => !context.assigned.has(seed[start] ?? 0) && !context.assigned.has(seed[end - 1] ?? 0))
    .filter(({ kind }) => kind !== "told" || !context.governed.has(keyOf(passage.path, passage.id)))
    .filter((role) => !isTold(role, seed, context) && !isRule(role, passage, context))
    .map((role) => unreadRole(role, passage, seed, context));
  return isCut ? [...unread, ...cutSentence(passage, seed, context)] : unread;
}

function rolesOf({ kind, text }: Passage): RolePlace[] {
  const isHeader = (kind === "paragraph" || kind === "heading") && isHeaderLine(text);
  if (isHeader) return [{ start: 0, end: text.length, kind: "label" }];
  const head = kind === "paragraph" ? findRunTogetherHead(text) : undefined;
  return [...(head ? [{ ...head, kind: "label" } as const] : []), ...findRoles(text)];
}

/** Say whether a stage has said something at the very place. */
function isTold({ start, end }: RolePlace, seed: Uint32Array, { told, places }: Context): boolean {
  return told.has(places.at(seed[start] ?? 0), places.at(seed[end - 1] ?? 0));
}

/** Say whether the words are a rule that duties follow. */
function isRule({ start, end }: RolePlace, { text }: Passage, { rules }: Context): boolean {
  return rules.some((rule) => text.slice(start, end).includes(rule));
}

function unreadRole({ start, end }: RolePlace, passage: Passage, seed: Uint32Array, context: Context): Problem {
  const { file, places, governed } = context;
  const isSwallowed = governed.has(keyOf(passage.path, passage.id));
  return {
    code: isSwallowed ? "watch/swallowed-assignment" : "watch/unread-assignment",
    file,
    ...places.at(seed[start] ?? 0),
    values: { words: excerpt(passage.text, start, end) },
  };
}

function cutSentence({ text }: Passage, seed: Uint32Array, { file, assigned, places }: Context): Problem[] {
  const words = text.trimEnd();
  const last = seed[Math.max(0, words.length - 1)] ?? 0;
  if (assigned.has(last)) return [];
  return [{ code: "watch/cut-sentence", file, ...places.at(last), values: { words: words.slice(-12) } }];
}

function excerpt(text: string, start: number, end: number): string {
  return end - start > 40 ? `${text.slice(start, start + 40)}…` : text.slice(start, Math.min(text.length, end + 12));
}

/** Tell of rows that no table holds, unless a stage has said something of them. */
function watchLooseCells(passages: readonly Passage[], { file, assigned, told, places }: Context): Problem[] {
  const isAssigned = (passage: Passage) => {
    const seed = seedPlaces(passage);
    const { line } = places.at(seed[0] ?? 0);
    return seed.some((place) => assigned.has(place)) || told.hasLine(line);
  };
  return findLooseCells(passages, isAssigned).map(({ first }) => ({
    code: "watch/unread-assignment",
    file,
    ...places.at(seedPlaces(first)[0] ?? 0),
    values: { words: excerpt(first.text, 0, first.text.length) },
  }));
}

function watchTables(tree: PlanTree, duties: readonly Duty[], file: string): Problem[] {
  const starts = duties.map(({ source }) => source.start).sort((a, b) => a - b);
  const unread = findUnreadRows(tree, ({ start, end }) => starts.some((at) => start <= at && at < end));
  return unread.map(({ column, first: { line, col }, count }) => ({
    code: "watch/unread-assignment",
    file,
    line,
    col,
    values: { column, count },
  }));
}

function watchDuty(duty: Duty, { file, told }: Context): Problem[] {
  const words = unaccountedWords(duty);
  if (words.length === 0 || told.hasLine(duty.line)) return [];
  const values = { words, assignment: excerpt(duty.assignment, 0, duty.assignment.length) };
  return [{ code: "watch/unaccounted-words", file, line: duty.line, col: duty.col, values }];
}

function foreignBody({ duty, surface, full_name, place }: ForeignBody, file: string): Problem {
  const values = { name: surface, body: full_name, place };
  return { code: "watch/foreign-body", file, line: duty.line, col: duty.col, values };
}
