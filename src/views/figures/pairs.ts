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
  const named = duties.map((duty) => ({ duty, ids: new Set(duty.assignees.map(({ department }) => department)) }));
  const pairs = ranked.flatMap((a, i) =>
    ranked.slice(i + 1).map((b) => ({
      a,
      b,
      duties: named.filter(({ ids }) => ids.has(a.id) && ids.has(b.id)).map(({ duty }) => duty),
    })),
  );
  return pairs.filter(({ duties: shared }) => shared.length > 0).sort((x, y) => y.duties.length - x.duties.length);
}

/** Anchor of a pair in the table beneath the network. */
export function pairAnchor({ a, b }: Pair): string {
  return `${a.id}--${b.id}`;
}
