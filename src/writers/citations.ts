/** Citations as files: of each plan one file a form, with its sections and duties in their order. */

import { type Citable, citableDuty, citableSection } from "../citation/citable.ts";
import { humanForms } from "../citation/forms/index.ts";
import { formatMachine, type MachineForm } from "../citation/forms/machine.ts";
import { fillPieces } from "../citation/pieces.ts";
import type { EditionDuty } from "../edition/model.ts";
import { strings } from "../strings/zh-Hans.ts";
import type { Source } from "./file-group.ts";
import { exportSources } from "./sections/export-source.ts";

/** Give by its slug what can be cited of each plan: a section, then its duties, then the next section. */
export function plansWithCitables({ edition, root }: Source): Iterable<readonly [slug: string, Citable[]]> {
  const duties = Map.groupBy<string, EditionDuty>(edition.duties, ({ section }) => section);
  const plans = new Map<string, Citable[]>();
  for (const { plan, above, section, release } of exportSources(edition, root)) {
    const citables = plans.get(plan.row.slug) ?? [];
    plans.set(plan.row.slug, citables);
    const citable = citableSection(plan.row, above, section, release);
    citables.push(citable);
    for (const duty of duties.get(section.address) ?? []) citables.push(citableDuty(citable, duty));
  }
  return plans;
}

/** Give the writer of a form that programs read. */
export function machineForm(form: MachineForm) {
  return (citables: readonly Citable[], { root }: Pick<Source, "root">): string => formatMachine(citables, form, root);
}

/**
 * Write the forms that people read: for each section and duty its number in brackets, `[d24]`, then name and text
 * of each form, parted by empty lines.
 */
export function readableForms(citables: readonly Citable[]): string {
  return citables.map((citable) => `[${citable.mark}]\n${formsOf(citable).join("\n")}`).join("\n");
}

function formsOf(citable: Citable): string[] {
  return Object.entries(humanForms).map(
    ([name, form]) =>
      `${strings.cite.forms[name as keyof typeof humanForms]}\n${fillPieces(form(citable), `/${citable.path}`)}\n`,
  );
}
