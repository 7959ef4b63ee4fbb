/** Pagefind, asked for phrases. */

import { createInstance } from "pagefind-runtime";
import type { IndexName, Places } from "../search/find-sections.ts";
import type { KeyTable, RecordTable } from "../search/tables.ts";
import { chainStartsOf, type Gram, phraseOf, startsOf, wordsChain, wordsOf } from "../search/tokens.ts";
import { assertLoaded, fileUrl, loadJson } from "./search-files.ts";

type Instance = ReturnType<typeof createInstance>;
type FolderName = IndexName | "single";

const instances = new Map<FolderName, Promise<Instance>>();

/** Look a phrase up. Records come in no order. */
export async function lookUp(index: IndexName, chars: readonly string[]): Promise<Places> {
  const table = await loadJson<RecordTable>("records.json");
  const gram = chars.length < table.gram ? 1 : table.gram;
  const folder = gram < table.gram ? "single" : index;
  const [instance, records] = await Promise.all([openIndex(folder), recordsByKey(folder)]);
  const { results } = await instance.search(phraseOf(chars, gram));
  const starts = results.length > 0 ? await findStarts(instance, chars, gram) : noStarts;
  assertLoaded();
  return new Map(results.map(({ id }) => [recordOf(records, id), starts(id)]));
}

const noStarts = (): number[] => [];

/**
 * Say for each record where a phrase begins. For a phrase Pagefind tells the first place in a record
 * only; for words without quotes it tells all.
 */
async function findStarts(instance: Instance, chars: readonly string[], gram: Gram): Promise<(id: string) => number[]> {
  const words = wordsOf(chars, gram);
  if (wordsChain(chars, gram)) {
    const places = await placesOf(instance, words.join(" "));
    return (id) => chainStartsOf(places.get(id) ?? none, chars.length);
  }
  const distinct = [...new Set(words)];
  const byWord = new Map(
    await Promise.all(distinct.map(async (word) => [word, await placesOf(instance, word)] as const)),
  );
  return (id) =>
    startsOf(
      words.map((word) => byWord.get(word)?.get(id) ?? none),
      chars.length,
    );
}

const none: ReadonlySet<number> = new Set();

async function placesOf(instance: Instance, words: string): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const { results } = await instance.search(words);
  return new Map(results.map(({ id, words: places }) => [id, new Set(places)]));
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
