/**
 * Stage 4 of 6: tree → duties.
 *
 * Reads:      the document tree; the words of the genre; the names of the departments registry; the plan's row, for
 *             odd assignments.
 * Writes:     the duties of the plan, in order of place.
 * Guarantees: a duty's assignment closes the text that it governs, or stands in brackets behind the title above it;
 *             every assignee stands in the reading text at its offsets, and every printed name is an
 *             assignee: known, or a group kept as such, or a problem;
 *             no text is governed by two duties of one division; lines of labels behind one another are one assignment.
 */

import type { Problem } from "../../diagnostics/problem.ts";
import type { DepartmentNames } from "../../registry/department-names.ts";
import type { Genre } from "../../registry/genre.ts";
import type { PlanRow } from "../../registry/schema.ts";
import { appendAll } from "../../text/append-all.ts";
import { readingOf } from "../../text/run.ts";
import { type Division, type PlanTree, walkDivisions } from "../tree/node.ts";
import {
  type AssignedText,
  type AssignmentLine,
  headingLine,
  innerOf,
  linesOf,
  type RolelessHabit,
  textOfParagraph,
  titleLine,
  wholeLine,
} from "./assigned-text.ts";
import { AssignmentReader } from "./assignment-reader.ts";
import { findBodyHeadings } from "./body-headings.ts";
import { BodyLedReader, type LedText, type OpeningRole } from "./body-led.ts";
import { continuesLabels } from "./continues-labels.ts";
import type { Duty } from "./duty.ts";
import { type AssignmentPlace, findAssignments } from "./find-assignments.ts";
import { applyFirstLeads, type FirstLeads } from "./first-leads.ts";
import { governWhatFollows } from "./govern-what-follows.ts";
import { ledClauses } from "./led-clauses.ts";
import { listedLine } from "./listed-line.ts";
import { type DutyContext, type DutyInput, type Governed, type MadeDuty, makeDuty } from "./make-duty.ts";
import { makeNameJudge } from "./name-judge.ts";
import { labelAlone, namesBelow } from "./names-below.ts";
import { governedByOpening, withOpeningBracket } from "./opening-bracket.ts";
import { type Phrases, phrasesOf } from "./phrases.ts";
import { rowDuties } from "./row-duties.ts";
import { liftToSeveralPoints } from "./several-points.ts";
import { readTermSpan } from "./term-span.ts";
import { numberedOtherwise } from "./told-numbers.ts";

export interface DutiesInput {
  readonly file: string;
  readonly row: Pick<PlanRow, "repeated" | "roleless" | "dates">;
  readonly tree: PlanTree;
  readonly names: DepartmentNames;
  readonly genre: Genre;
}

export interface DutiesOutput {
  readonly duties: readonly Duty[];
  readonly problems: readonly Problem[];
}

/** The text of a paragraph, and where assignments stand in it. */
interface ReadText extends AssignedText {
  readonly places: readonly AssignmentPlace[];
  /** What bodies lead in it, where it holds no other assignment. */
  readonly led: readonly LedText[];
}

interface Context extends DutyContext {
  readonly file: string;
  readonly problems: Problem[];
  readonly roleless: RolelessHabit;
  readonly byBody: ReadonlyMap<Division, OpeningRole>;
}

/** Read the duties of a plan. Total: what cannot be resolved becomes a problem. */
export function readDuties({ file, row, tree, names, genre }: DutiesInput): DutiesOutput {
  const lines = (rows: readonly { line: number }[]) => new Set(rows.map(({ line }) => line));
  const phrases = phrasesOf(genre);
  const reader = new AssignmentReader(phrases, makeNameJudge(names, phrases), (name) => names.nearest(name).length > 0);
  const problems: Problem[] = [];
  const bodyLed = new BodyLedReader(genre, reader);
  const divisions = [...walkDivisions(tree.divisions)].map((division) => {
    const texts = division.paragraphs.map((paragraph) => textOfParagraph(paragraph, { file, problems }));
    const placesOf = (text: AssignedText, i: number) => {
      const places = placesIn(text, texts[i - 1], reader);
      return i === 0 ? withOpeningBracket(places, division) : places;
    };
    return { division, texts: texts.map((text, i) => ({ ...text, places: placesOf(text, i) })) };
  });
  const labelled = divisions.flatMap(({ texts }) => texts.filter(({ text }) => bodyLed.isLabelled(text)));
  const ledIn = ({ text, places }: Omit<ReadText, "led">) =>
    places.length > 0 ? [] : bodyLed.read(text, labelled.length > 1);
  const read = divisions.map(({ division, texts }) => {
    return { division, texts: texts.map((text) => withLed(text, ledIn(text), reader)) };
  });
  const forms = read.flatMap(({ texts }) => texts.flatMap(({ places }) => places.map(({ form }) => form)));
  const isHabit = forms.filter((form) => form === "roleless").length > 1;
  const roleless = { reviewed: lines(row.roleless), isHabit };
  const assigned = new Set(read.filter(({ texts }) => texts.some(isAssigned)).map(({ division }) => division));
  const byBody = findBodyHeadings(tree.divisions, (division) => assigned.has(division), bodyLed);
  const year = yearOf(row, readingOf(tree.title));
  const spanOf = (term: string) => readTermSpan(term, genre.terms, year);
  const context = { file, names, problems, reader, repeated: lines(row.repeated), roleless, byBody, spanOf };
  const made: MadeDuty[] = [];
  const rules: FirstLeads[] = [];
  for (const { division, texts } of read) {
    const own = inOrder([...dutiesOf(division, texts, context), ...dutiesOfTables(division, context)]);
    appendAll(rules, rulesOf(texts, own, made.length, phrases));
    appendAll(made, own);
  }
  const duties = liftToSeveralPoints(applyFirstLeads(made, rules), tree);
  appendAll(
    problems,
    numberedOtherwise(duties, tree, phrases).map((duty) => numberedPoints(duty, file)),
  );
  return { duties: governWhatFollows(duties, tree), problems };
}

