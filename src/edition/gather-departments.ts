import { placesOf } from "../registry/bodies-in-reach.ts";
import { formsOf } from "../registry/department-names.ts";
import type { JurisdictionWords } from "../registry/jurisdiction.ts";
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
  { heads, words }: { readonly heads: NameHeads; readonly words: JurisdictionWords },
): EditionDepartment[] {
  const predecessors = new Map<string, string[]>(rows.map(({ id }) => [id, []]));
  for (const { id, succession } of rows)
    for (const to of new Set(succession.map((step) => step.to))) predecessors.get(to)?.push(id);
  const leads = dutiesByBearer(duties, "lead");
  const supports = dutiesByBearer(duties, "support");
  // The bodies of two regions may have one name: each is then called by its full one.
  const named = Map.groupBy(rows, ({ name }) => name);
  const mentioned = Map.groupBy(mentions, ({ department }) => department);
  return rows.map((row) => ({
    ...row,
    name: named.get(row.name)?.length === 1 ? row.name : row.full_name,
    jurisdiction: placeOf(row, words),
    leads: leads.get(row.id) ?? [],
    supports: supports.get(row.id) ?? [],
    mentions: mentioned.get(row.id) ?? [],
    predecessors: predecessors.get(row.id) ?? [],
    heirOf: ancestors(row.id, predecessors),
    bareForms: formsOf(row).map((form) => form.slice(heads.headOf(form).length)),
    headWords: heads.alike(heads.headOf(row.name)),
  }));
}

/** Name the registered place whose body it is, or the one that its row gives. */
function placeOf(row: DepartmentRow, words: JurisdictionWords): string | undefined {
  const [place] = placesOf(row, words);
  return words.rows.find(({ id }) => id === place)?.name ?? row.jurisdiction;
}

/** Give the duties of each body that bears some in a role, in their order, each once. */
function dutiesByBearer(duties: readonly EditionDuty[], role: "lead" | "support"): ReadonlyMap<string, EditionDuty[]> {
  const found = new Map<string, EditionDuty[]>();
  for (const duty of duties) {
    const bearers = new Set(duty.assignees.flatMap((each) => (each.role === role ? (each.department ?? []) : [])));
    for (const department of bearers) {
      const own = found.get(department);
      if (own) own.push(duty);
      else found.set(department, [duty]);
    }
  }
  return found;
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
