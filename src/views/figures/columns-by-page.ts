import type { EditionDepartment } from "../../edition/model.ts";
import type { PlanColumns } from "./columns.ts";
import { rankDepartments } from "./columns.ts";

/** Plans that a figure shows side by side: with more its rows are wider than any screen. */
const plansPerPage = 8;

/** Part the columns into pages, in the order of the registry, to which plans are added at the end: a page stays what it is. */
export function pagesOfColumns(groups: readonly PlanColumns[]): (readonly PlanColumns[])[] {
  const count = Math.max(1, Math.ceil(groups.length / plansPerPage));
  return Array.from({ length: count }, (_, i) => groups.slice(i * plansPerPage, (i + 1) * plansPerPage));
}

/** Give the bodies that have duties in these plans, with these duties alone, those with most first. */
export function bodiesIn(
  departments: readonly EditionDepartment[],
  groups: readonly PlanColumns[],
): EditionDepartment[] {
  const slugs = new Set(groups.map(({ plan }) => plan.anchor));
  return rankDepartments(
    departments.map((row) => ({
      ...row,
      leads: row.leads.filter(({ plan }) => slugs.has(plan)),
      supports: row.supports.filter(({ plan }) => slugs.has(plan)),
    })),
  );
}
