import { type Problem, severityOf, sortProblems } from "../diagnostics/problem.ts";
import { wordsOf } from "../strings/problems/index.ts";
import { workbenchStrings as t } from "../strings/workbench.ts";

/**
 * Print problems in Chinese, sorted, one paragraph each, with place and code as in English:
 *
 *     seeds/yunling.txt:3:20 请核对 blocks/lone-number 序号孤立，不成系列
 *       见到：…；应为：…
 *       办法：…
 */
export function printProblems(problems: readonly Problem[]): string {
  return sortProblems(problems).map(printProblem).join("\n");
}

function printProblem(problem: Problem): string {
  const { file, line, col, code } = problem;
  const { title, found, expected, hint, mend } = wordsOf(problem);
  return [
    `${file}:${line}:${col} ${t.severity[severityOf(problem)]} ${code} ${title}`,
    `  ${t.said(found, expected)}`,
    ...(hint ? [`  ${hint}`] : []),
    `  ${t.mend(mend)}`,
  ].join("\n");
}
