/** How exact the duties are: measured at every build against a sample that was read by hand. */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { EditionDuty } from "../edition/model.ts";

/** Assignments read by hand: one a line, tab-separated, with a comment and a header line first. */
export const sampleFile = "content/samples/duties-by-hand.tsv";

export interface Accuracy {
  /** Assignments in the sample, and of these found at the same line of the seed. */
  readonly sample: number;
  readonly found: number;
  /** Found ones that agree in everything: section, leads, supports, open end, qualifier, printed words. */
  readonly exact: number;
  /** Named bodies in the sample, and of these given with the right role. */
  readonly names: number;
  readonly rightNames: number;
  /** Assignments that the parser gives for the same plans and the sample does not have. */
  readonly surplus: number;
  readonly differences: readonly {
    readonly place: string;
    readonly field: string;
    readonly byHand: string;
    readonly parsed: string;
  }[];
}

interface SampleRow {
  readonly plan: string;
  readonly line: string;
  readonly section: string;
  readonly leads: string;
  readonly supports: string;
  readonly open_ended: string;
  readonly qualifier: string;
  readonly assignment: string;
}

/** Compare the duties of a library with the sample, as far as it is of plans of the library (slugs). */
export async function measureAccuracy(duties: readonly EditionDuty[], library: ReadonlySet<string>): Promise<Accuracy> {
  const text = existsSync(sampleFile) ? await readFile(sampleFile, "utf8") : "";
  const sample = parseSample(text).filter(({ plan }) => library.has(plan));
  const plans = new Set(sample.map(({ plan }) => plan));
  const remaining = duties.filter(({ plan }) => plans.has(plan));
  const surplus = new Set(remaining);
  const totals = { found: 0, exact: 0, names: 0, rightNames: 0 };
  const differences: Accuracy["differences"][number][] = [];
  for (const row of sample) {
    const hand = namesOf(row);
    totals.names += hand.length;
    const duty = remaining.find(
      (candidate) => candidate.plan === row.plan && String(candidate.source.line) === row.line,
    );
    if (!duty) {
      differences.push({ place: `${row.plan} ${row.line}`, field: "assignment", byHand: row.assignment, parsed: "" });
      continue;
    }
    surplus.delete(duty);
    totals.found++;
    const parsed = sampleRowOf(duty);
    totals.rightNames += hand.filter((name) => namesOf(parsed).includes(name)).length;
    const different = (Object.keys(row) as (keyof SampleRow)[]).filter((field) => row[field] !== parsed[field]);
    if (different.length === 0) totals.exact++;
    for (const field of different)
      differences.push({ place: `${row.plan} ${row.line}`, field, byHand: row[field], parsed: parsed[field] });
  }
  return { sample: sample.length, ...totals, surplus: surplus.size, differences };
}

function parseSample(text: string): SampleRow[] {
  const [header = "", ...lines] = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const fields = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    const row = Object.fromEntries(fields.map((field, i) => [field, cells[i] ?? ""])) as unknown as SampleRow;
    return { ...row, leads: sortIds(row.leads), supports: sortIds(row.supports) };
  });
}

function sampleRowOf(duty: EditionDuty): SampleRow {
  const ids = (role: string) =>
    sortIds(
      duty.assignees
        .flatMap((assignee) => (assignee.role === role ? (assignee.department ?? `(${assignee.surface})`) : []))
        .join("|"),
    );
  return {
    plan: duty.plan,
    line: String(duty.source.line),
    section: duty.section.slice(duty.plan.length + 1),
    leads: ids("lead"),
    supports: ids("support"),
    open_ended: String(duty.openEnded),
    qualifier: duty.qualifier ?? "",
    assignment: duty.printed,
  };
}

function sortIds(ids: string): string {
  return ids.split("|").sort().join("|");
}

function namesOf({ leads, supports }: SampleRow): string[] {
  const named = (ids: string, role: string) =>
    ids
      .split("|")
      .filter(Boolean)
      .map((id) => `${role} ${id}`);
  return [...named(leads, "lead"), ...named(supports, "support")];
}
