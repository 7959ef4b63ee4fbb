/**
 * Stage 4 of 6: tree → duties.
 *
 * Reads:      the document tree; the names of the departments registry; the plan's row, for odd assignments.
 * Writes:     the duties of the plan, in order of place.
 * Guarantees: a duty's assignment closes the last paragraph it governs;
 *             every assignee stands in the reading text at its offsets, and every printed name is an
 *             assignee: known, or a group word kept as such, or a problem;
 *             no paragraph is governed by two duties.
 */

import type { Problem } from "../../diagnostics/problem.ts";
import type { DepartmentNames } from "../../registry/department-names.ts";
import type { PlanRow } from "../../registry/schema.ts";
import { printedOf, type Run, readingOf, splitRuns } from "../run.ts";
import { type Division, type Paragraph, type PlanTree, walkDivisions } from "../tree/node.ts";
import { isBareAssignment } from "./bare-assignment.ts";
import type { Assignee, Duty } from "./duty.ts";
import { type AssignmentPlace, findAssignment, innerAssignments } from "./find-assignment.ts";
import { parseAssignment } from "./parse-assignment.ts";
import { Reporter } from "./reporter.ts";
import { Resolver } from "./resolver.ts";

export interface DutiesInput {
  readonly file: string;
  readonly row: Pick<PlanRow, "repeated">;
  readonly tree: PlanTree;
  readonly names: DepartmentNames;
}

export interface DutiesOutput {
  readonly duties: readonly Duty[];
  readonly problems: readonly Problem[];
}

/** Read the duties of a plan. Total: what cannot be resolved becomes a problem. */
export function readDuties({ file, row, tree, names }: DutiesInput): DutiesOutput {
  const context: Context = { file, names, problems: [], repeated: new Set(row.repeated.map(({ line }) => line)) };
  const duties = [...walkDivisions(tree.divisions)].flatMap((division) => dutiesOf(division, context));
  return { duties, problems: context.problems };
}

interface Context {
  readonly file: string;
  readonly names: DepartmentNames;
  readonly problems: Problem[];
  /** Lines in which the source itself names a body twice. */
  readonly repeated: ReadonlySet<number>;
}

/** An assignment governs its own paragraph and those before it that have none. */
function dutiesOf(division: Division, context: Context): Duty[] {
  const duties: Duty[] = [];
  let governed: Paragraph[] = [];
  for (const paragraph of division.paragraphs) {
    governed.push(paragraph);
    const duty = dutyOf(division, governed, `d${duties.length + 1}`, context);
    if (!duty) continue;
    duties.push(duty);
    governed = [];
  }
  return duties;
}

function dutyOf(division: Division, governed: readonly Paragraph[], id: string, context: Context): Duty | undefined {
  const last = governed.at(-1) as Paragraph;
  const runs = runsOf(last);
  const text = readingOf(runs);
  const place = findAssignment(text, (sentence) => isBareAssignment(sentence, context.names));
  const report = new Reporter(context, last, runs);
  for (const { start, end } of innerAssignments(text, place?.start ?? text.length)) {
    const found = `“${text.slice(start, end)}” in the midst of a paragraph`;
    report.add("duties/inside-paragraph", start, found, "assignments at the ends of paragraphs");
  }
  if (!place) return undefined;
  reportForm(place, text, report);
  return place.form === "prose" ? undefined : makeDuty(division, governed, id, place, context, report);
}

/** Say where the brackets of an assignment are not both there, or hold none. */
function reportForm({ form, start, end }: AssignmentPlace, text: string, report: Reporter): void {
  if (form === "prose") {
    const found = `“${text.slice(start, end)}” at the end of a paragraph`;
    report.add("duties/prose", start, found, "an assignment that ends in a role word");
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
  id: string,
  place: AssignmentPlace,
  { names, repeated }: Context,
  report: Reporter,
): Duty {
  const last = governed.at(-1) as Paragraph;
  const runs = runsOf(last);
  const text = readingOf(runs);
  const groups = parseAssignment(text.slice(place.innerStart, place.innerEnd));
  const assignees = new Resolver(names, report, place.innerStart).resolve(groups);
  if (!repeated.has(last.line)) reportTwice(assignees, report);
  if (groups.every((group) => group.sense === "support")) {
    const found = `“${text.slice(place.start, place.end)}” without anybody who leads`;
    report.add("duties/no-lead", place.start, found, "a body that leads or is responsible");
  }
  const [, tail] = splitRuns(runs, place.start);
  const [assignment] = splitRuns(tail, place.end - place.start);
  const before = governed.slice(0, -1).map((paragraph) => readingOf(runsOf(paragraph)));
  return {
    id,
    path: division.path,
    paragraphs: governed.map((paragraph) => paragraph.id),
    assignees,
    roleWords: [...new Set(groups.map((group) => group.word).filter((word) => word !== ""))],
    openEnded: groups.some((group) => group.openEnded),
    qualifier: groups.map((group) => group.qualifier).find((qualifier) => qualifier !== null) ?? null,
    text: [...before, text.slice(0, place.start)].filter((part) => part !== "").join("\n"),
    assignment: text.slice(place.start, place.end),
    printed: printedOf(assignment),
    start: place.start,
    end: place.end,
    source: { start: assignment[0]?.start ?? last.span.start, end: assignment.at(-1)?.end ?? last.span.end },
    ...report.placeOf(place.start),
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
