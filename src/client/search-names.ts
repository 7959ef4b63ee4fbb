/** The departments and projects that a query may mean, from tables that are loaded as far as they are needed. */

import { isLatin, matchNames, type NameForms, nameQueryOf, readForms } from "../search/match-names.ts";
import type { Found } from "../search/protocol.ts";
import type { LatinTable, NameTable, ThingTable } from "../search/tables.ts";
import { loadJson } from "./search-files.ts";

/** Find the names that a query may mean, the best first. */
export async function findNames(text: string): Promise<Pick<Found, "names">> {
  const query = nameQueryOf(text);
  if (query === "") return { names: [] };
  const [table, latin] = await Promise.all([
    loadJson<NameTable>("names.json"),
    isLatin(query) ? loadJson<LatinTable>("latin.json") : undefined,
  ]);
  const places = matchNames(query, formsOf(latin ?? table));
  if (places.length === 0) return { names: [] };
  const things = await loadJson<ThingTable>("things.json");
  const lines = table.forms.split("\n");
  const names = places.map((place) => ({
    type: place < table.departments ? ("department" as const) : ("project" as const),
    id: things.ids[place] ?? "",
    name: lines[place]?.split("|")[0] ?? "",
    counts: things.counts[place] ?? [],
  }));
  return { names };
}

const read = new WeakMap<object, NameForms>();

function formsOf(table: NameTable | LatinTable): NameForms {
  const forms = read.get(table) ?? readForms(table.forms);
  read.set(table, forms);
  return forms;
}
