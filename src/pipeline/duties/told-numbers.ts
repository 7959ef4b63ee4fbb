import { type PlanTree, walkDivisions } from "../tree/node.ts";
import type { Duty } from "./duty.ts";
import type { Phrases } from "./phrases.ts";

/**
 * Find the duties whose assignment says by numbers which points it is of, where these are not all the points of its
 * division: what text it governs is then not what its place says.
 *
 *     （一）—（三）由省教育厅负责，（四）由省财政厅牵头。
 */
export function numberedOtherwise(duties: readonly Duty[], tree: PlanTree, phrases: Phrases): Duty[] {
  const byPath = new Map([...walkDivisions(tree.divisions)].map((division) => [division.path.join("/"), division]));
  return duties.filter((duty) => {
    const numbers = new Set(numbersOf(duty, phrases));
    if (numbers.size === 0) return false;
    const points = byPath.get(duty.path.join("/"))?.divisions ?? [];
    return !(points.length > 0 && points.every(({ heading }) => heading.value !== null && numbers.has(heading.value)));
  });
}

/** The numbers of the points that an assignment names, or the words before its 由. */
function numbersOf({ assignment, text }: Duty, phrases: Phrases): number[] {
  const own = phrases.leadIns.numbersIn(assignment.replace(/^[（(]/u, ""));
  if (own.length > 0 || !assignment.startsWith("由")) return own;
  const before = text.split(/[。；\n]/u).at(-1) ?? "";
  return phrases.leadIns.numbersIn(`${before}由`);
}
