import { sectionPath } from "../edition/address.ts";
import { labelOf } from "../edition/load-edition.ts";
import { type EditionSection, nameOf } from "../edition/model.ts";
import { titleOf } from "../edition/plan-title.ts";
import { strings } from "../strings/zh-Hans.ts";
import type { ExportSource } from "./sections/export-source.ts";

interface NamedPlace extends Pick<ExportSource, "section" | "above"> {
  readonly plan: { readonly row: Parameters<typeof titleOf>[0] };
}

/** Name a place from the plan down: `《…》重点工作分工方案 四、推进合作平台建设 （十六）跨境合作平台`. */
export function placeName({ plan, section, above }: NamedPlace): string {
  const steps = [...above, section].filter(({ kind }) => kind !== "plan");
  return [titleOf(plan.row), ...steps.map(labelOf)].join(" ");
}

/** Give the heading of a section as exports show it: one that the edition supplies stands in brackets. */
export function headingName(section: EditionSection): string {
  return section.origin === "printed" ? nameOf(section) : strings.exports.supplied(nameOf(section));
}

/** Give the readable and the permanent address of a section. */
export function addressesOf({ section, root }: Pick<ExportSource, "section" | "root">) {
  return { url: `${root}${sectionPath(section.address)}`, permanent: `${root}s/${section.number}/` };
}

/** The line that ends an export in words: title, address, permanent number, release. */
export function sourceLine(source: ExportSource): string {
  const { url, permanent } = addressesOf(source);
  return strings.exports.source(placeName(source), url, source.section.number, permanent, source.release);
}
