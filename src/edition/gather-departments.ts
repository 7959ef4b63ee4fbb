import { formsOf } from "../registry/department-names.ts";
import type { NameHeads } from "../registry/name-heads.ts";
import type { DepartmentRow } from "../registry/schema.ts";
import type { EditionDepartment, EditionDuty, EditionMention } from "./model.ts";

/**
 * Gather what the plans give each department. The counting rule: a duty counts once for every body
 * that it names, under that body's role; a joint duty stands under each bearer, and once in totals.
 */
export function gatherDepartments(
  rows: readonly DepartmentRow[],
  duties: readonly EditionDuty[],
  mentions: readonly EditionMention[],
  heads: NameHeads,
): EditionDepartment[] {
  const predecessors = new Map(
    rows.map((row) => [
      row.id,
      rows.filter((other) => other.succession.some(({ to }) => to === row.id)).map(({ id }) => id),
    ]),
  );
  return rows.map((row) => ({
    ...row,
    leads: duties.filter((duty) => bears(duty, row.id, "lead")),
    supports: duties.filter((duty) => bears(duty, row.id, "support")),
    mentions: mentions.filter(({ department }) => department === row.id),
    predecessors: predecessors.get(row.id) ?? [],
    heirOf: ancestors(row.id, predecessors),
    bareForms: formsOf(row).map((form) => form.slice(heads.headOf(form).length)),
  }));
}

/** Say whether a duty names a department in a role. */
function bears(duty: EditionDuty, department: string, role: "lead" | "support"): boolean {
  return duty.assignees.some((assignee) => assignee.department === department && assignee.role === role);
}

function ancestors(id: string, predecessors: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [...(predecessors.get(id) ?? [])];
  for (const other of found)
    for (const next of predecessors.get(other) ?? []) if (!found.includes(next)) found.push(next);
  return found;
}

/** A body that a department shares duties with. */
export interface Partner {
  readonly department: string;
  /** Duties that name both. */
  readonly together: number;
  /** Of these, how many the partner leads. */
  readonly partnerLeads: number;
}

/** Give the bodies a department shares duties with, the most frequent first. */
export function partnersOf(department: EditionDepartment): Partner[] {
  const counts = new Map<string, { together: number; partnerLeads: number }>();
  for (const duty of new Set([...department.leads, ...department.supports])) {
    for (const assignee of duty.assignees) {
      if (assignee.department === null || assignee.department === department.id) continue;
      const count = counts.get(assignee.department) ?? { together: 0, partnerLeads: 0 };
      count.together++;
      if (assignee.role === "lead") count.partnerLeads++;
      counts.set(assignee.department, count);
    }
  }
  return [...counts]
    .map(([id, count]) => ({ department: id, ...count }))
    .sort((a, b) => b.together - a.together || a.department.localeCompare(b.department));
}
