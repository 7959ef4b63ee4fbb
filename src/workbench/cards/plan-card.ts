import type { PlanRow, Registry } from "../../registry/schema.ts";
import { sayDoubt } from "../../strings/say-doubt.ts";
import { workbenchStrings as t } from "../../strings/workbench.ts";
import type { FieldChange } from "../rows/row-edit.ts";
import type { Card, Field, Values } from "./card.ts";
import { type Case, linesWith } from "./case.ts";

/** Fields of a row of plans.yaml that a person confirms, with the keys that lead to each. */
const paths = {
  title: ["title"],
  short_title: ["short_title"],
  english: ["english"],
  kind: ["kind"],
  jurisdiction: ["jurisdiction"],
  issuer: ["issuer"],
  url: ["provenance", "url"],
  note: ["note"],
} as const;

const required: readonly string[] = ["title", "short_title", "kind"];

/** Give the card of a plan whose row is a draft. */
export function planCards(plan: Case): Card[] {
  const row = plan.registry.plans.find(({ slug, draft }) => slug === plan.slug && draft);
  if (row === undefined) return [];
  const values = valuesOf(row, plan.registry);
  const fields = Object.entries(values).map(
    ([name, value]): Field => ({
      name,
      label: t.planFields[name as keyof typeof t.planFields],
      value,
      required: required.includes(name),
    }),
  );
  return [
    {
      id: `plan ${plan.slug}`,
      kind: "plan",
      title: t.cards.plan(row.title),
      facts: [
        ...Object.entries(values).map(([name, value]) =>
          t.found(
            t.planFields[name as keyof typeof t.planFields],
            value,
            linesWith(plan, name === "signed" ? "" : value)[0]?.line ?? signedLine(row, name),
          ),
        ),
        ...plan.doubts.map((doubt) => t.look(sayDoubt(doubt))),
      ],
      sentences: linesWith(plan, row.title),
      mends: [
        {
          id: "confirm",
          label: t.mends.confirm,
          // Nothing told the title, or whose plan it is: on that every name depends.
          hasToBeEdited: values.title === "" || values.jurisdiction === "",
          fields,
          edits: (given) => [
            {
              file: "plans",
              edit: { kind: "change", row: { slug: plan.slug }, changes: changesOf(row, values, given) },
            },
          ],
        },
      ],
    },
  ];
}

function valuesOf(row: PlanRow, { jurisdictions }: Registry): Values {
  const simple = ["title", "short_title", "english", "kind", "jurisdiction", "issuer", "note"] as const;
  // A text without a title bears the name of its file.
  const isNamed = row.title !== row.provenance.found_as;
  return {
    ...Object.fromEntries(simple.map((name) => [name, row[name] ?? ""])),
    ...(isNamed ? {} : { title: "", short_title: "" }),
    jurisdiction: jurisdictions.find(({ id }) => id === row.jurisdiction)?.name ?? row.jurisdiction ?? "",
    signed: row.dates.find(({ kind }) => kind === "signed")?.date ?? "",
    url: row.provenance.url ?? "",
  };
}

/** The line that the evidence of the date names. */
function signedLine({ dates }: PlanRow, name: string): number | undefined {
  const evidence = name === "signed" ? dates.find(({ kind }) => kind === "signed")?.evidence : undefined;
  const [, line] = /^第(\d+)行$/u.exec(evidence ?? "") ?? [];
  return line === undefined ? undefined : Number(line);
}

/** What was changed, without the mark of a draft; a note that something is not stated goes where it is given now. */
function changesOf(row: PlanRow, before: Values, { signed = "", ...given }: Values): FieldChange[] {
  const changed = Object.entries(paths).filter(([name]) => (given[name] ?? "") !== before[name]);
  return [
    ...changed.map(([name, path]): FieldChange => ({ path, value: given[name] || undefined })),
    ...(given.issuer && row.issuer_note ? [{ path: ["issuer_note"] }] : []),
    ...(signed === before.signed ? [] : datesWith(row, signed)),
    { path: ["draft"] },
  ];
}

function datesWith(row: PlanRow, signed: string): FieldChange[] {
  const others = row.dates.filter(({ kind }) => kind !== "signed");
  const dates = [...(signed === "" ? [] : [{ kind: "signed", date: signed, evidence: t.byEditor }]), ...others];
  return [
    { path: ["dates"], value: dates.length > 0 ? dates : undefined },
    ...(row.dates_note && signed !== "" ? [{ path: ["dates_note"] }] : []),
  ];
}
