/** What the source prints where the edition reads otherwise: a passage copied from it is found too. */

import { findPlaces, searchedText } from "./find-in-text.ts";
import type { Answer, Hit, Reading, Wishes } from "./find-sections.ts";
import { withoutPunctuation } from "./fold.ts";
import type { Query, Term } from "./parse-query.ts";
import type { PrintedTable } from "./tables.ts";

/**
 * Find the sections whose source holds every word of a query, punctuation aside but for quoted words, and nothing of
 * what is excluded. They come in order of place. Where assignments stand in a source is not known: none is found there.
 */
export function findPrinted({ terms, excluded }: Query, table: PrintedTable, wishes: Wishes): Answer {
  const readings = terms.map(readingOf);
  const barred = excluded.map((term) => readingOf({ ...term, quoted: true }));
  const isAskable = readings.length > 0 && readings.every(({ forms: [form = []] }) => form.length > 0);
  if (!isAskable || wishes.assignmentsOnly) return { hits: [], readings };
  const hits = table.flatMap(({ record, text }): Hit[] => {
    if (!wishes.accepts(record)) return [];
    const searched = searchedText(text);
    const countOf = ({ forms, index }: Reading) => findPlaces(forms[0] ?? [], searched[index]).length;
    const counts = readings.map(countOf);
    if (counts.includes(0) || barred.some((reading) => countOf(reading) > 0)) return [];
    return [{ record, count: counts.reduce((sum, count) => sum + count, 0), score: 0, isPhrase: false }];
  });
  return { hits, readings };
}

function readingOf({ typed, chars, quoted }: Term): Reading {
  return quoted
    ? { typed, how: "printed", index: "exact", forms: [chars] }
    : { typed, how: "printed", index: "loose", forms: [withoutPunctuation(chars)] };
}
