/**
 * A problem is what the edition says when a text or a registry row is not as expected.
 * Every stage returns problems; none throws them. An exception means a bug of ours.
 */

import type { Said } from "./codes/entry.ts";
import { type ProblemCode, problemCodes, type ValuesOf } from "./codes.ts";

export type Severity = "error" | "warning";

/** A change of a line, as an emendation would make it. */
export interface ProposedReading {
  /** Where in the line: 0-based, in code points. */
  readonly at: number;
  /** What stands there; empty where something is missing. */
  readonly printed: string;
  /** What it should read; a line end where two lines were made one. */
  readonly read: string;
}

/** A problem of a code. */
export interface ProblemOf<Code extends ProblemCode> {
  readonly code: Code;
  /** Path as the reader knows it, for example `seeds/mongolia-2014.txt`. */
  readonly file: string;
  /** 1-based line. */
  readonly line: number;
  /** 1-based column, in code points. */
  readonly col: number;
  /** What was found and expected in this very case, for each language to put into words. */
  readonly values: ValuesOf<Code>;
  /** What the line would read without the likeliest error of the copy, for a person to accept: it changes nothing. */
  readonly proposed?: ProposedReading;
  /** True in a plan that is a draft: nothing of it is published, so nothing has to stop. */
  readonly draft?: boolean;
}

export type Problem = { [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

/** Say in English what was found and expected. */
export function sayProblem({ code, values }: Problem): Said {
  return (problemCodes[code].says as (values: unknown) => Said)(values);
}

/** Give the severity that the code is declared with; in a draft no problem is more than a warning. */
export function severityOf({ code, draft }: Problem): Severity {
  return draft ? "warning" : problemCodes[code].severity;
}

/** Say whether a run with these problems has to stop before it writes anything. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => severityOf(problem) === "error");
}

/** Order problems by file, line, column, code, so that two runs read the same. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.col - b.col ||
      compare(a.code, b.code) ||
      compare(sayProblem(a).found, sayProblem(b).found),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