/** Where assignments stand in a text, or it is one itself by what stands above it. */
function placesIn(
  { text }: AssignedText,
  above: AssignedText | undefined,
  reader: AssignmentReader,
): AssignmentPlace[] {
  const places = findAssignments(text, reader);
  const listed = places.length === 0 ? listedLine(text, above?.text, reader) : undefined;
  return listed ? [listed] : places;
}

/** Add to a text what bodies lead in it, or where none do, the assignments that 由 opens behind what is to be done. */
function withLed(text: Omit<ReadText, "led">, led: readonly LedText[], reader: AssignmentReader): ReadText {
  const from = text.places.at(-1)?.end ?? 0;
  return {
    ...text,
    led,
    places: led.length > 0 ? text.places : [...text.places, ...ledClauses(text.text, from, reader)],
  };
}

function numberedPoints({ assignment, line, col }: Duty, file: string): Problem {
  return { code: "duties/numbered-points", file, line, col, values: { words: assignment.slice(0, 24) } };
}

/** The year that a plan's terms speak in: of its first date, else the one that its title names. */
function yearOf({ dates }: Pick<PlanRow, "dates">, title: string): number | undefined {
  const known = dates.flatMap(({ date }) => date ?? []).sort()[0];
  const year = known ?? /(\d{4})年/u.exec(title)?.[1];
  return year === undefined ? undefined : Number(year.slice(0, 4));
}

function dutiesOfTables({ path, content }: Division, context: Context): MadeDuty[] {
  const tables = content.filter((part) => part.type === "table");
  const rows = tables.flatMap((table) => rowDuties(table, context.reader, context));
  return rows.map((row) => makeDuty({ path, id: "", ...row }, context));
}

function isAssigned({ places, led }: ReadText): boolean {
  return places.length > 0 || led.length > 0;
}

/** The bodies of a heading that consists of them, as an assignment. */
function bodyHeading(division: Division, context: Context): AssignmentLine | undefined {
  const column = context.byBody.get(division);
  return column && { ...titleLine(division, context), column };
}

/** Number the duties of a division by where they stand. */
function inOrder(duties: readonly MadeDuty[]): MadeDuty[] {
  const sorted = [...duties].sort((a, b) => a.duty.source.start - b.duty.source.start);
  return sorted.map((made, i) => ({ ...made, duty: { ...made.duty, id: `d${i + 1}` } }));
}

