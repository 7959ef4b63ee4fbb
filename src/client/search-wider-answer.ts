/** What else a question finds, from tables that are loaded as far as they are needed. */

import { findPrinted } from "../search/find-printed.ts";
import { type Answer, findForms, type Sources, type Wishes } from "../search/find-sections.ts";
import { withoutPunctuation } from "../search/fold.ts";
import { type NameForms, readForms } from "../search/match-names.ts";
import { nearestSpellings } from "../search/nearest-spellings.ts";
import { type Query, typedQuery } from "../search/parse-query.ts";
import type { WiderPart } from "../search/protocol.ts";
import type { NameTable, PrintedTable } from "../search/tables.ts";
import { isNamed, type WiderAnswer, widen } from "../search/widen.ts";
import { loadJson } from "./search-files.ts";

interface Asked {
  readonly query: Query;
  readonly answer: Answer;
  readonly sources: Sources;
  readonly wishes: Wishes;
  /** What the question was found to mean besides. */
  readonly above: readonly Answer[];
}

/**
 * Find a part of what else a question may mean. Where only other names can find anything, they come first, and what the
 * source has is the rest; else all is the rest.
 */
export async function findWider(asked: Asked, part: WiderPart): Promise<WiderAnswer[]> {
  const { query, answer, sources, wishes, above } = asked;
  const isWanted = isNamed(answer) === (part === "names");
  const lists = isWanted ? await widen(asked, { sources, wishes }) : [];
  if (part === "names" || answer.hits.length > 0) return lists;
  const listed = new Set([...above, ...lists].flatMap(({ hits }) => hits.map(({ record }) => record)));
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
