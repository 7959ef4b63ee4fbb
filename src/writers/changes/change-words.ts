import { strings } from "../../strings/zh-Hans.ts";
import type { Change } from "./compare-states.ts";

const t = strings.changes;

/** Say one change: `新增校改 12 条`. */
export function changeWords({ kind, way, count }: Change): string {
  return t[way](t.kinds[kind], count);
}

/** Say all changes of a revision in one sentence. */
export function summaryOf(changes: readonly Change[]): string {
  return t.summary(changes.map(changeWords).join(strings.exports.separator));
}
