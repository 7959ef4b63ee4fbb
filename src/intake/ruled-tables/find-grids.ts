import { type Grid, gridOf } from "./grid.ts";
import { mergeRules, near, type Rule, type Rules } from "./rule.ts";

/** Rules of a page, their pieces put together. The finest table of 100 rows and 40 columns, half of it merged, has 2,000. */
const mostRules = 2000;

/** Give the grids that the rules of a page make, each of rules that touch; nothing where they are too many for tables. */
export function findGrids(pieces: Rules): Grid[] | undefined {
  const rules = mergeRules(pieces);
  if (rules.along.length + rules.down.length > mostRules) return;
  return touching(rules).flatMap((group) => gridOf(group) ?? []);
}

/** Part rules into groups that touch. */
function touching({ along, down }: Rules): Rules[] {
  const leaders = [...along, ...down].map((_, i) => i);
  const leaderOf = (i: number): number => {
    let leader = i;
    while (leaders[leader] !== leader) leader = leaders[leader] = leaders[leaders[leader] as number] as number;
    return leader;
  };
  const lone = new Set(down.keys());
  for (const [i, one] of along.entries())
    for (const [j, other] of down.entries())
      if (reaches(one, other.at) && reaches(other, one.at)) {
        leaders[leaderOf(along.length + j)] = leaderOf(i);
        lone.delete(j);
      }
  // Of a row or a merged cell that goes on over a whole page, sides stand alone.
  for (const j of lone) {
    const beside = down.findIndex((other, k) => k !== j && isBeside(down[j] as Rule, other));
    if (beside >= 0) leaders[leaderOf(along.length + j)] = leaderOf(along.length + beside);
  }
  const groups = new Map<number, { along: Rule[]; down: Rule[] }>();
  const groupOf = (i: number) => {
    const group = groups.get(leaderOf(i)) ?? { along: [], down: [] };
    groups.set(leaderOf(i), group);
    return group;
  };
  for (const [i, rule] of along.entries()) groupOf(i).along.push(rule);
  for (const [j, rule] of down.entries()) groupOf(along.length + j).down.push(rule);
  return [...groups.values()];
}

/** Whether two rules begin and end at the same height. */
function isBeside(one: Rule, other: Rule): boolean {
  return Math.abs(one.from - other.from) <= near && Math.abs(one.to - other.to) <= near;
}

function reaches({ from, to }: Rule, place: number): boolean {
  return from <= place + near && to >= place - near;
}
