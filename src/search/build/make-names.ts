/** Tables by which departments and projects are found and shown. */

import type { Edition } from "../../edition/load-edition.ts";
import { lookupForms } from "../../edition/lookup-forms.ts";
import { projectForms } from "../../edition/project-forms.ts";
import { fold, withoutPunctuation } from "../fold.ts";
import { isLatin } from "../match-names.ts";
import type { LatinTable, NameTable, OptionTable, ThingTable } from "../tables.ts";

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly counts: readonly number[];
  readonly forms: readonly string[];
}

type Source = Pick<Edition, "departments" | "projects">;

/** Nobody types a form longer than this: it is a clause of the plan, and the text is searched for it. */
const longestForm = 14;

/** Make all tables of names, in one order. */
export function makeNameTables(source: Source): { names: NameTable; latin: LatinTable; things: ThingTable } {
  const things = thingsOf(source);
  const lines = things.map(({ name, forms: all }) => {
    const forms = [...new Set(all.map(comparable))].filter((form) => form !== "");
    return { chinese: chineseForms(name, forms), latin: latinForms(forms) };
  });
  return {
    names: {
      departments: source.departments.length,
      forms: lines.map(({ chinese }) => chinese.join("|")).join("\n"),
    },
    latin: { forms: lines.map(({ latin }) => latin.join("|")).join("\n") },
    things: { ids: things.map(({ id }) => id), counts: things.map(({ counts }) => counts) },
  };
}

/** Make the lists that the facets offer: departments with duties, projects with mentions. */
export function makeOptionTable({ departments, projects }: Source): OptionTable {
  const bearers = departments.filter(({ leads, supports }) => leads.length + supports.length > 0);
  const named = projects.filter(({ mentions }) => mentions.length > 0);
  return {
    departments: bearers.map(({ id, name }) => [id, name]),
    projects: named.map(({ id, name }) => [id, name]),
  };
}

function thingsOf({ departments, projects }: Source): Thing[] {
  const bodies = departments.map((row): Thing => {
    const own = [row.leads.length, row.supports.length];
    const before = departments.filter(({ id }) => row.heirOf.includes(id));
    const inherited = before.reduce((sum, { leads, supports }) => sum + leads.length + supports.length, 0);
    const counts = own.some((count) => count > 0) ? own : [0, 0, inherited];
    return { id: row.id, name: row.name, counts, forms: [...lookupForms(row), row.english ?? ""] };
  });
  const named = projects.map((row): Thing => {
    return { id: row.id, name: row.name, counts: [row.mentions.length], forms: projectForms(row) };
  });
  return [...bodies, ...named];
}

/** The name as printed, then forms that are neither part of another nor hold the name. */
function chineseForms(name: string, forms: readonly string[]): string[] {
  const key = comparable(name);
  const others = forms.filter(
    (form) => !isLatin(form) && !form.includes(key) && form.length <= Math.max(longestForm, key.length),
  );
  return [name, ...others.filter((form) => ![key, ...others].some((other) => other !== form && other.includes(form)))];
}

/** Forms that no other begins with. */
function latinForms(forms: readonly string[]): string[] {
  const latin = forms.filter(isLatin);
  return latin.filter((form) => !latin.some((other) => other !== form && other.startsWith(form)));
}

function comparable(form: string): string {
  return withoutPunctuation([...fold(form)]).join("");
}
