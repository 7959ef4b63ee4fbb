import { basename, extname } from "node:path";
import { type Problem, severityOf, sortProblems } from "../../diagnostics/problem.ts";
import { wordsOf } from "../../strings/problems/index.ts";
import { workbenchStrings as t } from "../../strings/workbench.ts";

/** A problem as a page shows it while it is worked on. */
export interface ShownProblem {
  readonly title: string;
  readonly isError: boolean;
  readonly place: string;
  readonly said: string;
  readonly mend: string;
  /** Where it can be decided; empty where a file has to be mended. */
  readonly bench: string;
}

/** Say what is wrong, where, and how it is mended; what stops publishing first. */
export function describeProblems(problems: readonly Problem[], base: string): ShownProblem[] {
  const shown = sortProblems(problems).map((problem): ShownProblem => {
    const { file, line, col } = problem;
    const { title, found, expected, mend } = wordsOf(problem);
    const isInSeed = extname(file) === ".txt";
    return {
      title,
      isError: severityOf(problem) === "error",
      place: t.place(file, line, col),
      said: t.said(found, expected),
      mend: t.mend(mend),
      bench: isInSeed ? `${base}workbench/${basename(file, ".txt")}/` : "",
    };
  });
  return shown.sort((a, b) => Number(b.isError) - Number(a.isError));
}
