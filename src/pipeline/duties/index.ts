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
import { type Division, type PlanTree, treeRuns, walkDivisions } from "../tree/node.ts";
import { type AssignedText, textOfParagraph } from "./assigned-text.ts";
import { AssignmentReader } from "./assignment-reader.ts";
import { findBodyHeadings } from "./body-headings.ts";
import { BodyLedReader, type LedText } from "./body-led.ts";
import { type DivisionContext, dutiesOf, holdsBodiesAlone, isAssigned, type ReadText } from "./division-duties.ts";
import type { Duty } from "./duty.ts";
import { type AssignmentPlace, findAssignments } from "./find-assignments.ts";
import { applyFirstLeads, type FirstLeads } from "./first-leads.ts";
import { governWhatFollows } from "./govern-what-follows.ts";
import { ledClauses } from "./led-clauses.ts";
import { lendToPoints } from "./lend-to-points.ts";
import { listedLine } from "./listed-line.ts";
import { type DutyInput, type MadeDuty, makeDuty } from "./make-duty.ts";
import { makeNameJudge } from "./name-judge.ts";
import { partByNumbers } from "./numbered-clauses.ts";
import { withOpeningBracket } from "./opening-bracket.ts";
import { type Phrases, phrasesOf } from "./phrases.ts";
import { Restated } from "./restated.ts";
import { rowDuties } from "./row-duties.ts";
import { saidAbove } from "./said-above.ts";
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
  const titled = divisions.filter(({ division }) => holdsBodiesAlone(division, reader));
  const isHabit = forms.filter((form) => form === "roleless").length + titled.length > 1;
  const roleless = { reviewed: lines(row.roleless), isHabit };
  const tellsLead = ({ places, led, text }: ReadText) =>
    led.length > 0 || places.some(({ innerStart, innerEnd }) => !reader.onlySupports(text.slice(innerStart, innerEnd)));
  const assigned = new Set(read.filter(({ texts }) => texts.some(isAssigned)).map(({ division }) => division));
  const leading = new Set(read.filter(({ texts }) => texts.some(tellsLead)).map(({ division }) => division));
  const byBody = findBodyHeadings(tree.divisions, { assigned, leading }, bodyLed);
  const year = yearOf(row, readingOf(tree.title));
  const spanOf = (term: string) => readTermSpan(term, genre.terms, year);
  const repeated = lines(row.repeated);
  const leadMark = phrases.leadMarks.in(readingOf(treeRuns(tree)));
  const restated = new Restated();
  const context = { file, names, problems, reader, restated, repeated, roleless, byBody, spanOf, leadMark };
  const parents = parentsOf(tree);
  const made: MadeDuty[] = [];
  // Where assignments begin that are parted by the numbers of their points.
  const parted = new Set<number>();
  const rules: FirstLeads[] = [];
  for (const { division, texts } of read) {
    const inputs = partByNumbers(dutiesOf(division, texts, context), division, parents.get(division), phrases);
    const own = inOrder([...inTurn(inputs, made, context), ...dutiesOfTables(division, context)]);
    if (inputs.some(({ points }) => points)) for (const { duty } of own) parted.add(duty.source.start);
    appendAll(rules, rulesOf(texts, own, made.length, phrases));
    appendAll(made, own);
  }
  const lifted = liftToSeveralPoints(applyFirstLeads(made, rules), tree);
  const { duties: whole, lent } = lendToPoints(lifted, tree, context.restated);
  const { duties, doubtful } = governWhatFollows(whole, tree, lent);
  const say = (code: "duties/numbered-points" | "duties/points-below", said: readonly Duty[]) =>
    appendAll(
      problems,
      said.map((duty) => problemOf(code, duty, file)),
    );
  say(
    "duties/numbered-points",
    numberedOtherwise(
      lifted.filter(({ source }) => !parted.has(source.start)),
      tree,
      phrases,
    ),
  );
  say("duties/points-below", doubtful);
  const led = new Set([...lent].map(({ line, col }) => `${line}:${col}`));
  const isLed = ({ code, line, col }: Problem) => code === "duties/no-lead" && led.has(`${line}:${col}`);
  return { duties, problems: problems.filter((problem) => !isLed(problem)) };
}

/** Give for each division the one that holds it. */
function parentsOf({ divisions }: PlanTree): ReadonlyMap<Division, Division> {
  return new Map([...walkDivisions(divisions)].flatMap((parent) => parent.divisions.map((each) => [each, parent])));
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
  const last = text.places.at(-1);
  const from = last?.taskEnd ?? last?.end ?? 0;
  return {
    ...text,
    led,
    places: led.length > 0 ? text.places : [...text.places, ...ledClauses(text.text, from, reader)],
  };
}

/** A problem of what a duty governs, at its assignment. */
function problemOf(
  code: "duties/numbered-points" | "duties/points-below",
  { assignment, line, col }: Duty,
  file: string,
): Problem {
  return { code, file, line, col, values: { words: assignment.slice(0, 24) } };
}

/** The year that a plan's terms speak in: of its first date, else the one that its title names. */
function yearOf({ dates }: Pick<PlanRow, "dates">, title: string): number | undefined {
  const known = dates.flatMap(({ date }) => date ?? []).sort()[0];
  const year = known ?? /(\d{4})年/u.exec(title)?.[1];
  return year === undefined ? undefined : Number(year.slice(0, 4));
}

/** Make the duties of a division in turn: 同上 stands for what one before it says. One that names nobody so is none. */
function inTurn(inputs: readonly DutyInput[], before: readonly MadeDuty[], context: DivisionContext): MadeDuty[] {
  const own: MadeDuty[] = [];
  for (const input of inputs) {
    const above = saidAbove([...before.slice(-mostBefore), ...own.slice(-mostBefore)], input.path);
    const made = makeDuty(input, context, isLeftOut(above, context) ? undefined : above);
    if (made.duty.assignees.length > 0 || !context.reader.phrases.holdsDitto(made.duty.assignment)) own.push(made);
  }
  return own;
}

/** Say whether behind a duty a bracket was found that is no assignment, so that 同上 may stand for that. */
function isLeftOut(above: MadeDuty | undefined, { problems }: DivisionContext): boolean {
  const from = above?.duty.line ?? Number.POSITIVE_INFINITY;
  return problems.slice(-mostBefore).some(({ code, line }) => code === "duties/prose" && line >= from);
}

/** So many duties and problems before a duty are looked at for what 同上 stands for. */
const mostBefore = 40;

function dutiesOfTables({ path, content }: Division, context: DivisionContext): MadeDuty[] {
  const tables = content.filter((part) => part.type === "table");
  const rows = tables.flatMap((table) => rowDuties(table, context));
  return rows.map((row) => makeDuty({ path, id: "", ...row }, context));
}

/** Number the duties of a division by where they stand. */
function inOrder(duties: readonly MadeDuty[]): MadeDuty[] {
  const sorted = [...duties].sort((a, b) => a.duty.source.start - b.duty.source.start);
  return sorted.map((made, i) => ({ ...made, duty: { ...made.duty, id: `d${i + 1}` } }));
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
