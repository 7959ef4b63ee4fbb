import { isTerm, labelPattern } from "./role-words.ts";

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
export function continuesLabels(lines: readonly string[], before: string, next: string): boolean {
  const known = lines.map(labelOf);
  if (known[0] === undefined || /[^—－-]/u.test(before)) return false;
  if (isTerm(next.replace(/。$/u, ""))) return true;
  const label = labelOf(next);
  return label !== undefined && !known.includes(label);
}

/** The label that a line begins with: `牵头`. */
function labelOf(line: string): string | undefined {
  return labelPattern.exec(line)?.groups?.kind;
}
