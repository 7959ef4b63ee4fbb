/**
 * Stage 4 of 6: tree → duties.
 *
 * Reads:      the document tree; the names of the departments registry; the plan's row, for odd assignments.
 * Writes:     the duties of the plan, in order of place.
 * Guarantees: a duty's assignment closes the last paragraph it governs;
 *             every assignee stands in the reading text at its offsets, and every printed name is an
 *             assignee: known, or a group word kept as such, or a problem;
 *             no paragraph is governed by two duties; lines of labels behind one another are one assignment.
 */

import type { Problem } from "../../diagnostics/problem.ts";
import type { DepartmentNames } from "../../registry/department-names.ts";
import type { PlanRow } from "../../registry/schema.ts";
import { printedOf, type Run, readingOf, splitRuns } from "../run.ts";
import { type Division, type Paragraph, type PlanTree, walkDivisions } from "../tree/node.ts";
import { isBareAssignment, isListOfBodies } from "./bare-assignment.ts";
import { continuesLabels } from "./continues-labels.ts";
import type { Assignee, Duty } from "./duty.ts";
import { type AssignmentPlace, findAssignment, innerAssignments, type NameJudge } from "./find-assignment.ts";
import { parseAssignment } from "./parse-assignment.ts";
import { Reporter } from "./reporter.ts";
import { Resolver } from "./resolver.ts";

export interface DutiesInput {
  readonly file: string;
  readonly row: Pick<PlanRow, "repeated" | "roleless">;
  readonly tree: PlanTree;
  readonly names: DepartmentNames;
}

export interface DutiesOutput {
  readonly duties: readonly Duty[];
  readonly problems: readonly Problem[];
}

/** Read the duties of a plan. Total: what cannot be resolved becomes a problem. */
export function readDuties({ file, row, tree, names }: DutiesInput): DutiesOutput {
  const lines = (rows: readonly { line: number }[]) => new Set(rows.map(({ line }) => line));
  const context: Context = {
    file,
    names,
    problems: [],
    repeated: lines(row.repeated),
    roleless: lines(row.roleless),
    judge: {
      isBareAssignment: (sentence) => isBareAssignment(sentence, names),
      isListOfBodies: (words) => isListOfBodies(words, names),
    },
  };
  const duties = [...walkDivisions(tree.divisions)].flatMap((division) => dutiesOf(division, context));
  return { duties, problems: context.problems };
}

interface Context {
  readonly file: string;
  readonly names: DepartmentNames;
  readonly problems: Problem[];
  /** Lines in which the source itself names a body twice. */
  readonly repeated: ReadonlySet<number>;
  /** Lines in which bodies alone are an assignment. */
  readonly roleless: ReadonlySet<number>;
  readonly judge: NameJudge;
}

/** A paragraph that an assignment closes. */
interface AssignedParagraph {
  readonly paragraph: Paragraph;
  readonly runs: readonly Run[];
  readonly text: string;
  readonly place: AssignmentPlace;
  readonly report: Reporter;
}

/** An assignment governs its own paragraph and those before it that have none. */
function dutiesOf(division: Division, context: Context): Duty[] {
  const duties: Duty[] = [];
  let governed: Paragraph[] = [];
  let lines: AssignedParagraph[] = [];
  const close = () => {
    if (lines.length > 0) duties.push(makeDuty(division, governed, lines, `d${duties.length + 1}`, context));
    governed = [];
    lines = [];
  };
  for (const paragraph of division.paragraphs) {
    const assigned = readParagraph(paragraph, context);
    const line = assigned ?? wholeParagraph(paragraph, context);
    const goesOn = continuesLabels(lines.map(innerOf), beforeOf(line), innerOf(line));
    if (lines.length > 0 && !goesOn) close();
    governed.push(paragraph);
    if (assigned || goesOn) lines.push(line);
  }
  if (lines.length > 0) close();
  return duties;
}

function readParagraph(paragraph: Paragraph, context: Context): AssignedParagraph | undefined {
  const runs = runsOf(paragraph);
  const text = readingOf(runs);
  const place = findAssignment(text, context.judge);
  const report = new Reporter(context, paragraph, runs);
  for (const { start, end } of innerAssignments(text, place?.start ?? text.length)) {
    const found = `“${text.slice(start, end)}” in the midst of a paragraph`;
    report.add("duties/inside-paragraph", start, found, "assignments at the ends of paragraphs");
  }
  if (!place) return undefined;
  if (place.form === "roleless" && context.roleless.has(paragraph.line))
    return { paragraph, runs, text, place, report };
  reportForm(place, text, report);
  return ["prose", "roleless"].includes(place.form) ? undefined : { paragraph, runs, text, place, report };
}

