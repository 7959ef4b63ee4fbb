/** What a trial says of a text: the fields of `npm run try -- --json`, stable. */

import { problemCodes } from "../../diagnostics/codes.ts";
import { type Problem, type Severity, sayProblem, severityOf, sortProblems } from "../../diagnostics/problem.ts";
import { ClosingLines } from "../../pipeline/blocks/constructs/closing-line.ts";
import { DocumentTitles } from "../../pipeline/blocks/constructs/document-title.ts";
import type { Assignee, Duty, DutyRole } from "../../pipeline/duties/duty.ts";
import type { TermSpan } from "../../pipeline/duties/term-span.ts";
import type { CompiledPlan } from "../../pipeline/index.ts";
import { walkDivisions } from "../../pipeline/tree/node.ts";
import type { DepartmentNames } from "../../registry/department-names.ts";
import type { Genre } from "../../registry/genre.ts";
import { type FoundMetadata, foundMetadata } from "./found-metadata.ts";

/** A printed heading. `path` is its address in the plan, `1/2`; `level` is 1 at the top; `line` is 1-based. */
interface TrialHeading {
  readonly path: string;
  readonly level: number;
  readonly numeral: string;
  readonly title: string;
  readonly line: number;
}

/** A duty; names as printed with the head that they carry on. `line` is that of its assignment, 1-based. */
interface TrialDuty {
  readonly path: string;
  readonly line: number;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly groups: readonly { readonly surface: string; readonly role: DutyRole }[];
  readonly open_ended: boolean;
  readonly qualifier: string | null;
  readonly term: string | null;
  /** First and last day of the term, and its kind, where its words and the plan's year tell them. */
  readonly term_from: string | null;
  readonly term_to: string | null;
  readonly term_kind: TermSpan["kind"] | null;
  readonly rule: string | null;
  readonly assignment: string;
  readonly text: string;
}

/** A problem; `line` and `col` (code points) are 1-based. */
interface TrialProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly line: number;
  readonly col: number;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** A name that nothing known answers to: as printed, its lines, and the known names most like it. */
interface UnknownName {
  readonly surface: string;
  readonly lines: readonly number[];
  readonly nearest: readonly string[];
}

export interface TrialReport {
  readonly title: string;
  readonly found: FoundMetadata;
  readonly headings: readonly TrialHeading[];
  readonly duties: readonly TrialDuty[];
  readonly problems: readonly TrialProblem[];
  readonly unknown: readonly UnknownName[];
}

/** Report on a compiled text. Names and words are those that it was compiled with. */
export function reportTrial(
  plan: CompiledPlan,
  { names, genre, title }: { readonly names: DepartmentNames; readonly genre: Genre; readonly title: string },
): TrialReport {
  return {
    title,
    found: foundMetadata(plan, {
      closing: new ClosingLines(genre.signatures),
      titles: new DocumentTitles(genre.titles),
    }),
    headings: headingsOf(plan),
    duties: plan.duties.map(dutyOf),
    problems: sortProblems(plan.problems).map(problemOf),
    unknown: unknownOf(plan.duties, names),
  };
}

function headingsOf({ tree }: CompiledPlan): TrialHeading[] {
  return [...walkDivisions(tree.divisions)]
    .filter(({ heading }) => heading.origin === "printed")
    .map(({ path, heading: { numeral, title }, line }) => {
      return { path: path.join("/"), level: path.length, numeral: numeral.trim(), title, line };
    });
}

function dutyOf(duty: Duty): TrialDuty {
  const bodies = duty.assignees.filter((assignee) => !isGroup(assignee));
  const named = (role: DutyRole) =>
    bodies.filter((body) => body.role === role).map(({ head = "", surface }) => head + surface);
  return {
    path: duty.path.join("/"),
    line: duty.line,
    lead: named("lead"),
    support: named("support"),
    groups: duty.assignees.filter(isGroup).map(({ surface, role }) => ({ surface, role })),
    open_ended: duty.openEnded,
    qualifier: duty.qualifier,
    term: duty.term ?? null,
    term_from: duty.termSpan?.from ?? null,
    term_to: duty.termSpan?.to ?? null,
    term_kind: duty.termSpan?.kind ?? null,
    rule: duty.rule ?? null,
    assignment: duty.assignment,
    text: duty.text,
  };
}

function isGroup({ group }: Assignee): boolean {
  return group === true;
}

function problemOf(problem: Problem): TrialProblem {
  const { code, line, col } = problem;
  const { found, expected, hint } = sayProblem(problem);
  const { fix } = problemCodes[code];
  return { code, severity: severityOf(problem), line, col, found, expected, fix: hint ? `${hint} ${fix}` : fix };
}

/** Gather names without a body, each once, in order of place. */
function unknownOf(duties: readonly Duty[], names: DepartmentNames): UnknownName[] {
  const lines = new Map<string, Set<number>>();
  for (const { assignees, line } of duties) {
    for (const assignee of assignees) {
      if (assignee.department !== null || isGroup(assignee)) continue;
      lines.set(assignee.surface, (lines.get(assignee.surface) ?? new Set()).add(line));
    }
  }
  return [...lines].map(([surface, at]) => ({ surface, lines: [...at], nearest: names.nearest(surface) }));
}
