/** Pagefind, asked for phrases. */

import { createInstance } from "pagefind-runtime";
import type { IndexName, Places } from "../search/find-sections.ts";
import type { KeyTable, RecordTable } from "../search/tables.ts";
import { phraseOf, startsOf } from "../search/tokens.ts";
import { assertLoaded, fileUrl, loadJson } from "./search-files.ts";

type Instance = ReturnType<typeof createInstance>;
type FolderName = IndexName | "single";

const instances = new Map<FolderName, Promise<Instance>>();

/** Look a phrase up. Places are in order of nothing. */
export async function lookUp(index: IndexName, chars: readonly string[]): Promise<Places> {
  const table = await loadJson<RecordTable>("records.json");
  const gram = chars.length < table.gram ? 1 : table.gram;
  const folder = gram < table.gram ? "single" : index;
  const [instance, records] = await Promise.all([openIndex(folder), recordsByKey(folder)]);
  const { results } = await instance.search(phraseOf(chars, gram));
  assertLoaded();
  return new Map(results.map(({ id, words }) => [recordOf(records, id), startsOf(words, chars.length, gram)]));
}

/** Open an index before it is asked. */
export function openIndex(folder: FolderName): Promise<Instance> {
  const known = instances.get(folder);
  if (known) return known;
  const opening = open(folder);
  instances.set(folder, opening);
  opening.catch(() => instances.delete(folder));
  return opening;
}

async function open(folder: FolderName): Promise<Instance> {
  const instance = createInstance({ basePath: fileUrl(`${folder}/`), metaCacheTag: "1" });
  await instance.init();
  return instance;
}

const tables = new Map<FolderName, Promise<ReadonlyMap<string, number>>>();

function recordsByKey(folder: FolderName): Promise<ReadonlyMap<string, number>> {
  const known = tables.get(folder);
  if (known) return known;
  const reading = loadJson<KeyTable>(folder === "exact" ? "records.json" : `${folder}.json`).then(
    ({ keys }) => new Map(keys.split(" ").map((key, record) => [key, record])),
  );
  tables.set(folder, reading);
  reading.catch(() => tables.delete(folder));
  return reading;
}

function recordOf(records: ReadonlyMap<string, number>, id: string): number {
  const record = records.get(id.slice(id.indexOf("_") + 1));
  if (record === undefined) throw new Error(`The index and its table are of different builds: ${id}`);
  return record;
}
