/** One Pagefind index: records in, files out, and the ids that Pagefind gave the records. */

import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { contentOf, type Gram } from "../tokens.ts";

/** What may be indexed: a name for the record, and its folded characters. */
export interface IndexedText {
  readonly record: number;
  readonly chars: readonly string[];
}

/** No language: Pagefind then takes words as they stand, and neither stems nor segments them. */
const language = "und";

/** What Pagefind writes before the JSON of a fragment. */
const signature = "pagefind_dcd".length;

/**
 * Write an index to a folder that does not exist yet. Gives Pagefind's id of each record, separated
 * by spaces; records without text have none. Texts for display are our own, so its fragments go.
 */
export async function writeIndex(
  folder: string,
  texts: readonly IndexedText[],
  { gram, chunkSize }: { gram: Gram; chunkSize: number },
): Promise<string[]> {
  // Read by the service when it starts: one index is made at a time, each with a service of its own.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(chunkSize);
  const pagefind = await import("pagefind");
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language, keepIndexUrl: true });
  if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
  for (const { record, chars } of texts) {
    const content = contentOf(chars, gram);
    if (content !== "") await index.addCustomRecord({ url: String(record), language, content });
  }
  const beside = `${folder}.all`;
  const written = await index.writeFiles({ outputPath: beside });
  await pagefind.close();
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join("; ")}`);
  // Of a library without any text Pagefind writes no fragments, and no folder for them.
  await mkdir(join(beside, "fragment"), { recursive: true });
  const keys = await readKeys(join(beside, "fragment"));
  await keepIndex(beside, folder);
  return keys;
}

/** Read which id each record has from the names of the fragments. */
async function readKeys(folder: string): Promise<string[]> {
  const keys: string[] = [];
  for (const name of await readdir(folder)) {
    const fragment = gunzipSync(await readFile(join(folder, name))).subarray(signature);
    const { url } = JSON.parse(fragment.toString()) as { url: string };
    keys[Number(url)] = name.replace(`${language}_`, "").replace(".pf_fragment", "");
  }
  return Array.from(keys, (key) => key ?? "");
}

/** Keep what the search loads: not the fragments, nor Pagefind's own interfaces. */
async function keepIndex(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    if (name === "index" || /^pagefind\.js$|entry\.json$|\.pf_meta$|^wasm\.unknown/u.test(name))
      await rename(join(from, name), join(to, name));
  }
  await rm(from, { recursive: true });
}
