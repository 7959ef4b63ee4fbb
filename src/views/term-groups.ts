import type { EditionDuty } from "../edition/model.ts";

/**
 * Say to which group of terms a duty belongs: the year in which its term ends (`2025`), else what kind of term it is
 * (`continuous`, `monthly` …), `other` where its words tell neither, `none` where it has none.
 */
export function termGroupOf({ term, termSpan }: Pick<EditionDuty, "term" | "termSpan">): string {
  return termSpan?.to?.slice(0, 4) ?? termSpan?.kind ?? (term ? "other" : "none");
}

/** Give the groups of terms that duties have, years first and in order; none where no duty has a term. */
export function termGroups(duties: readonly EditionDuty[]): string[] {
  const groups = new Set(duties.map(termGroupOf));
  return groups.size === 1 && groups.has("none") ? [] : [...groups].sort();
}
