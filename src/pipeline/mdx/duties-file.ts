/** The duties and links of a plan as JSON beside its MDX, one a line, for reviewable diffs. */

import type { Duty } from "../duties/duty.ts";
import type { CompiledPlan } from "../index.ts";
import type { Links } from "../link/mention.ts";

export interface DutiesFile extends Links {
  readonly generated: string;
  readonly plan: string;
  readonly duties: readonly Duty[];
}

/** The head that a name carries on, and the ending that it shares, are for reports: the registry names the body. */
function withoutHeads(duty: Duty): Duty {
  return { ...duty, assignees: duty.assignees.map(({ head: _, ending: __, ...assignee }) => assignee) };
}

/** Write the duties file of a plan. */
export function writeDuties({ row, duties, links }: CompiledPlan): string {
  const list = (rows: readonly object[]) =>
    rows.length === 0 ? "[]" : `[\n${rows.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
  return `{
  "generated": "by \`npm run convert\`; do not edit",
  "plan": ${JSON.stringify(row.slug)},
  "duties": ${list(duties.map(withoutHeads))},
  "departments": ${list(links.departments)},
  "projects": ${list(links.projects)},
  "citations": ${list(links.citations)},
  "references": ${list(links.references)}
}
`;
}
