/** The terms of a department's duties as a calendar: iCalendar (RFC 5545). */

import { createEvents, type DateArray } from "ics";
import type { Edition } from "../../edition/load-edition.ts";
import type { EditionDepartment } from "../../edition/model.ts";
import { strings } from "../../strings/zh-Hans.ts";
import {
  bearersOf,
  type DepartmentDutyRow,
  departmentDuties,
  departmentsWithDuties,
} from "../data/department-duties.ts";
import type { Source } from "../file-group.ts";

const t = strings.follow;
const dayLength = 86_400_000;

/** Give by its id each department that has a duty with a day on which its term ends. */
export function departmentsWithDeadlines(edition: Edition): (readonly [id: string, department: EditionDepartment])[] {
  return departmentsWithDuties(edition).filter(([, department]) => hasDeadlines(edition, department));
}

/** Say whether a term of the department's duties, or of those of a body before it, ends on a known day. */
export function hasDeadlines(edition: Edition, department: EditionDepartment): boolean {
  return bearersOf(edition, department).some(({ leads, supports }) =>
    [...leads, ...supports].some(({ termSpan }) => termSpan?.to !== undefined),
  );
}

/**
 * Write the calendar: each duty once, as a whole day, the last of its term. `modified` is the time of the newest
 * recorded change, ISO 8601: the same release gives the same bytes. Addresses are given where the host is known.
 */
export function departmentDeadlines(
  department: EditionDepartment,
  { edition, root, isHosted }: Source,
  modified: string | undefined,
): string {
  const rows = departmentDuties(edition, department, root);
  const dated = new Map(rows.flatMap((row) => (row.term_to === null ? [] : [[row.number, { row, day: row.term_to }]])));
  const events = [...dated.values()].map(({ row, day }) => ({
    uid: `duty-${row.number}@fengong`,
    title: t.deadline(strings.duty[row.role], `${row.section_number ?? ""}${row.section_title}`),
    description: descriptionOf(row),
    start: dateOf(Date.parse(day)),
    end: dateOf(Date.parse(day) + dayLength),
    timestamp: Date.parse(modified ?? "1970-01-01T00:00:00Z"),
    ...(isHosted ? { url: row.permanent_url } : {}),
  }));
  const { error, value } = createEvents(events, { productId: "fengong", calName: t.deadlines(department.name) });
  if (error || !value) throw error ?? new Error(`${department.id}: no calendar`);
  return value;
}

function descriptionOf({ number, plan_title, term, text }: DepartmentDutyRow): string {
  return [`${strings.duty.number(number)} ${plan_title}`, strings.duty.term(term ?? ""), text].join("\n");
}

/** Year, month and day of a time in UTC. */
function dateOf(time: number): DateArray {
  const date = new Date(time);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}
