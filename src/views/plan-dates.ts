import type { PlanRow } from "../registry/schema.ts";
import { dateStrings as t } from "../strings/dates.ts";

type PlanDate = PlanRow["dates"][number];

/** The year or years of a plan: `2014`, `约 2014 年` where its bounds hold one whole year, `2016–2017` where they hold none. */
export function yearsOf({ dates }: Pick<PlanRow, "dates">): string {
  const [first] = dates;
  if (first === undefined) return "";
  const year = wholeYearOf(first);
  if (year !== undefined) return t.about(year);
  const parts = first.date ? [first.date] : [first.after, first.before];
  return [...new Set(parts.flatMap((date) => date?.slice(0, 4) ?? []))].join("–");
}

/** A date in few words: the day, or about which year, or its bounds. */
export function dateText(date: PlanDate): string {
  const year = wholeYearOf(date);
  return year === undefined ? boundsText(date) : t.about(year);
}

/** A date as it is known: the day, or its bounds. */
export function boundsText({ date, after, before }: PlanDate): string {
  return date ?? t.between(after ?? "", before ?? "");
}

/** The one year that lies whole between the bounds of a date: 2014 between 2013-11 and 2015-01. */
function wholeYearOf({ date, after, before }: PlanDate): string | undefined {
  if (date !== undefined || after === undefined || before === undefined) return undefined;
  const first = Number(after.slice(0, 4)) + (/^\d{4}(?:-01(?:-01)?)?$/u.test(after) ? 0 : 1);
  const last = Number(before.slice(0, 4)) - (/^\d{4}(?:-12(?:-31)?)?$/u.test(before) ? 0 : 1);
  return first === last ? String(first) : undefined;
}
