/** The run-level apparatus of a plan, as JSON beside its MDX: one run a line, for reviewable diffs. */

import { changeClasses, gapClass, type Run } from "../../text/run.ts";
import { divisionKinds } from "../headings/kind.ts";
import type { CompiledPlan } from "../index.ts";
import { treeRuns, walkDivisions } from "../tree/node.ts";

/**
 * A run in the file: class, start, end (code points of the seed), then for a change its printed
 * and reading text and the id of its emendation row, for an exclusion its kind. `same` runs read
 * as the seed has them.
 */
type ApparatusRun =
  | readonly ["same", number, number]
  | readonly ["excluded", number, number, string]
  | readonly [string, number, number, string, string, string?];

export interface Apparatus {
  readonly generated: string;
  readonly plan: string;
  readonly seed: { readonly file: string; readonly sha256: string; readonly length: number };
  readonly script: "zh-Hans" | "zh-Hant";
  readonly counts: Readonly<Record<string, number>>;
  readonly variants: readonly {
    base: [number, number];
    copy: [number, number];
    printed: string;
    copyPrinted: string;
  }[];
  readonly runs: readonly ApparatusRun[];
}

/** Kinds that every plan counts; the others only where they occur. */
const alwaysCounted = new Set<string>(divisionKinds.filter((kind) => kind !== "article" && kind !== "annex"));

/** Count divisions by kind, paragraphs, and runs by class. */
export function countPlan(plan: CompiledPlan): Record<string, number> {
  const divisions = [...walkDivisions(plan.tree.divisions)];
  const runs = treeRuns(plan.tree);
  const counts: Record<string, number> = {};
  for (const kind of divisionKinds) {
    const count = divisions.filter((division) => division.kind === kind).length;
    if (count > 0 || alwaysCounted.has(kind)) counts[kind] = count;
  }
  counts.restored = divisions.filter((division) => division.heading.origin === "restored").length;
  counts.paragraphs = divisions.reduce((sum, division) => sum + division.paragraphs.length, 0);
  for (const name of ["same", ...changeClasses]) counts[name] = runs.filter((run) => run.class === name).length;
  const gaps = runs.filter((run) => run.class === gapClass).length;
  if (gaps > 0) counts[gapClass] = gaps;
  return counts;
}

/** Write the apparatus of a plan. The runs cover the seed from its first code point to its last. */
export function writeApparatus(plan: CompiledPlan, file: string): string {
  const runs = [...treeRuns(plan.tree), ...plan.excluded].sort((a, b) => a.start - b.start || a.end - b.end);
  const head: Omit<Apparatus, "runs"> = {
    generated: "by `npm run convert`; do not edit",
    plan: plan.row.slug,
    seed: { file, sha256: plan.row.provenance.sha256, length: runs.at(-1)?.end ?? 0 },
    script: plan.traditional ? "zh-Hant" : "zh-Hans",
    counts: countPlan(plan),
    variants: plan.variants.map(({ base, copy, printed, copyPrinted }) => ({
      base: [base.start, base.end],
      copy: [copy.start, copy.end],
      printed,
      copyPrinted,
    })),
  };
  const lines = runs.map((run) => `    ${JSON.stringify(apparatusRun(run))}`);
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "runs": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

function apparatusRun(run: Run): ApparatusRun {
  const { start, end } = run;
  if (run.class === "same") return ["same", start, end];
  if (run.class === "excluded") return ["excluded", start, end, run.exclusion ?? "layout"];
  if (run.emendation === undefined) return [run.class, start, end, run.printed, run.reading];
  return [run.class, start, end, run.printed, run.reading, run.emendation];
}