/** Whose duty a division's text is: an assignment governs what stands before it and has none. */
function dutiesOf(division: Division, texts: readonly ReadText[], context: Context): MadeDuty[] {
  const duties: DutyInput[] = [];
  let governed: Governed[] = [];
  let lines: AssignmentLine[] = [];
  const close = () => {
    const id = `d${duties.length + 1}`;
    if (lines.length > 0) duties.push({ path: division.path, id, governed, lines });
    governed = [];
    lines = [];
  };
  const heading = headingLine(division, context) ?? bodyHeading(division, context);
  if (heading) {
    lines = [heading];
    const told = texts.filter(({ text }) => !/^[（(]/u.test(text) || !context.reader.phrases.saysFirstLeads(text));
    governed = told.map((text) => ({ in: text, start: 0, end: text.text.length }));
    close();
  }
  const [first] = texts;
  const opening = governedByOpening(division, texts, isAssigned);
  if (first && opening) {
    lines = linesOf(first, first.places, context.roleless);
    return [makeDuty({ path: division.path, id: "d1", governed: opening, lines }, context)];
  }
  for (const [i, text] of texts.entries()) {
    const below = namesBelow(text, lines.at(-1), context.reader);
    if (below) {
      lines.push(below);
      continue;
    }
    if (text.led.length > 0) {
      if (lines.length > 0) close();
      for (const { place, end, role } of text.led) {
        governed = [{ in: text, start: place.end, end }];
        lines = [{ in: text, place, ...(role ? { column: role } : {}) }];
        close();
      }
      continue;
    }
    let from = 0;
    const found = linesOf(text, text.places, context.roleless).map((line) => {
      const alone = labelAlone(line, context.reader);
      return alone && texts[i + 1] && namesBelow(texts[i + 1] as ReadText, alone, context.reader) ? alone : line;
    });
    for (const [i, line] of (found.length > 0 ? found : [wholeLine(text)]).entries()) {
      const before = text.text.slice(from, line.place.start);
      const last = lines.at(-1);
      const isOfLast = last?.in === text && goesOnAtOnce(line, last, context);
      const goesOn =
        isOfLast || (from === 0 && continuesLabels(context.reader.phrases, lines.map(innerOf), before, innerOf(line)));
      if (lines.length > 0 && !goesOn) close();
      if (found.length === 0 && !goesOn) break;
      if (lines.length === 0 && from === 0 && line.place.start === 0)
        appendAll(lines, labelsAbove(governed, line, context));
      governed.push({ in: text, start: from, end: line.place.start });
      lines.push(line);
      from = behindSigns(text.text, line.place.end);
      const next = found[i + 1];
      if (next && !goesOnAtOnce(next, line, context)) close();
    }
    if (from < text.text.length) {
      if (from > 0) close();
      governed.push({ in: text, start: from, end: text.text.length });
    }
  }
  if (lines.length > 0) close();
  return governingBelow(duties, governed).map((duty) => makeDuty(duty, context));
}

/**
 * Where assignments stand above their texts each governs what stands below it: the first has nothing before it, each
 * has lines of its own, and text is left behind the last.
 */
function governingBelow(duties: readonly DutyInput[], left: readonly Governed[]): readonly DutyInput[] {
  if (duties.length === 0 || left.length === 0) return duties;
  const isAbove = (governed: readonly Governed[]) =>
    governed.every(({ in: { text }, start, end }) => text.slice(start, end) === "");
  const areLines = duties.every(({ lines }) =>
    lines.every(({ in: { text }, place }) => place.start === 0 && behindSigns(text, place.end) === text.length),
  );
  if (!isAbove(duties[0]?.governed ?? []) || !areLines || left.some(({ start }) => start > 0)) return duties;
  return duties.map((duty, i) => ({ ...duty, governed: duties[i + 1]?.governed ?? left }));
}

/** Say whether an assignment goes on in a bracket that follows it at once, or in a sentence that gives its term. */
function goesOnAtOnce(next: AssignmentLine, { in: { text }, place }: AssignmentLine, { reader }: Context): boolean {
  const between = text.slice(place.end, next.place.start);
  return (
    next.place.start >= place.end &&
    (between === "" || (/^[。；，\s]+$/u.test(between) && reader.phrases.isTerm(innerOf(next))))
  );
}

/** Take off the end of a text the lines of labels for people and terms that stand above a line of labels. */
function labelsAbove(governed: Governed[], line: AssignmentLine, { reader: { phrases } }: Context): AssignmentLine[] {
  const above: AssignmentLine[] = [];
  if (!phrases.labels.at(innerOf(line))) return above;
  for (;;) {
    const last = governed.at(-1);
    const sense = last?.start === 0 ? phrases.labels.at(last.in.text)?.sense : undefined;
    if (!last || (sense !== "person" && sense !== "term")) return above;
    governed.pop();
    above.unshift(wholeLine(last.in));
  }
}

/** Where a text goes on behind an assignment and the signs that close it. */
function behindSigns(text: string, at: number): number {
  let next = at;
  while (/[。；，、\s]/u.test(text[next] ?? "")) next++;
  return next;
}

/** Find where a plan says that the first body listed leads: in an assignment, or in words for the whole plan. */
function rulesOf(
  texts: readonly AssignedText[],
  own: readonly MadeDuty[],
  before: number,
  phrases: Phrases,
): FirstLeads[] {
  const inAssignments = own.flatMap(({ firstLeads }, i) => (firstLeads ? [{ ...firstLeads, from: before + i }] : []));
  if (inAssignments.length > 0) return inAssignments;
  const sentences = texts.flatMap(({ text }) => (phrases.saysFirstLeads(text) ? text.split(/[。；（）]/u) : []));
  const said = sentences.filter((sentence) => phrases.saysFirstLeads(sentence));
  return said.map((printed) => ({ printed, onwards: true, from: phrases.saysOnwards(printed) ? before : 0 }));
}
