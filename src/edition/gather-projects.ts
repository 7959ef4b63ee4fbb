import type { ProjectRow } from "../registry/schema.ts";
import type { EditionPlan } from "./load-edition.ts";
import type { EditionDuty, EditionProject, EditionProjectMention } from "./model.ts";
import { sortDate } from "./plan-date.ts";

/** Gather for each project every place that names it, in order of time, and who leads there. */
export function gatherProjects(rows: readonly ProjectRow[], plans: readonly EditionPlan[]): EditionProject[] {
  const inTime = [...plans].sort((a, b) => sortDate(a.row).localeCompare(sortDate(b.row)));
  const byProject = Map.groupBy(
    inTime.flatMap((plan) => {
      const bySection = Map.groupBy(plan.duties, ({ section }) => section);
      return plan.projectMentions.map((mention) => ({ ...mention, duty: governing(bySection, mention) }));
    }),
    ({ project }) => project,
  );
  return rows.map((row) => {
    const mentions = byProject.get(row.id) ?? [];
    return {
      ...row,
      mentions,
      plans: [...new Set(mentions.map(({ plan }) => plan))],
      leaders: leadersOf(mentions.flatMap(({ duty }) => duty ?? [])),
      inverse: rows.flatMap((other) =>
        other.relations.filter(({ id }) => id === row.id).map(({ type }) => ({ type, id: other.id })),
      ),
    };
  });
}

/** The duty that governs the paragraph of a mention. */
function governing(
  bySection: ReadonlyMap<string, readonly EditionDuty[]>,
  { section, paragraph }: EditionProjectMention,
): EditionDuty | null {
  return bySection.get(section)?.find((duty) => duty.paragraphs.includes(paragraph)) ?? null;
}

function leadersOf(duties: readonly EditionDuty[]): EditionProject["leaders"] {
  const counts = new Map<string, number>();
  for (const duty of new Set(duties)) {
    for (const { department, role } of duty.assignees) {
      if (department !== null && role === "lead") counts.set(department, (counts.get(department) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([department, count]) => ({ department, duties: count }))
    .sort((a, b) => b.duties - a.duties || a.department.localeCompare(b.department));
}
