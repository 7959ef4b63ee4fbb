/** One Pagefind index: texts in, files out, and the ids that Pagefind gave the texts. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { contentOf, type Gram } from "../tokens.ts";

/** No language: Pagefind then takes words as they stand, and neither stems nor segments them. */
const language = "und";

/** What Pagefind writes before the JSON of a fragment. */
const signature = "pagefind_dcd".length;

/** What the search loads: not the fragments, nor Pagefind's own interfaces. */
const keptPattern = /^(?:index\/.*|pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.unknown.*)$/u;

/**
 * Write an index of texts, each folded, one character an entry. Gives Pagefind's id of each; texts
 * without words have none, an empty string. Texts for display are our own, so its fragments are not written:
 * two thirds of its time went into files that were removed again.
 */
export async function writeIndex(
  folder: string,
  texts: readonly (readonly string[])[],
  { gram, chunkSize }: { gram: Gram; chunkSize: number },
): Promise<string[]> {
  // Read by the service when it starts: one index is made at a time, each with a service of its own.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(chunkSize);
  const pagefind = await import("pagefind");
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language, keepIndexUrl: true });
  if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
  for (const [record, chars] of texts.entries()) {
    const content = contentOf(chars, gram);
    if (content !== "") await index.addCustomRecord({ url: String(record), language, content });
  }
  const made = await index.getFiles();
  await pagefind.close();
  if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join("; ")}`);
  const keys = texts.map(() => "");
  const folders = new Set<string>();
  for (const { path, content } of made.files) {
    if (path.startsWith("fragment/")) keys[recordOf(content)] = keyOf(path);
    else if (keptPattern.test(path)) {
      const file = join(folder, path);
      if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      folders.add(dirname(file));
      // Handing a small file to another thread costs more than writing it.
      writeFileSync(file, content);
    }
  }
  return keys;
}

function recordOf(fragment: Uint8Array): number {
  const { url } = JSON.parse(gunzipSync(fragment).subarray(signature).toString()) as { url: string };
  return Number(url);
}

/** `fragment/und_1a2b3c4.pf_fragment` → `1a2b3c4` */
function keyOf(path: string): string {
  return path.slice(`fragment/${language}_`.length, -".pf_fragment".length);
}
