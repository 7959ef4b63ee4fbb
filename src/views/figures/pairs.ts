import type { EditionDepartment, EditionDuty } from "../../edition/model.ts";

/** Two bodies and the duties that name both. */
export interface Pair {
  /** The one with more duties. */
  readonly a: EditionDepartment;
  readonly b: EditionDepartment;
  readonly duties: readonly EditionDuty[];
}

/** Pair bodies that a duty names together, the most frequent pairs first. `ranked` decides between equals. */
export function pairDepartments(ranked: readonly EditionDepartment[], duties: readonly EditionDuty[]): Pair[] {
  const rankOf = new Map(ranked.map(({ id }, rank) => [id, rank]));
  const shared = new Map<number, EditionDuty[]>();
  for (const duty of duties) {
    const ranks = ranksIn(duty, rankOf);
    for (const [i, a] of ranks.entries())
      for (const b of ranks.slice(i + 1)) {
        const key = a * ranked.length + b;
        const known = shared.get(key);
        if (known) known.push(duty);
        else shared.set(key, [duty]);
      }
  }
  return [...shared]
    .sort(([x, one], [y, other]) => other.length - one.length || x - y)
    .map(([key, duties]) => ({
      a: ranked[Math.floor(key / ranked.length)] as EditionDepartment,
      b: ranked[key % ranked.length] as EditionDepartment,
      duties,
    }));
}

/** The ranks (0-based, rising) of the bodies that a duty names, each once. */
function ranksIn({ assignees }: EditionDuty, rankOf: ReadonlyMap<string, number>): number[] {
  const ranks = new Set(
    assignees.flatMap(({ department }) => (department === null ? [] : (rankOf.get(department) ?? []))),
  );
  return [...ranks].sort((a, b) => a - b);
}

/** Anchor of a pair in the table beneath the network. */
export function pairAnchor({ a, b }: Pair): string {
  return `${a.id}--${b.id}`;
}

/** Give the list, below the root, of the duties that name both. */
export function pairPath({ a, b }: Pair): string {
  return `duties/?department=${a.id}&with=${b.id}`;
}
