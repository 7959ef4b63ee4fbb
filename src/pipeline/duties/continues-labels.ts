import { isSigns } from "./line-signs.ts";
import type { Phrases } from "./phrases.ts";

/**
 * Say whether a paragraph goes on with an assignment whose labels have lines of their own: it is a
 * further label, or a term, and nothing but a dash stands before it. Lines are given without brackets.
 *
 *     牵头单位：自治区工商局
 *     配合单位：自治区公安厅、国税局
 *     完成时限：2015年底前
 *
 * A label that was there already begins another assignment.
 */
export function continuesLabels(phrases: Phrases, lines: readonly string[], before: string, next: string): boolean {
  // One alone on its line may have no colon.
  const labelOf = (line: string) => phrases.labels.at(line) ?? phrases.labels.at(`${line}：`);
  const known = lines.map((line) => labelOf(line)?.word);
  if (known[0] === undefined || !isSigns(before)) return false;
  const label = labelOf(next);
  if (label) return !known.includes(label.word);
  return phrases.isTerm(next.replace(/。$/u, ""));
}
