import { bodiesInReach } from "../../registry/bodies-in-reach.ts";
import { formsOf } from "../../registry/department-names.ts";
import { allHeads, jurisdictionOfPlan, namesOfPlan } from "../../registry/names-of-plan.ts";
import { departmentKinds } from "../../registry/rows/department.ts";
import type { DepartmentRow } from "../../registry/schema.ts";
import { workbenchStrings as t } from "../../strings/workbench.ts";
import type { Card, Field, FileEdit, Mend, Values } from "./card.ts";
import type { Case } from "./case.ts";
import { misprint } from "./emendation-mends.ts";

/** Known bodies that a proposed one may be. */
const mostNearest = 3;

/** Give a card for each body that is proposed for the plan; a body that was decided since needs none of its own. */
export function bodyCards(plan: Case): Card[] {
  const proposed = plan.registry.departments.filter((row) => row.draft_for === plan.slug);
  return [
    ...plan.settled.map(({ row, by }) => cardOf(row, by.id, [takeSettled(row, by)], plan)),
    ...proposed.map((row) => cardOf(row, row.id, [confirmBody(row), ...nearestMends(plan, row)], plan)),
  ];
}

/** The card of a proposed body; `id` is of the row that its names in the text are read as. */
function cardOf(row: DepartmentRow, id: string, mends: readonly Mend[], plan: Case): Card {
  const surfaces = surfacesOf(plan, id);
  const lines = linesOf(plan, id);
  const wrongName = (surface: string) =>
    misprint(surface, lines, plan, [{ file: "departments", edit: { kind: "remove", row: { id: row.id } } }]);
  return {
    id: `body ${row.id}`,
    kind: "body",
    title: t.cards.body(row.name),
    facts: [t.printedAs(surfaces), t.places(lines.length)],
    sentences: lines.slice(0, 6).map((line) => ({ line, text: plan.lines[line - 1] ?? "" })),
    mends: [...mends, ...surfaces.slice(0, 1).map((name) => wrongName(name))],
  };
}

/** Fields of a row of a body that a person confirms. */
export function bodyFields(row: Pick<DepartmentRow, "id" | "name" | "full_name" | "kind" | "english">): Field[] {
  const line = (name: keyof typeof t.bodyFields, value: string, required = true): Field => ({
    name,
    label: t.bodyFields[name],
    value,
    required,
  });
  return [
    line("name", row.name),
    line("full_name", row.full_name),
    { ...line("kind", row.kind), choices: departmentKinds.map((kind) => [kind, t.bodyKinds[kind]] as const) },
    line("english", row.english ?? "", false),
    line("id", row.id),
    line("kept", row.name, false),
  ];
}

/** The form under which a body is still known when its names were changed, as an alias; none where a name says it. */
export function keptForms({ kept = "", name, full_name: fullName }: Values) {
  return kept === "" || kept === name || kept === fullName ? [] : [{ type: "short" as const, form: kept }];
}

function confirmBody(row: DepartmentRow): Mend {
  const fields = bodyFields(row);
  return {
    id: "confirm",
    label: t.mends.confirm,
    fields,
    edits: (values) => {
      const changed = fields.filter(({ name, value }) => name !== "kept" && values[name] !== value);
      const aliases = [...row.aliases, ...keptForms(values)];
      const isAdded = aliases.length > row.aliases.length;
      return [
        {
          file: "departments",
          edit: {
            kind: "change",
            row: { id: row.id },
            changes: [
              ...changed.map(({ name }) => ({ path: [name], value: values[name] || undefined })),
              ...(isAdded ? [{ path: ["aliases"], value: aliases }] : []),
              { path: ["draft_for"] },
            ],
          },
        },
      ];
    },
  };
}

/** The way to say that a body was decided since, for another plan: its row here goes. */
function takeSettled(row: DepartmentRow, { id, name }: DepartmentRow): Mend {
  return {
    id: `settled ${id}`,
    label: t.mends.settled(name),
    fields: [],
    edits: () => [{ file: "departments", edit: { kind: "remove", row: { id: row.id } } }],
  };
}

/**
 * Ways to say that a proposed body is one that has a row: it gets the name as another form. Bodies that the registry
 * knows are near by their letters, those proposed for the same plan where one name shortens the other.
 */
function nearestMends(plan: Case, row: DepartmentRow): Mend[] {
  const names = namesOfPlan(plan.registry, jurisdictionOfPlan(plan.plan.row, plan.registry));
  const known = new Set(plan.registry.departments.filter((other) => other.draft_for === undefined).map(({ id }) => id));
  const everyHead = allHeads(plan.registry);
  // A body of another place is never meant (docs/design.md §3).
  const isOfThisPlace = (name: string) => {
    const head = everyHead.headOf(name);
    return head === "" || names.heads.familyOf(head) === names.heads.own;
  };
  const near = names
    .nearest(row.name, mostNearest * 3)
    .flatMap((form) => names.resolve(form, "").departments)
    .filter((id) => known.has(id) && isOfThisPlace(names.nameOf(id) ?? ""));
  const shortened = bodiesShortenedBy(row.name, plan).filter((id) => id !== row.id);
  return [...new Set([...shortened, ...near])]
    .slice(0, mostNearest)
    .map((id) =>
      sameAs(id, names.nameOf(id) ?? id, row.name, [
        { file: "departments", edit: { kind: "remove", row: { id: row.id } } },
      ]),
    );
}

/** Ids of bodies in reach of a plan of whose names one shortens the other: 乙省农业厅 and 乙省农业农村厅. */
export function bodiesShortenedBy(name: string, { registry, plan }: Case): string[] {
  return bodiesInReach(registry, jurisdictionOfPlan(plan.row, registry))
    .filter((row) => formsOf(row).some((form) => form !== name && (shortens(name, form) || shortens(form, name))))
    .map(({ id }) => id);
}

/** Say whether a name has the characters of a longer one, in their order, from the same first two on: 甲城市, 甲城市人民政府. */
function shortens(short: string, long: string): boolean {
  if (short.length >= long.length || short.slice(0, 2) !== long.slice(0, 2)) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/** The way to say that a name is another form of a known body's. */
export function sameAs(id: string, name: string, form: string, besides: readonly FileEdit[]): Mend {
  const types = ["short", "former", "printed", "colloquial"] as const;
  return {
    id: `same ${id}`,
    label: t.mends.same(name),
    fields: [
      { name: "form", label: t.form, value: form, required: true },
      {
        name: "type",
        label: t.formType,
        value: "short",
        required: true,
        choices: types.map((type) => [type, t.formTypes[type]]),
      },
    ],
    edits: ({ form: given = "", type = "" }: Values) => [
      ...besides,
      {
        file: "departments",
        edit: { kind: "add", row: { id: id }, list: "aliases", item: { type, form: given } },
      },
    ],
  };
}

function surfacesOf({ plan }: Case, id: string): string[] {
  const named = plan.duties.flatMap(({ assignees }) => assignees.filter(({ department }) => department === id));
  return [...new Set(named.map(({ surface }) => surface))];
}

function linesOf({ plan }: Case, id: string): number[] {
  const duties = plan.duties.filter(({ assignees }) => assignees.some(({ department }) => department === id));
  return [...new Set(duties.map(({ line }) => line))];
}
