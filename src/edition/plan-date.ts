import type { PlanRow } from "../registry/schema.ts";

/** A date to order plans by: the earliest that is known, or the earliest possible. */
export function sortDate({ dates }: Pick<PlanRow, "dates">): string {
  const known = dates.flatMap(({ date, after }) => date ?? after ?? []);
  return known.sort()[0] ?? "9999";
}
