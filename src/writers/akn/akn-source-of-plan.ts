import type { Edition, EditionPlan } from "../../edition/load-edition.ts";
import type { Emendation } from "../../registry/schema.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { apparatusClasses, gapClass } from "../../text/run.ts";
import type { AknNote, AknSource } from "./akn-source.ts";

/** Give the source of a plan's Akoma Ntoso document from the edition. */
export function aknSourceOfPlan(edition: Edition, plan: EditionPlan, root: string): AknSource {
  const { row, apparatus, content, emendations, sections } = plan;
  const names = new Map<string, string>([
    ...edition.departments.map(({ id, name }) => [`Dept ${id}`, name] as const),
    ...edition.projects.map(({ id, name }) => [`Project ${id}`, name] as const),
    ...edition.works.map(({ id, title }) => [`Work ${id}`, title] as const),
  ]);
  const records = new Map(sections.map((section) => [section.address, section]));
  return {
    ...content,
    row,
    release: edition.release,
    script: apparatus.script,
    counts: countsOfChanges(apparatus.counts),
    notes: new Map([...emendations].map(([id, emendation]) => [id, noteOf(emendation)])),
    nameOf: (component, id) => names.get(`${component} ${id}`) ?? id,
    recordOf: (address) => records.get(address),
    root,
  };
}

/** Give the text of a note: what was changed, how sure it is, and why. */
export function noteOf({ id, before, after, certainty, reason }: Emendation): AknNote {
  const change = after === undefined ? before : strings.corr.change(before, after);
  return { id, text: `${change}（${strings.corr.certainty[certainty]}）：${reason}` };
}

function countsOfChanges(counts: Readonly<Record<string, number>>): Record<string, number> {
  const classes = apparatusClasses.filter((name) => name !== gapClass || counts[name] !== undefined).toSorted();
  return Object.fromEntries(classes.map((name) => [name, counts[name] ?? 0]));
}
