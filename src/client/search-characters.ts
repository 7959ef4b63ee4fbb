/** Queries of one character in a large library, answered from the file of that character. */

import { characterFile, decodePlaces } from "../search/character-places.ts";
import type { CharacterTable, RecordTable } from "../search/tables.ts";
import { fileUrl, loadJson } from "./search-files.ts";

const loaded = new Map<string, Promise<Uint8Array>>();

/** Give all places of a folded character, by record. */
export async function lookUpCharacter(char: string): Promise<ReadonlyMap<number, readonly number[]>> {
  const [{ lengths }, { characters }] = await Promise.all([
    loadJson<RecordTable>("records.json"),
    loadJson<CharacterTable>("characters.json"),
  ]);
  return characters.includes(char) ? decodePlaces(await loadPlaces(char), lengths) : new Map();
}

function loadPlaces(char: string): Promise<Uint8Array> {
  const known = loaded.get(char);
  if (known) return known;
  const loading = fetch(fileUrl(characterFile(char)))
    .then(({ body }) => new Response(body?.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer())
    .then((buffer) => new Uint8Array(buffer));
  loaded.set(char, loading);
  loading.catch(() => loaded.delete(char));
  return loading;
}
