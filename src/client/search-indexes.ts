/** Pagefind, asked for phrases. */

import { createInstance } from "pagefind-runtime";
import type { IndexName, Places } from "../search/find-sections.ts";
import type { KeyTable, RecordTable } from "../search/tables.ts";
import { chainStartsOf, type Gram, phraseOf, startsOf, wordsChain, wordsOf } from "../search/tokens.ts";
import { lookUpCharacter } from "./search-characters.ts";
import { assertLoaded, fileUrl, loadJson } from "./search-files.ts";

type Instance = ReturnType<typeof createInstance>;

const instances = new Map<IndexName, Promise<Instance>>();

/**
 * Look a phrase up. Records come in any order. One character of a large library is the same in both
 * indexes; its places then are those of `exact`.
 */
export async function lookUp(index: IndexName, chars: readonly string[]): Promise<Places> {
  const { gram } = await loadJson<RecordTable>("records.json");
  const [char = ""] = chars;
  if (chars.length < gram) return lookUpCharacter(char);
  const [instance, records] = await Promise.all([openIndex(index), recordsByKey(index)]);
  const starts = await findStarts(instance, chars, gram);
  assertLoaded();
  return new Map([...starts].map(([id, own]) => [recordOf(records, id), own]));
}

type Starts = ReadonlyMap<string, readonly number[]>;

/** Find the records of a phrase with the first place in each, which is all that Pagefind tells of a phrase. */
async function findFirst(instance: Instance, chars: readonly string[], gram: Gram): Promise<Starts> {
  const { results } = await instance.search(phraseOf(chars, gram));
  return new Map(results.map(({ id, words }) => [id, words.slice(0, 1)]));
}

/** Find the records of a phrase with all places. For words without quotes Pagefind tells all, but in any order. */
async function findStarts(instance: Instance, chars: readonly string[], gram: Gram): Promise<Starts> {
  const words = wordsOf(chars, gram);
  if (words.length === 1 || wordsChain(chars, gram)) {
    const places = await placesOf(instance, words.join(" "));
    const starts = [...places].map(([id, own]) => [id, chainStartsOf(own, words.length, chars.length)] as const);
    return new Map(starts.filter(([, own]) => own.length > 0));
  }
  const found = await findFirst(instance, chars, gram);
  const distinct = found.size > 0 ? [...new Set(words)] : [];
  const byWord = new Map(
    await Promise.all(distinct.map(async (word) => [word, await placesOf(instance, word)] as const)),
  );
  const startsIn = (id: string) =>
    startsOf(
      words.map((word) => byWord.get(word)?.get(id) ?? none),
      chars.length,
    );
  return new Map([...found.keys()].map((id) => [id, startsIn(id)]));
}

const none: ReadonlySet<number> = new Set();

async function placesOf(instance: Instance, words: string): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const { results } = await instance.search(words);
  return new Map(results.map(({ id, words: places }) => [id, new Set(places)]));
}

/** Open an index before it is asked. */
export function openIndex(folder: IndexName): Promise<Instance> {
  const known = instances.get(folder);
  if (known) return known;
  const opening = open(folder);
  instances.set(folder, opening);
  opening.catch(() => instances.delete(folder));
  return opening;
}

async function open(folder: IndexName): Promise<Instance> {
  const instance = createInstance({ basePath: fileUrl(`${folder}/`), metaCacheTag: "1" });
  await instance.init();
  return instance;
}

const tables = new Map<IndexName, Promise<ReadonlyMap<string, number>>>();

function recordsByKey(folder: IndexName): Promise<ReadonlyMap<string, number>> {
  const known = tables.get(folder);
  if (known) return known;
  const reading = loadJson<KeyTable>(folder === "exact" ? "records.json" : "loose.json").then(
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
