/** Warnings that a person has read and found as they should be. */

import { problemCodes } from "../diagnostics/codes.ts";
import type { Problem } from "../diagnostics/problem.ts";
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
        found: `a review of ${code} in line ${line} (${found})`,
        expected: "a warning that it is about",
      }),
    ),
  ];
}

function isOf(row: ReviewedRow, { code, line, found }: Problem): boolean {
  return row.code === code && row.line === line && row.found === found;
}
