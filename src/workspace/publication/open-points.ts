import { basename } from "node:path";
import { type Problem, severityOf } from "../../diagnostics/problem.ts";
import type { Registry, RowPlace } from "../../registry/schema.ts";
import { intakeStrings as t } from "../../strings/intake.ts";
import { workbenchStrings as bench } from "../../strings/workbench.ts";
import { printProblems } from "../print-problems.ts";

/** A row that nobody has confirmed. */
interface UnconfirmedRow {
  readonly what: "plan" | "body";
  readonly id: string;
  readonly place: RowPlace;
}

/** What has to be decided before a plan can be published. */
export interface OpenPoints {
  readonly rows: readonly UnconfirmedRow[];
  /** Errors of the whole library, and every problem of the plan, each as severe as where nothing is a draft. */
  readonly problems: readonly Problem[];
}

/** Find what is open in the rows of a plan, in its text, and wherever an error would stop a build. */
export function findOpenPoints(slug: string, registry: Registry, problems: readonly Problem[]): OpenPoints {
  const plans = registry.plans.filter((row) => row.slug === slug && row.draft);
  const bodies = registry.departments.filter(({ draft_for: plan }) => plan === slug);
  const files = [`${slug}.txt`, `${slug}.yaml`];
  const own = problems.filter(
    (problem) => files.includes(basename(problem.file)) || (!problem.draft && severityOf(problem) === "error"),
  );
  return {
    rows: [
      ...plans.map(({ place }) => ({ what: "plan" as const, id: slug, place })),
      ...bodies.map(({ id, place }) => ({ what: "body" as const, id, place })),
    ],
    problems: own.map(({ draft: _, ...problem }) => problem),
  };
}

/** Say in Chinese what is open, each point with its place and how it is mended; empty where nothing is. */
export function printOpenPoints({ rows, problems }: OpenPoints, areWarningsRead: boolean): string {
  const stopping = areWarningsRead ? problems.filter((problem) => severityOf(problem) === "error") : problems;
  const areWarningsLeft = stopping.some((problem) => severityOf(problem) === "warning");
  return [
    ...rows.map(({ what, id, place: { file, line, col } }) => {
      const { found, fix } = t.unconfirmed[what](id);
      return `${file}:${line}:${col} ${t.draft}\n  ${found}\n  ${bench.mend(fix)}`;
    }),
    ...(stopping.length > 0 ? [printProblems(stopping)] : []),
    ...(areWarningsLeft ? [t.readWarnings] : []),
  ].join("\n");
}
