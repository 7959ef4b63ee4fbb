import { basename } from "node:path";
import { problemCodes } from "../../diagnostics/codes.ts";
import { type Problem, type ProposedReading, sayProblem } from "../../diagnostics/problem.ts";
import { wordsOf } from "../../strings/problems/index.ts";
import { workbenchStrings as t } from "../../strings/workbench.ts";
import type { Card, Mend } from "./card.ts";
import type { Case } from "./case.ts";
import { emend, note } from "./emendation-mends.ts";
import { addLine, mendsOfUnknown, review, takeOutEmendation } from "./problem-mends.ts";

/** Give a card for each problem that is open. */
export function problemCards(plan: Case): Card[] {
  const seen = new Map<string, number>();
  return plan.problems.map((problem) => {
    const key = `problem ${problem.code} ${basename(problem.file)} ${problem.line} ${sayProblem(problem).found}`;
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    const { title, found, expected, hint, mend } = wordsOf(problem);
    const isInSeed = basename(problem.file) === `${plan.slug}.txt`;
    return {
      id: ordinal === 1 ? key : `${key} ${ordinal}`,
      kind: "problem",
      title,
      facts: [
        t.severity[problemCodes[problem.code].severity],
        t.place(problem.file, problem.line, problem.col),
        t.said(found, expected),
        ...(hint === undefined ? [] : [hint]),
        ...(problem.proposed === undefined ? [] : [sayProposed(problem.proposed)]),
        t.mend(mend),
      ],
      sentences: isInSeed ? [{ line: problem.line, text: plan.lines[problem.line - 1] ?? "" }] : [],
      mends: isInSeed ? mendsOf(problem, plan) : mendsInRows(problem, plan),
    };
  });
}

/** Say what accepting an emendation changes, before it is accepted. */
function sayProposed({ at, printed, read }: ProposedReading): string {
  const words = read === "\n" ? t.proposal.lineEnd : t.proposal.words(read);
  return printed === ""
    ? t.proposal.put(at + 1, words)
    : t.proposal.change(at + 1, printed.trim() === "" ? t.proposal.space : t.proposal.words(printed), words);
}

/** The honest ways to mend what was found in the text, the likeliest first. */
function mendsOf(problem: Problem, plan: Case): Mend[] {
  switch (problem.code) {
    case "read/suspected-dash":
      return [emend(problem, plan, { cause: "dash", reason: t.reasons.dash }), note(problem, plan)];
    case "read/suspected-mojibake":
      return [emend(problem, plan, { cause: "wrong-character" }), review(problem)];
    case "read/garbled":
      return [
        emend(problem, plan, { cause: "wrong-character", reason: problem.proposed ? t.reasons.garbled : "" }),
        review(problem),
      ];
    case "blocks/fused-heading":
      return [emend(problem, plan, { cause: "line-break", reason: t.reasons.fused }), review(problem)];
    case "duties/inside-paragraph":
    case "duties/numbered-points":
    case "watch/swallowed-assignment":
      return [review(problem), emend(problem, plan, { cause: "line-break", reason: t.reasons.fused })];
    case "tree/number-out-of-order": {
      const asPrinted = addLine("numbering", problem, plan);
      if (problem.proposed === undefined) return [asPrinted, emend(problem, plan, { cause: "wrong-character" })];
      return [emend(problem, plan, { cause: "wrong-character", reason: t.reasons.number }), asPrinted];
    }
    case "duties/twice-in-assignment":
    case "duties/lead-named-again":
      return [addLine("repeated", problem, plan), emend(problem, plan, { cause: "stray-character" })];
    case "duties/no-role-word":
      return [review(problem), addLine("roleless", problem, plan), emend(problem, plan, { cause: "lost-character" })];
    case "duties/unknown-department":
      return [...mendsOfUnknown(problem, plan), emend(problem, plan, { cause: "wrong-character" })];
    case "duties/unclosed-bracket":
      return [emend(problem, plan, { cause: "lost-punctuation", reason: t.reasons.bracket }), review(problem)];
    case "watch/cut-sentence":
      return [review(problem), emend(problem, plan, { cause: "lost-character" })];
    case "seed/changed":
    case "seed/not-utf8":
    case "blocks/unknown-line":
      return [];
    default: {
      const mend = emend(problem, plan, { cause: "wrong-character" });
      return problemCodes[problem.code].severity === "warning" ? [review(problem), mend] : [mend];
    }
  }
}

/** What was found in a row is mended there; an emendation or a review that fits nothing can be taken out. */
function mendsInRows(problem: Problem, plan: Case): Mend[] {
  const emendation = plan.registry.emendations
    .get(plan.slug)
    ?.find(({ place }) => place.file === problem.file && place.line === problem.line);
  if (emendation) return [takeOutEmendation(emendation)];
  const reviewed = plan.registry.reviewed
    .get(plan.slug)
    ?.find(({ place }) => place.file === problem.file && place.line === problem.line);
  if (reviewed === undefined) return [];
  const { code, line, found } = reviewed;
  return [
    {
      id: "take-out",
      label: t.mends.takeOut,
      fields: [],
      edits: () => [{ file: "reviewed", edit: { kind: "remove", row: { code, line, found } } }],
    },
  ];
}
