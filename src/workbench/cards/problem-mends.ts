import { type Problem, type ProblemOf, sayProblem } from "../../diagnostics/problem.ts";
import { formsOf } from "../../registry/department-names.ts";
import { departmentRow } from "../../registry/rows/department.ts";
import type { EmendationRow } from "../../registry/schema.ts";
import { workbenchStrings as t } from "../../strings/workbench.ts";
import { bodiesShortenedBy, bodyFields, keptForms, sameAs } from "./body-cards.ts";
import type { Field, Mend } from "./card.ts";
import type { Case } from "./case.ts";

function reasonField(value: string): Field {
  return { name: "reason", label: t.reason, value, required: true };
}

/** The way to say that a warning was read and the text is as it should be. */
export function review(problem: Problem): Mend {
  const { code, line } = problem;
  const { found } = sayProblem(problem);
  return {
    id: "review",
    label: t.mends.review,
    fields: [reasonField(t.reasons.reviewed)],
    edits: ({ reason = "" }) => [
      { file: "reviewed", edit: { kind: "append", draft: { fields: { code, line, found, reason }, comments: {} } } },
    ],
  };
}

/** The way to say that a line is odd in the source itself: a row of a list in the plan's own row. */
export function addLine(list: "numbering" | "repeated" | "roleless", { line }: Problem, { slug }: Case): Mend {
  return {
    id: list,
    label: t.mends[list],
    fields: [reasonField(t.reasons[list])],
    edits: ({ reason = "" }) => [{ file: "plans", edit: { kind: "add", row: { slug }, list, item: { line, reason } } }],
  };
}

/** The ways to say who a body is that nobody knows: a new one, or one that the registry has. */
export function mendsOfUnknown({ values }: ProblemOf<"duties/unknown-department">, plan: Case): Mend[] {
  const body = plan.unknown.find(({ printed }) => printed.includes(values.name));
  if (body === undefined) return [];
  const row = departmentRow.parse(body.fields);
  const shortened = new Set(bodiesShortenedBy(row.name, plan));
  const near = plan.registry.departments
    .filter((other) => shortened.has(other.id) || formsOf(other).some((form) => values.nearest.includes(form)))
    .sort((a, b) => Number(shortened.has(b.id)) - Number(shortened.has(a.id)));
  return [
    {
      id: "add",
      label: t.mends.add,
      fields: bodyFields(row),
      edits: ({ kept, ...values }) => {
        const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
        const { draft_for: _, ...fields } = body.fields;
        const aliases = [...row.aliases, ...keptForms({ ...values, kept: kept ?? "" })];
        const draft = { fields: { ...fields, ...given, ...(aliases.length > 0 ? { aliases } : {}) }, comments: {} };
        return [{ file: "departments", edit: { kind: "append", draft } }];
      },
    },
    ...near.map(({ id, name }) => sameAs(id, name, row.name, [])),
  ];
}

/** The way to take out an emendation that fits no place of its line. */
export function takeOutEmendation({ line, before }: EmendationRow): Mend {
  return {
    id: "take-out",
    label: t.mends.takeOut,
    fields: [],
    edits: () => [{ file: "emendations", edit: { kind: "remove", row: { line, before } } }],
  };
}
