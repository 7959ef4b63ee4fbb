import type { Assignee, Duty } from "./duty.ts";

/** A duty before the rules of its plan are applied. */
export interface DraftDuty {
  readonly duty: Duty;
  /** True where some body is said to lead: 牵头. */
  readonly someoneLeads: boolean;
}

/** The rule that the first body listed leads, as printed, and from which duty on it holds: an index of the duties. */
export interface FirstLeads {
  readonly printed: string;
  readonly from: number;
  /** False where it is said of one assignment alone. */
  readonly onwards: boolean;
}

/**
 * Apply a plan's rule that the first body listed leads: where nobody is said to lead, the first of those who are
 * responsible does, and the others support. Rules are given in order of place; a later one takes the place of an earlier.
 */
export function applyFirstLeads(drafts: readonly DraftDuty[], rules: readonly FirstLeads[]): Duty[] {
  const byStart = Map.groupBy(rules.keys(), (index) => rules[index]?.from);
  let onwards = -1;
  return drafts.map(({ duty, someoneLeads }, i) => {
    let own = -1;
    for (const index of byStart.get(i) ?? []) {
      if (rules[index]?.onwards) onwards = Math.max(onwards, index);
      else own = index;
    }
    const rule = rules[Math.max(onwards, own)];
    return rule && !someoneLeads ? withFirstLeading(duty, rule.printed) : duty;
  });
}

function withFirstLeading(duty: Duty, rule: string): Duty {
  const leads = duty.assignees.filter(({ role }) => role === "lead");
  const [first] = leads;
  if (!first || leads.length < 2) return duty;
  const assignees = duty.assignees.map(
    (assignee): Assignee =>
      assignee.role === "lead" && assignee !== first ? { ...assignee, role: "support" } : assignee,
  );
  return { ...duty, assignees, rule };
}
