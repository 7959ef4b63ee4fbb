/** The duties and mentions of a plan as JSON beside its MDX, one a line, for reviewable diffs. */

import type { Duty } from "../duties/duty.ts";
import type { CompiledPlan } from "../index.ts";
import type { Mention } from "../link/mention.ts";

export interface DutiesFile {
  readonly generated: string;
  readonly plan: string;
  readonly duties: readonly Duty[];
  readonly mentions: readonly Mention[];
}

/** Write the duties file of a plan. */
export function writeDuties({ row, duties, mentions }: CompiledPlan): string {
  const list = (rows: readonly object[]) =>
    rows.length === 0 ? "[]" : `[\n${rows.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
  return `{
  "generated": "by \`npm run convert\`; do not edit",
  "plan": ${JSON.stringify(row.slug)},
  "duties": ${list(duties)},
  "mentions": ${list(mentions)}
}
`;
}
