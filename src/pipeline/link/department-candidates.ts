import { formsOf } from "../../registry/department-names.ts";
import type { NameHeads } from "../../registry/name-heads.ts";
import type { DepartmentRow } from "../../registry/schema.ts";
import type { Candidate } from "./candidate.ts";

/**
 * Give the candidates of a department: the whole names by which running text may call it.
 *
 *     发挥自治区人民政府与蒙古国经济发展部“常设协调工作组”会议机制作用
 *         ^^^^^^^^^^^^^^
 *
 * Short forms without their head (商务厅, 外事办) are left alone: in running text they mean any
 * league's or city's body as well. Reviewed rows name those that are meant.
 */
export function departmentCandidates(row: DepartmentRow, heads: NameHeads): Candidate[] {
  return wholeForms(row, heads).map((anchor) => ({
    anchor,
    target: { kind: "department", id: row.id },
    sections: undefined,
    judge: (text, found) => (isWhole(text, found.end) ? found : undefined),
  }));
}

function wholeForms(row: DepartmentRow, heads: NameHeads): string[] {
  const head = heads.headOf(row.name);
  const printed = row.aliases.filter((alias) => alias.type === "printed").map((alias) => alias.form);
  const headed = formsOf(row).filter((form) => heads.headOf(form) !== "");
  const short = row.aliases.filter((alias) => alias.type === "short" && head !== "" && heads.headOf(alias.form) === "");
  return [...new Set([row.name, row.full_name, ...printed, ...headed, ...short.map((alias) => head + alias.form)])];
}

/** 教育部 in 教育部门 is no name. */
function isWhole(text: string, end: number): boolean {
  return !(text[end - 1] === "部" && text[end] === "门");
}
