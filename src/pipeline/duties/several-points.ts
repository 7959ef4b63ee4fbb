import { readingOf } from "../../text/run.ts";
import { type Division, ownRuns, type PlanTree, walkDivisions } from "../tree/node.ts";
import { runsOf } from "./assigned-text.ts";
import type { Duty } from "./duty.ts";

/**
 * Lift assignments that govern several points to the division that holds the points: a line of its own behind the
 * last of them, where no other has one.
 *
 *     1.甲
 *     （1）做甲一。
 *     （2）做甲二。
 *     （责任单位：市财政局）
 */
export function liftToSeveralPoints(duties: readonly Duty[], { divisions }: PlanTree): Duty[] {
  const byPath = Map.groupBy(duties, ({ path }) => path.join("/"));
  const lifted = new Map<Duty, Duty>();
  for (const division of walkDivisions(divisions)) {
    const duty = dutyOfAll(division, byPath);
    if (duty) lifted.set(duty, liftTo(division, duty));
  }
  return duties.map((duty) => lifted.get(duty) ?? duty);
}

/** The only duty among the points of a division and the division itself, if it stands in a line of its own behind them. */
function dutyOfAll(division: Division, byPath: ReadonlyMap<string, readonly Duty[]>): Duty | undefined {
  const points = division.divisions;
  const last = points.at(-1);
  if (!last || points.length < 2 || points.some(({ divisions }) => divisions.length > 0)) return undefined;
  const all = [division, ...points].flatMap(({ path }) => byPath.get(path.join("/")) ?? []);
  const [duty] = all;
  if (!duty || all.length > 1 || duty.path !== last.path) return undefined;
  const [first] = duty.lines;
  const standing = last.paragraphs.find(({ id }) => id === first?.paragraph);
  const isAlone = first !== undefined && standing !== undefined && first.start === 0 && standing.line > last.line;
  return isAlone && standing === last.paragraphs.at(-duty.lines.length) ? duty : undefined;
}

function liftTo(division: Division, duty: Duty): Duty {
  const parts = [...walkDivisions(division.divisions)].map((part) => readingOf(ownRuns(part)));
  const own = division.paragraphs.map((paragraph) => readingOf(runsOf(paragraph)));
  const text = [...own, ...parts].join("\n");
  const end = text.lastIndexOf(duty.assignment.split("\n")[0] ?? "");
  return {
    ...duty,
    path: division.path,
    within: duty.path,
    id: "d1",
    paragraphs: division.paragraphs.map(({ id }) => id),
    text: text.slice(0, end).trimEnd(),
  };
}
