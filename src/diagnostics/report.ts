import { problemCodes } from "./codes.ts";
import { type Problem, type ProposedReading, sayProblem, severityOf, sortProblems } from "./problem.ts";

/**
 * Print problems for people, sorted, one paragraph each:
 *
 *     seeds/mongolia-2014.txt:77:41 error read/emendation-unmatched
 *       Unexpected …, expected ….
 *       Proposed, if it is an error of the copy: “二” in place of “五” at column 2.
 *       Fix: compare the row with the line of the seed, character by character.
 */
export function formatProblems(problems: readonly Problem[]): string {
  return sortProblems(problems).map(formatProblem).join("\n");
}

function formatProblem(problem: Problem): string {
  const { fix } = problemCodes[problem.code];
  const { found, expected, hint } = sayProblem(problem);
  const place = `${problem.file}:${problem.line}:${problem.col}`;
  const lines = [`${place} ${severityOf(problem)} ${problem.code}`, `  Unexpected ${found}, expected ${expected}.`];
  if (hint) lines.push(`  ${hint}`);
  if (problem.proposed) lines.push(`  ${sayProposed(problem.proposed)}`);
  lines.push(`  Fix: ${fix}.`);
  return lines.join("\n");
}

function sayProposed({ at, printed, read }: ProposedReading): string {
  const words = read === "\n" ? "a line end" : `“${read}”`;
  const place = printed === "" ? "" : ` in place of “${printed}”`;
  return `Proposed, if it is an error of the copy: ${words}${place} at column ${at + 1}.`;
}

/** Sum up a run in one line, for example `2 errors, 1 warning`. */
export function summarizeProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => severityOf(problem) === "error").length;
  const warnings = problems.length - errors;
  return `${count(errors, "error")}, ${count(warnings, "warning")}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