function innerOf({ text, place }: AssignedParagraph): string {
  return text.slice(place.innerStart, place.innerEnd);
}

function beforeOf({ text, place }: AssignedParagraph): string {
  return text.slice(0, place.start);
}

/** A paragraph taken whole, as a line that may give a term and no body: `完成时限：2015年底`. */
function wholeParagraph(paragraph: Paragraph, context: Context): AssignedParagraph {
  const runs = runsOf(paragraph);
  const text = readingOf(runs);
  const end = text.trimEnd().length;
  const place: AssignmentPlace = { start: 0, end, innerStart: 0, innerEnd: end, form: "bare" };
  return { paragraph, runs, text, place, report: new Reporter(context, paragraph, runs) };
}

/** Say where the brackets of an assignment are not both there, or hold none. */
function reportForm({ form, start, end }: AssignmentPlace, text: string, report: Reporter): void {
  if (form === "prose") {
    const found = `“${text.slice(start, end)}” at the end of a paragraph`;
    report.add("duties/prose", start, found, "an assignment that ends in a role word");
  }
  if (form === "roleless") {
    const found = `“${text.slice(start, end)}” at the end of a paragraph`;
    report.add("duties/no-role-word", start, found, "a role word with the bodies, if they are to do it");
  }
  if (form === "unopened" || form === "unclosed") {
    const expected = form === "unopened" ? "“（” before an assignment" : "“）” behind an assignment";
    report.add(
      "duties/unclosed-bracket",
      start,
      `“${text.slice(start, start + 12)}…” without its other bracket`,
      expected,
    );
  }
}

function makeDuty(
  division: Division,
  governed: readonly Paragraph[],
  lines: readonly AssignedParagraph[],
  id: string,
  { names, repeated }: Context,
): Duty {
  const [first] = lines as [AssignedParagraph];
  const groups = lines.map((line) => parseAssignment(innerOf(line)));
  const all = groups.flat();
  const someoneLeads = all.some(({ sense }) => sense === "lead");
  const resolver = new Resolver(names, someoneLeads);
  const assignees = lines.flatMap(({ paragraph, place, report }, i) => {
    const own = resolver.resolve(groups[i] ?? [], { paragraph: paragraph.id, offset: place.innerStart, report });
    if (!repeated.has(paragraph.line)) reportTwice(own, report);
    return own;
  });
  if (all.every((group) => group.sense === "support")) {
    const { place, text, report } = first;
    const found = `“${text.slice(place.start, place.end)}” without anybody who leads`;
    report.add("duties/no-lead", place.start, found, "a body that leads or is responsible");
  }
  const printed = lines.map(
    ({ runs, place }) => splitRuns(splitRuns(runs, place.start)[1], place.end - place.start)[0],
  );
  const assigned = new Map(lines.map((line) => [line.paragraph, line.place.start]));
  const texts = governed.map((paragraph) => readingOf(runsOf(paragraph)).slice(0, assigned.get(paragraph)));
  return {
    id,
    path: division.path,
    paragraphs: governed.map((paragraph) => paragraph.id),
    assignees,
    roleWords: [...new Set(all.map((group) => group.word).filter((word) => word !== ""))],
    openEnded: all.some((group) => group.openEnded),
    qualifier: all.map((group) => group.qualifier).find((qualifier) => qualifier !== null) ?? null,
    text: texts.filter((part) => part !== "").join("\n"),
    assignment: lines.map(({ text, place }) => text.slice(place.start, place.end)).join("\n"),
    printed: printed.map(printedOf).join("\n"),
    lines: lines.map(({ paragraph, place: { start, end } }) => ({ paragraph: paragraph.id, start, end })),
    source: {
      start: printed[0]?.[0]?.start ?? first.paragraph.span.start,
      end: printed.at(-1)?.at(-1)?.end ?? (lines.at(-1) ?? first).paragraph.span.end,
    },
    ...first.report.placeOf(first.place.start),
  };
}

function reportTwice(assignees: readonly Assignee[], report: Reporter): void {
  for (const [i, assignee] of assignees.entries()) {
    const first = assignees
      .slice(0, i)
      .find((other) => other.department !== null && other.department === assignee.department);
    if (!first) continue;
    const found = `“${assignee.surface}” (${assignee.roleWord}), already named as “${first.surface}” (${first.roleWord})`;
    report.add("duties/twice-in-assignment", assignee.start, found, "each body once in an assignment");
  }
}

/** Runs of a paragraph in order, its own run-in title included. */
export function runsOf({ title, stop, runs }: Paragraph): Run[] {
  return [...title, ...stop, ...runs];
}
