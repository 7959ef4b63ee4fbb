import type { Edition } from "../../edition/load-edition.ts";
import type { EditionDepartment } from "../../edition/model.ts";
import { titleOf } from "../../edition/plan-title.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { writeFeed } from "../atom.ts";
import type { Revision } from "../changes/revisions.ts";
import { type DepartmentDutyRow, departmentDuties } from "../data/department-duties.ts";
import { planEntries } from "./plan-entries.ts";

const t = strings.follow;

/** Write the feed of a department: an entry for each plan that gives it duties, or gave them to a body before it. */
export function departmentFeed(
  department: EditionDepartment,
  { edition, root, revisions }: { edition: Edition; root: string; revisions: readonly Revision[] },
): string {
  const page = `departments/${department.id}/`;
  const byPlan = Map.groupBy(departmentDuties(edition, department, root), ({ plan }) => plan);
  const entries = planEntries(byPlan, { plans: edition.plans, revisions }, ({ row }, own) => {
    const before = own.every(({ inherited_from: body }) => body !== null);
    return {
      key: `department ${department.id} ${row.slug}`,
      title: t.duties(titleOf(row), own.length),
      path: before ? `${page}#inherited` : `${page}#${row.slug}`,
      summary: own.map(lineOf).join("\n"),
    };
  });
  return writeFeed(
    { key: `department ${department.id}`, title: t.feed(department.name), path: `${page}feed.xml`, page, entries },
    root,
  );
}

/** `任务 22 （十六）跨境合作平台：牵头` */
function lineOf({ number, section_number, section_title, role, inherited_from: body }: DepartmentDutyRow): string {
  return t.duty(number, `${section_number ?? ""}${section_title}`, strings.duty[role], body?.name ?? null);
}
