/** What else a question finds, from tables that are loaded as far as they are needed. */

import { findPrinted } from "../search/find-printed.ts";
import { type Answer, findForms, type Sources, type Wishes } from "../search/find-sections.ts";
import { withoutPunctuation } from "../search/fold.ts";
import { type NameForms, readForms } from "../search/match-names.ts";
import { nearestSpellings } from "../search/nearest-spellings.ts";
import { readWordings } from "../search/other-names.ts";
import { type Query, typedQuery } from "../search/parse-query.ts";
import type { NameTable, PrintedTable, WordingTable } from "../search/tables.ts";
import { type WiderAnswer, widen } from "../search/widen.ts";
import { loadJson } from "./search-files.ts";

interface Asked {
  readonly query: Query;
  readonly answer: Answer;
  readonly sources: Sources;
  readonly wishes: Wishes;
}

/** Find what else a question may mean; where nothing is found as typed, what the source has. */
export async function findWider({ query, answer, sources, wishes }: Asked): Promise<WiderAnswer[]> {
  const wordings = await loadJson<WordingTable>("wordings.json");
  const lists = await widen({ query, answer }, readWordings(wordings), { sources, wishes });
  if (answer.hits.length > 0) return lists;
  const listed = new Set(lists.flatMap(({ hits }) => hits.map(({ record }) => record)));
  const printed = findPrinted(query, await loadJson<PrintedTable>("printed.json"), wishes);
  const hits = printed.hits.filter(({ record }) => !listed.has(record));
  return hits.length > 0 ? [...lists, { how: "printed", hits, readings: printed.readings }] : lists;
}

const mostSpellings = 3;

/** Give queries in which the first word that stands nowhere is spelt as a name is that does. */
export async function findNearest({ query, answer, sources }: Asked): Promise<string[]> {
  const sizes = await Promise.all(
    answer.readings.map(async (reading) => (await findForms(reading, sources)).records.size),
  );
  const term = query.terms.find(({ quoted }, i) => !quoted && sizes[i] === 0);
  if (!term) return [];
  const names: NameForms = readForms((await loadJson<NameTable>("names.json")).forms);
  const found: string[] = [];
  for (const spelling of nearestSpellings(withoutPunctuation(term.chars).join(""), names)) {
    const { records } = await findForms(
      { typed: spelling, how: "exact", index: "exact", forms: [[...spelling]] },
      sources,
    );
    if (records.size > 0) found.push(typedQuery(query, (each) => (each === term ? spelling : each.typed)));
    if (found.length === mostSpellings) break;
  }
  return found;
}
