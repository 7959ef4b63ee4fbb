/** Warnings that a person has read and found as they should be. */

import { problemCodes } from "../diagnostics/codes.ts";
import { type Problem, sayProblem } from "../diagnostics/problem.ts";
import type { Placed, ReviewedRow } from "./schema.ts";

/**
 * Give what is still open of a plan's problems: without the warnings that were reviewed, and with each review that no
 * warning needs any more. An error cannot be reviewed away.
 */
export function withoutReviewed(problems: readonly Problem[], reviewed: readonly Placed<ReviewedRow>[]): Problem[] {
  const open = problems.filter(
    (problem) => problemCodes[problem.code].severity === "error" || !reviewed.some((row) => isOf(row, problem)),
  );
  const needless = reviewed.filter((row) => !problems.some((problem) => isOf(row, problem)));
  return [
    ...open,
    ...needless.map(
      ({ code, line, found, place }): Problem => ({
        code: "registry/needless-review",
        ...place,
        values: { code, line, found },
      }),
    ),
  ];
}

function isOf(row: ReviewedRow, problem: Problem): boolean {
  return row.code === problem.code && row.line === problem.line && row.found === sayProblem(problem).found;
}
