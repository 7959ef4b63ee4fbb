/** Citations as files, of sections and of duties. */

import { type Citable, citableDuty, citableSection } from "../citation/citable.ts";
import { humanForms } from "../citation/forms/index.ts";
import { fillPieces } from "../citation/pieces.ts";
import { strings } from "../strings/zh-Hans.ts";
import type { Source } from "./file-group.ts";
import { type ExportSource, exportSources } from "./sections/export-source.ts";

/** Give what a citation of a section says. */
export function citableOf({ plan, above, section, release }: ExportSource): Citable {
  return citableSection(plan.row, above, section, release);
}

/** Give by its number what a citation of each duty says. */
export function citableDuties({ edition, root }: Source): (readonly [number: string, citable: Citable])[] {
  const sources = new Map(exportSources(edition, root).map((source) => [source.section.address, source]));
  return edition.duties.flatMap((duty) => {
    const source = sources.get(duty.section);
    return source ? [[String(duty.number), citableDuty(citableOf(source), duty)] as const] : [];
  });
}

/** Write the forms that people read: name and text of each, parted by empty lines. */
export function readableForms(citable: Citable): string {
  const blocks = Object.entries(humanForms).map(
    ([name, form]) =>
      `${strings.cite.forms[name as keyof typeof humanForms]}\n${fillPieces(form(citable), `/${citable.path}`)}\n`,
  );
  return blocks.join("\n");
}
