import { sectionPath } from "../../edition/address.ts";
import type { EditionPlan } from "../../edition/load-edition.ts";
import { type EditionDepartment, type EditionDuty, type EditionSection, nameOf } from "../../edition/model.ts";
import { cutLabel } from "./short-name.ts";

/** What a figure counts over: a plan, or a chapter of one. */
export interface Column {
  /** Anchor of its duties on a dossier: `mongolia-2014`, `mongolia-2014-4`. */
  readonly anchor: string;
  /** `深化与蒙古国全面合作`, or `推进合作平台建设`. */
  readonly title: string;
  /** `四`; empty for a plan. */
  readonly numeral: string;
  /** For titles of marks: `四、推进合作平台建设`. */
  readonly name: string;
  /** Its page, below the root. */
  readonly path: string;
  readonly holds: (duty: EditionDuty) => boolean;
}

/** A plan with duties, and its chapters as columns. */
export interface PlanColumns {
  readonly plan: Column;
  readonly chapters: readonly Column[];
}

/** Give the columns of every plan that has duties, in the order of the registry. */
export function columnsOf(plans: readonly EditionPlan[]): PlanColumns[] {
  return plans
    .filter(({ duties }) => duties.length > 0)
    .map((plan) => ({ plan: planColumn(plan), chapters: plan.sections.filter(isChapter).map(chapterColumn) }));
}

function planColumn({ row }: EditionPlan): Column {
  const name = row.short_title ?? row.title;
  const holds = ({ plan }: EditionDuty) => plan === row.slug;
  return { anchor: row.slug, title: cutLabel(name), numeral: "", name, path: sectionPath(row.slug), holds };
}

function isChapter({ kind, path }: EditionSection): boolean {
  return kind === "chapter" && !path.includes("/");
}

function chapterColumn(section: EditionSection): Column {
  const { address, plan, path, numeral, title } = section;
  const holds = (duty: EditionDuty) => duty.section === address || duty.section.startsWith(`${address}/`);
  return {
    anchor: `${plan}-${path}`,
    title: cutLabel(title),
    numeral: numeral.replace(/^第|[、章]$/gu, ""),
    name: nameOf(section),
    path: sectionPath(address),
    holds,
  };
}

/** Duties of one body in one column. */
export interface Count {
  readonly leads: number;
  readonly supports: number;
}

/** Count a body's duties in a column. */
export function countIn({ leads, supports }: EditionDepartment, { holds }: Column): Count {
  return { leads: leads.filter(holds).length, supports: supports.filter(holds).length };
}

/** Give the bodies that have duties, those with most first; of equals, those that lead more. */
export function rankDepartments(departments: readonly EditionDepartment[]): EditionDepartment[] {
  return departments
    .filter((department) => totalOf(department) > 0)
    .sort((a, b) => totalOf(b) - totalOf(a) || b.leads.length - a.leads.length || (a.id < b.id ? -1 : 1));
}

/** Duties of a body in any role. */
export function totalOf({ leads, supports }: Pick<EditionDepartment, "leads" | "supports">): number {
  return leads.length + supports.length;
}
