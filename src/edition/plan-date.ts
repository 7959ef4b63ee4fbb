import type { PlanRow } from "../registry/schema.ts";

/** A date to order plans by: the earliest that is known, or the earliest possible. */
export function sortDate({ dates }: Pick<PlanRow, "dates">): string {
  const known = dates.flatMap(({ date, after }) => date ?? after ?? []);
  return known.sort()[0] ?? "9999";
}

/** The year or years of a plan: `2014`, `2016–2017` where only bounds are known. */
export function yearsOf({ dates }: Pick<PlanRow, "dates">): string {
  const [first] = dates;
  const parts = first?.date ? [first.date] : [first?.after, first?.before];
  return [...new Set(parts.flatMap((date) => date?.slice(0, 4) ?? []))].join("–");
}

/** A date as it is known: the day, or what `between` says of its bounds. */
export function dateText(
  { date, after, before }: PlanRow["dates"][number],
  between: (after: string, before: string) => string,
): string {
  return date ?? between(after ?? "", before ?? "");
}
