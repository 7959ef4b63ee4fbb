/** How the notes of a whole text are set on paper: what is one slip made in several of its sections is one note of the whole. */

import type { EditionNote, EditionSection } from "../edition/model.ts";
import type { Slip } from "./slips.ts";

/** A section with notes of its own. */
export interface NotedSection {
  readonly section: EditionSection;
  /** With the numerals that lead to it: `四、（十六）跨境合作平台`. */
  readonly name: string;
  readonly notes: readonly EditionNote[];
}

/** A slip of several sections, with its notes by section. */
export interface SharedSlip {
  readonly slip: Slip;
  readonly places: readonly NotedSection[];
}

/** Part the notes of sections: slips that stand in more than one of them, in the order of their first place, and what is left of each. */
export function partPaperNotes(
  sections: readonly NotedSection[],
  slips: ReadonlyMap<string, Slip>,
): { readonly shared: readonly SharedSlip[]; readonly rest: readonly NotedSection[] } {
  const found = new Map<string, { slip: Slip; places: NotedSection[] }>();
  for (const section of sections) {
    const bySlip = Map.groupBy(section.notes, ({ id }) => slips.get(id));
    for (const [slip, notes] of bySlip) {
      if (slip === undefined) continue;
      const one = found.get(slip.id) ?? { slip, places: [] };
      found.set(slip.id, one);
      one.places.push({ ...section, notes });
    }
  }
  const shared = [...found.values()].filter(({ places }) => places.length > 1);
  const gathered = new Set(shared.map(({ slip }) => slip.id));
  const rest = sections
    .map((section) => ({ ...section, notes: section.notes.filter(({ id }) => !gathered.has(slips.get(id)?.id ?? "")) }))
    .filter(({ notes }) => notes.length > 0);
  return { shared, rest };
}
