import { type Division, type PlanTree, walkDivisions } from "../tree/node.ts";
import type { Assignee, Duty } from "./duty.ts";
import { standsAbovePoints } from "./govern-what-follows.ts";
import type { Restated } from "./restated.ts";

/** The duties of a plan, and those to which one above them lends who leads. */
interface WithLent {
  readonly duties: readonly Duty[];
  readonly lent: ReadonlySet<Duty>;
}

/**
 * Lend the bodies of an assignment that stands above points to the points that name for themselves only who takes part:
 *
 *     一、县教育局牵头的工作
 *     1.新建学校两所。
 *     2.改造校舍五处。（县财政局配合）      县教育局 leads
 *
 * Where a point says itself who leads, nothing is lent in that division.
 */
export function lendToPoints(duties: readonly Duty[], { divisions }: PlanTree, restated: Restated): WithLent {
  const byPath = new Map([...walkDivisions(divisions)].map((division) => [division.path.join("/"), division]));
  const own = Map.groupBy(duties, ({ path }) => path.join("/"));
  const below = Map.groupBy(
    duties.flatMap((duty) => duty.path.slice(1).map((_, i) => ({ duty, above: duty.path.slice(0, i + 1).join("/") }))),
    ({ above }) => above,
  );
  const lenders = new Map<Duty, Duty>();
  for (const [path, [duty, ...others]] of own) {
    const division = byPath.get(path);
    const points = (below.get(path) ?? []).map((each) => each.duty);
    if (!division || !duty || others.length > 0 || !mayLend(duty, division, points)) continue;
    for (const point of points) lenders.set(point, duty);
  }
  const lent = new Set<Duty>();
  const made = duties.map((duty) => {
    const names = lenders.get(duty)?.assignees ?? [];
    if (names.length === 0 || !restated.take(names.reduce((sum, { surface }) => sum + surface.length, 0))) return duty;
    const whole = withLent(duty, names);
    lent.add(whole);
    return whole;
  });
  return { duties: made, lent };
}

function mayLend(duty: Duty, division: Division, points: readonly Duty[]): boolean {
  return (
    points.length > 0 &&
    !duty.within &&
    duty.assignees.some(({ role }) => role === "lead") &&
    standsAbovePoints(division, duty) &&
    points.every(({ assignees }) => assignees.length > 0 && assignees.every(({ role }) => role === "support"))
  );
}

/** The bodies lent stand before those of the point, at its assignment; one that it names itself is its own. */
function withLent(duty: Duty, names: readonly Assignee[]): Duty {
  const [{ paragraph, start }] = duty.lines as [Duty["lines"][number]];
  const own = new Set(duty.assignees.map(({ department, surface }) => department ?? surface));
  const lent = names.filter(({ department, surface }) => !own.has(department ?? surface));
  const placed = lent.map((name) => ({ ...name, ditto: "", paragraph, start, end: start }));
  return { ...duty, assignees: [...placed, ...duty.assignees] };
}
