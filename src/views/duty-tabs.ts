/** What the tabs over a table of duties count, and which bodies a reader can choose there. */

import type { EditionDepartment, EditionDuty } from "../edition/model.ts";
import { areAsked, readBearers, writeBearers } from "./duty-bearers.ts";

/** The roles by which tabs part a table: all, one of the two, and whatever bodies bear that have become others. */
export const tabRoles = ["", "lead", "support", "former"] as const;

/** A body that can be chosen over a table of duties: it bears some of them, or is heir to one that does. */
export interface Choice {
  readonly row: EditionDepartment;
  readonly isBearing: boolean;
  /** Bodies before it that bear some. */
  readonly before: readonly string[];
}

/** Give the tabs over duties, each with how many it shows and only where it shows some, and the bodies to choose from. */
export function dutyTabs(
  duties: readonly EditionDuty[],
  departments: readonly EditionDepartment[],
): {
  readonly tabs: readonly { readonly role: (typeof tabRoles)[number]; readonly count: number }[];
  readonly choices: readonly Choice[];
} {
  const bearing = new Set(duties.flatMap(({ assignees }) => assignees.map(({ department }) => department)));
  const choices = departments
    .map((row) => ({
      row,
      isBearing: bearing.has(row.id),
      before: row.heirOf.filter((id) => bearing.has(id)),
    }))
    .filter(({ isBearing, before }) => isBearing || before.length > 0);
  const former = new Set(choices.flatMap(({ before }) => before));
  const kinds = new Map(departments.map(({ id, kind }) => [id, kind]));
  const bearers = duties.map((duty) => readBearers(writeBearers(duty, kinds)));
  const tabs = tabRoles
    .map((role) => ({ role, count: bearers.filter((each) => areAsked(each, { role }, () => former)).length }))
    .filter(({ count }) => count > 0);
  return { tabs, choices };
}
