import { type Citable, citableDuty, citableSection } from "../../src/citation/citable.ts";
import { buildResolverIndex } from "../../src/citation/resolver/build-resolver-index.ts";
import { loadEdition } from "../../src/edition/load-edition.ts";

export const edition = await loadEdition();

export const resolverIndex = buildResolverIndex(edition);

/** Something that can be cited, with the address that its citation has to lead back to. */
export interface CitableCase {
  readonly address: string;
  readonly citable: Citable;
}

/** Every section and every duty of the library. */
export const citables: readonly CitableCase[] = edition.plans.flatMap(({ row, sections, duties }) => {
  const byAddress = new Map(sections.map((section) => [section.address, section]));
  const ancestors = (address: string | null): typeof sections => {
    const section = address === null ? undefined : byAddress.get(address);
    return section ? [...ancestors(section.parent), section] : [];
  };
  const cases = sections.map((section) => ({
    address: section.address,
    citable: citableSection(row, ancestors(section.parent), section, edition.release),
  }));
  const citableOf = new Map(cases.map(({ address, citable }) => [address, citable]));
  return [
    ...cases,
    ...duties.map((duty) => ({ address: duty.id, citable: citableDuty(citableOf.get(duty.section) as Citable, duty) })),
  ];
});
