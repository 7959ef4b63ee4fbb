import { projectKinds, projectLevels, projectRow } from "../../registry/rows/project.ts";
import type { ProjectRow } from "../../registry/schema.ts";
import { sayIssue } from "../../strings/problems/schema-issue.ts";
import { workbenchStrings as t } from "../../strings/workbench.ts";
import { editRows, rowText } from "../rows/row-edit.ts";
import { rowStretches } from "../rows/row-stretches.ts";
import type { Card, Field, Values } from "./card.ts";
import type { Case } from "./case.ts";

/** A sentence that the comment of a proposed row cites: `mongolia-2014 13: 推动甲—乙铁路建设。` */
const citationPattern = /^#\s*([a-z0-9-]+) (\d+): (.*)$/u;

/** Give a card for each matter that is proposed: what this text and the library both speak of. */
export function matterCards(plan: Case): Card[] {
  const { matters } = plan.texts;
  return rowStretches(matters).flatMap(({ from, start, fields }) => {
    const parsed = projectRow.safeParse(fields);
    if (!parsed.success) return [malformed(plan.slug, start, parsed.error.issues.map(sayIssue).join("；"))];
    return [cardOf(plan, parsed.data, matters.slice(from, start))];
  });
}

/** A row that somebody has changed by hand, and not well: it is mended by hand. */
function malformed(slug: string, start: number, message: string): Card {
  const title = t.cards.malformed(`seeds/${slug}/matters.yaml`);
  return { id: `matter at ${start}`, kind: "matter", title, facts: [message], sentences: [], mends: [] };
}

function cardOf(plan: Case, row: ProjectRow, comment: string): Card {
  const match = { id: row.id };
  const remove = { file: "matters", edit: { kind: "remove", row: match } } as const;
  return {
    id: `matter ${row.id}`,
    kind: "matter",
    title: t.cards.matter(row.name),
    facts: [t.aliases(literalsOf(row)), row.why],
    sentences: sentencesIn(comment, plan.slug),
    mends: [
      {
        id: "adopt",
        label: t.mends.adopt,
        fields: fieldsOf(row),
        edits: (values) => [
          { file: "projects", edit: { kind: "append-text", text: adopted(plan.texts.matters, row, values) } },
          remove,
        ],
      },
      { id: "dismiss", label: t.mends.dismiss, fields: [], edits: () => [remove] },
    ],
  };
}

/** The row as projects.yaml takes it in: as it was proposed, with what the person changed. */
function adopted(matters: string, row: ProjectRow, { aliases = "", ...values }: Values): string {
  const changes = Object.entries(values)
    .filter(([name, value]) => value !== String(row[name as keyof ProjectRow] ?? ""))
    .map(([name, value]) => ({ path: [name], value: value || undefined }));
  const literals = aliases
    .split("\n")
    .map((form) => form.trim())
    .filter((form) => form !== "");
  const forms =
    literals.join("\n") === literalsOf(row).join("\n")
      ? []
      : [{ path: ["aliases"], value: literals.map((literal) => ({ literal })) }];
  const match = { id: row.id };
  const changed = editRows(matters, { kind: "change", row: match, changes: [...changes, ...forms] });
  return rowText(changed, { id: values.id ?? row.id });
}

function fieldsOf(row: ProjectRow): Field[] {
  const line = (name: keyof typeof t.matterFields, value: string, required = true): Field => ({
    name,
    label: t.matterFields[name],
    value,
    required,
  });
  return [
    line("name", row.name),
    { ...line("kind", row.kind), choices: projectKinds.map((kind) => [kind, t.matterKinds[kind]] as const) },
    { ...line("level", row.level), choices: projectLevels.map((level) => [level, t.matterLevels[level]] as const) },
    { ...line("aliases", literalsOf(row).join("\n")), isLong: true },
    line("english", row.english ?? "", false),
    line("why", row.why),
    {
      ...line("sure", row.sure),
      choices: [
        ["certain", t.sure.certain],
        ["likely", t.sure.likely],
      ],
    },
    line("id", row.id),
  ];
}

function literalsOf({ aliases }: ProjectRow): string[] {
  return aliases.flatMap((alias) => ("literal" in alias ? [alias.literal] : []));
}

function sentencesIn(comment: string, slug: string): Card["sentences"] {
  return comment.split("\n").flatMap((words) => {
    const [, plan, line, text = ""] = citationPattern.exec(words) ?? [];
    if (plan === undefined) return [];
    return [{ line: Number(line), text, ...(plan === slug ? {} : { plan }) }];
  });
}
