import type { Problem } from "../../diagnostics/problem.ts";
import { emendationRow } from "../../registry/rows/emendation.ts";
import type { EmendationRow } from "../../registry/schema.ts";
import { sayIssue } from "../../strings/problems/schema-issue.ts";
import { workbenchStrings as t } from "../../strings/workbench.ts";
import { EditRefusal } from "../rows/refusal.ts";
import type { FileEdit, Mend, Values } from "./card.ts";
import type { Case } from "./case.ts";

type Cause = EmendationRow["cause"];
const causes = Object.keys(t.causes) as Cause[];
const certainties = ["certain", "likely", "guess"] as const;

/** Characters on either side of a place by which a person recognises it. */
const around = 4;

/** The way to mend an error of the copy: a row of the plan's emendations, as the problem proposes it where it can. */
export function emend(problem: Problem, plan: Case, { cause, reason = "" }: { cause: Cause; reason?: string }): Mend {
  const { proposed: change } = problem;
  const text = Array.from(plan.lines[problem.line - 1] ?? "");
  const at = change?.at ?? problem.col - 1;
  const end = at + Array.from(change?.printed ?? "").length;
  const [from, to] = onceAround(text, at, end);
  const before = text.slice(from, to).join("");
  const isThere = change !== undefined && text.slice(at, end).join("") === change.printed;
  const behind = text.slice(end, to);
  const after = isThere ? [...text.slice(from, at), change.read, ...behind].join("") : before;
  return { ...emendAs(problem.line, { before, after, cause, reason }, []), hasToBeEdited: !isThere };
}

/** The way to emend a line as it is proposed. */
export function emendAs(
  line: number,
  { before, after, cause, reason }: Readonly<Record<"before" | "after" | "reason", string>> & { readonly cause: Cause },
  besides: readonly FileEdit[],
): Mend {
  return {
    id: "emend",
    label: t.mends.emend,
    fields: [
      { name: "before", label: t.before, value: before, required: true },
      { name: "after", label: t.after, value: after, required: false, isLong: true },
      {
        name: "cause",
        label: t.cause,
        value: cause,
        required: true,
        choices: causes.map((name) => [name, t.causes[name]]),
      },
      {
        name: "certainty",
        label: t.certainty,
        value: "certain",
        required: true,
        choices: certainties.map((name) => [name, t.certainties[name]]),
      },
      { name: "reason", label: t.reason, value: reason, required: true },
    ],
    edits: (values) => [...besides, rowOf(line, values)],
  };
}

/** The way to say that what looks like an error is as printed: a note, which changes nothing. */
export function note(problem: Problem, plan: Case): Mend {
  const text = Array.from(plan.lines[problem.line - 1] ?? "");
  const before = text.slice(...onceAround(text, problem.col - 1)).join("");
  return {
    id: "note",
    label: t.mends.note,
    fields: [
      { name: "before", label: t.words, value: before, required: true },
      { name: "reason", label: t.reason, value: t.reasons.asPrinted, required: true },
    ],
    edits: ({ before: printed = "", reason = "" }) => [
      rowOf(problem.line, { before: printed, cause: "oddity", certainty: "note", reason }),
    ],
  };
}

function rowOf(line: number, values: Values): FileEdit {
  const row = emendationRow.safeParse({ line, ...values });
  if (!row.success) throw new EditRefusal(t.refusals.emendation(row.error.issues.map(sayIssue).join("；")));
  return { file: "emendations", edit: { kind: "append", draft: { fields: row.data, comments: {} } } };
}

/** The way to say that a name is misprinted: an emendation in each line that has it. */
export function misprint(surface: string, lines: readonly number[], plan: Case, besides: readonly FileEdit[]): Mend {
  return {
    id: "misprint",
    label: t.mends.misprint,
    hasToBeEdited: true,
    fields: [
      { name: "right", label: t.after, value: surface, required: true },
      { name: "reason", label: t.reason, value: t.reasons.misprint, required: true },
    ],
    edits: ({ right = "", reason = "" }) => [
      ...besides,
      ...lines.flatMap((line) => {
        const text = Array.from(plan.lines[line - 1] ?? "");
        const start = Array.from(text.join("").split(surface)[0] ?? "").length;
        if (start === text.length) return [];
        const [from, to] = onceAround(text, start);
        const end = Math.max(to, start + Array.from(surface).length);
        const before = text.slice(from, end).join("");
        const after = before.replace(surface, () => right);
        return [rowOf(line, { before, after, cause: "wrong-character", certainty: "certain", reason })];
      }),
    ],
  };
}

/** The fewest characters around a place, or around the words there, that stand once in their line; indexes of code points. */
function onceAround(text: readonly string[], at: number, end = at): [from: number, to: number] {
  const line = text.join("");
  for (let reach = around; reach < text.length; reach++) {
    const from = Math.max(0, at - reach);
    const to = Math.min(text.length, Math.max(at + 1, end) + reach);
    const words = text.slice(from, to).join("");
    if (line.indexOf(words) === line.lastIndexOf(words)) return [from, to];
  }
  return [0, text.length];
}
