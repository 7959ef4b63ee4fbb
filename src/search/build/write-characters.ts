import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { characterFile, encodePlaces } from "../character-places.ts";
import type { CharacterTable } from "../tables.ts";

/** Write the places of every character of a library, and the table of the characters there are. */
export function writeCharacters(folder: string, texts: readonly (readonly string[])[]): void {
  const places = new Map<string, number[]>();
  let start = 0;
  for (const chars of texts) {
    for (const [i, char] of chars.entries()) {
      const own = places.get(char);
      if (own) own.push(start + i);
      else places.set(char, [start + i]);
    }
    start += chars.length;
  }
  mkdirSync(join(folder, "characters"), { recursive: true });
  for (const [char, own] of places)
    writeFileSync(join(folder, characterFile(char)), gzipSync(encodePlaces(own), { level: 9 }));
  const table: CharacterTable = { characters: [...places.keys()].join("") };
  writeFileSync(join(folder, "characters.json"), JSON.stringify(table));
}
