import { basename } from "node:path";
import { type Problem, severityOf } from "../../diagnostics/problem.ts";
import { formatProblems } from "../../diagnostics/report.ts";
import type { Registry, RowPlace } from "../../registry/schema.ts";

/** A row that nobody has confirmed. */
interface UnconfirmedRow {
  /** `plan` or `body`. */
  readonly what: string;
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
      ...plans.map(({ place }) => ({ what: "plan", id: slug, place })),
      ...bodies.map(({ id, place }) => ({ what: "body", id, place })),
    ],
    problems: own.map(({ draft: _, ...problem }) => problem),
  };
}

/** Say what is open, each point with its place and how it is mended; empty where nothing is. */
export function printOpenPoints({ rows, problems }: OpenPoints, areWarningsRead: boolean): string {
  const stopping = areWarningsRead ? problems.filter((problem) => severityOf(problem) === "error") : problems;
  const areWarningsLeft = stopping.some((problem) => severityOf(problem) === "warning");
  return [
    ...rows.map(({ what, id, place: { file, line, col } }) =>
      [
        `${file}:${line}:${col} unconfirmed`,
        `  Unexpected the ${what} ${id} as a draft, expected a row that somebody has confirmed.`,
        `  Fix: read the row; where it is right, take out its line \`${what === "plan" ? "draft" : "draft_for"}\`.`,
      ].join("\n"),
    ),
    ...(stopping.length > 0 ? [formatProblems(stopping)] : []),
    ...(areWarningsLeft ? ["Warnings that are as they should be are let through with --warnings-read."] : []),
  ].join("\n");
}
