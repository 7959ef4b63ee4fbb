import { IndexedRuns } from "../../text/indexed-runs.ts";
import { type Run, readingOf } from "../../text/run.ts";
import type { Column } from "../tables/table.ts";
import type { Division, Paragraph } from "../tree/node.ts";
import { isClosing, isOpening } from "./brackets.ts";
import type { AssignmentPlace } from "./find-assignments.ts";
import { marksAtStart } from "./line-signs.ts";
import { type ProblemSink, Reporter } from "./reporter.ts";

/** A paragraph, or the bracket behind a title, as assignments are read in it. */
export interface AssignedText {
  /** Id of the paragraph; `heading` for the bracket behind a title; of a cell `t1r3c2`. */
  readonly paragraph: string;
  readonly runs: IndexedRuns;
  /** Reading side. */
  readonly text: string;
  readonly line: number;
  readonly span: { readonly start: number; readonly end: number };
  readonly report: Reporter;
}

/** One assignment, or where labels have lines of their own, one line of it. */
export interface AssignmentLine {
  readonly in: AssignedText;
  readonly place: AssignmentPlace;
  /** What says the role of names without a role word: the head of their column, or the word behind the sign that follows. */
  readonly column?: Pick<Column, "sense" | "words">;
  /** True for a label alone, whose bodies stand in the lines below it. */
  readonly namesFollow?: true;
}

export function innerOf({ in: { text }, place }: AssignmentLine): string {
  return text.slice(place.innerStart, place.innerEnd);
}

/** Runs of a paragraph in order, its own run-in title included. */
export function runsOf({ title, stop, runs }: Paragraph): Run[] {
  return [...title, ...stop, ...runs];
}

export function textOfParagraph(paragraph: Paragraph, sink: ProblemSink): AssignedText {
  const own = runsOf(paragraph);
  const runs = new IndexedRuns(own);
  const { id, line, span } = paragraph;
  return { paragraph: id, runs, text: readingOf(own), line, span, report: new Reporter(sink, paragraph, runs) };
}

/** The words of an assignment behind a title, without brackets, dashes and signs; empty where there is none. */
export function wordsBehindTitle({ heading: { runs } }: Division): string {
  const text = readingOf(runs.assignment);
  const { opened, closed } = insideOf(text);
  return text.slice(opened, closed);
}

/** Where what a bracket holds begins and ends, or what stands behind the signs where there is no bracket. */
function insideOf(text: string): { opened: number; closed: number; isBracket: boolean } {
  const first = text.search(/[^，—\s]/u);
  const last = text.replace(/(?<![。\s])[。\s]+$/u, "").length - 1;
  const isBracket = isOpening(text[first]);
  const opened = isBracket ? first + 1 : Math.max(0, first);
  return { opened, closed: isClosing(text[last]) ? last : text.length, isBracket };
}

/** Give the bracket behind a title as an assignment, where there is one. */
export function headingLine({ heading, line, col, span }: Division, sink: ProblemSink): AssignmentLine | undefined {
  const { assignment } = heading.runs;
  const [run] = assignment;
  if (!run) return undefined;
  const text = readingOf(assignment);
  const runs = new IndexedRuns(assignment);
  const report = new Reporter(sink, { line, col, span }, runs);
  const { opened, closed, isBracket } = insideOf(text);
  const start = isBracket ? 0 : opened;
  const place = { start, end: text.length, innerStart: opened, innerEnd: closed, form: "bracketed" } as const;
  return { in: { paragraph: "heading", runs, text, line, span: { start: run.start, end: span.end }, report }, place };
}

/** Give the title of a division as an assignment, up to where the bodies in it, or its clauses, end. */
export function titleLine({ heading, line, col, span }: Division, innerEnd: number, sink: ProblemSink): AssignmentLine {
  const { title } = heading.runs;
  const text = readingOf(title);
  const runs = new IndexedRuns(title);
  const report = new Reporter(sink, { line, col, span }, runs);
  const place = { start: 0, end: text.length, innerStart: 0, innerEnd, form: "leading" } as const;
  return { in: { paragraph: "heading", runs, text, line, span, report }, place };
}

/** A paragraph taken whole, as a line that may give a term and no body: `完成时限：2015年底`. */
export function wholeLine(text: AssignedText): AssignmentLine {
  const end = text.text.trimEnd().length;
  const innerStart = marksAtStart(text.text);
  return { in: text, place: { start: 0, end, innerStart, innerEnd: end, form: "bare" } };
}

/**
 * Give the assignments of a paragraph, from the places found in it; say what only looks like one, and where brackets
 * are not both there. Bodies alone in brackets behind a sentence assign; whether that needs a word depends on the plan.
 */
export function linesOf(
  text: AssignedText,
  places: readonly AssignmentPlace[],
  roleless: RolelessHabit,
): AssignmentLine[] {
  const lines: AssignmentLine[] = [];
  for (const place of places) {
    const isReviewed = roleless.reviewed.has(text.line) && (place.form === "roleless" || place.form === "doubtful");
    if (!isReviewed && !(place.form === "roleless" && roleless.isHabit)) reportForm(place, text);
    if (isReviewed || !["prose", "doubtful", "inside"].includes(place.form)) lines.push({ in: text, place });
  }
  return lines;
}

/** How a plan is with brackets that hold bodies and no role word. */
export interface RolelessHabit {
  /** Lines in which a person has found them to assign. */
  readonly reviewed: ReadonlySet<number>;
  /** True where the plan has more than one of them. */
  readonly isHabit: boolean;
}

function reportForm({ form, start, end }: AssignmentPlace, { text, report }: AssignedText): void {
  const words = text.slice(start, end);
  if (form === "prose") report.add("duties/prose", start, { words });
  if (form === "roleless" || form === "doubtful") report.add("duties/no-role-word", start, { words });
  if (form === "inside") report.add("duties/inside-paragraph", start, { words }, report.missing("\n", end, start));
  if (form === "unopened" || form === "unclosed") {
    const isUnopened = form === "unopened";
    const isHalfWidth = /[()]/u.test(report.printedAt(isUnopened ? end - 1 : start));
    const bracket = (isHalfWidth ? "()" : "（）").charAt(isUnopened ? 0 : 1);
    const proposed = report.missing(bracket, isUnopened ? start : end, start);
    const lacks = isUnopened ? "opening" : "closing";
    report.add("duties/unclosed-bracket", start, { words: text.slice(start, start + 12), lacks }, proposed);
  }
}
