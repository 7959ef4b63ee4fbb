import type { Target } from "../resolver/resolution.ts";
import type { Corpus } from "./corpus.ts";
import { findQuotation, type Occurrence } from "./find-quotation.ts";
import { nearestPassage, type Passage } from "./nearest-passage.ts";

/**
 * What becomes of a quotation.
 *
 * - `found`: it stands at the cited place; without a citation, somewhere.
 * - `elsewhere`: it stands in the library, but not where it is cited.
 * - `changed`: it stands nowhere, and resembles a passage.
 * - `missing`: nothing is like it.
 */
export interface Verdict {
  readonly verdict: "found" | "elsewhere" | "changed" | "missing";
  /** At the cited place, or everywhere if none is cited. */
  readonly here: readonly Occurrence[];
  readonly elsewhere: readonly Occurrence[];
  readonly nearest?: Passage;
}

/** Check a quotation against the place that it is cited from; a section stands for all below it. */
export function verifyQuotation(quotation: string, corpus: Corpus, cited?: Target): Verdict {
  const occurrences = findQuotation(quotation, corpus);
  const [address = ""] = (cited?.address ?? "").split("#");
  const isHere = ({ section }: Occurrence) => cited === undefined || `${section}/`.startsWith(`${address}/`);
  const here = occurrences.filter(isHere);
  const elsewhere = occurrences.filter((occurrence) => !isHere(occurrence));
  if (here.length > 0) return { verdict: "found", here, elsewhere };
  if (elsewhere.length > 0) return { verdict: "elsewhere", here, elsewhere };
  const nearest = (cited && nearestPassage(quotation, corpus, address)) ?? nearestPassage(quotation, corpus);
  return nearest ? { verdict: "changed", here, elsewhere, nearest } : { verdict: "missing", here, elsewhere };
}
