/**
 * `npm run export -- --opensearch DIR`: write what OpenSearch takes the library from, for whoever has outgrown a search
 * of static files. SITE_URL, where set, is the start of all addresses.
 */

import { loadEdition } from "../src/edition/load-edition.ts";
import { replaceFolder, whyNotReplace } from "../src/files/folder.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { dataRoot } from "../src/writers/data/url.ts";
import { bulkFiles } from "../src/writers/opensearch/bulk-files.ts";

const { values: options } = readOptions({ options: { opensearch: { type: "string" } } });

if (options.opensearch === undefined) fail("nothing for --opensearch", "a folder to write to", "name one");
else await write(options.opensearch);

async function write(folder: string): Promise<void> {
  const obstacle = await whyNotReplace(folder);
  if (obstacle !== undefined) {
    fail(
      obstacle,
      "an empty folder, a new one, or one that we wrote",
      "name another folder, or empty that one yourself",
    );
    return;
  }
  const site = process.env.SITE_URL;
  const files = bulkFiles(await loadEdition(), dataRoot(site === undefined ? undefined : new URL(site), "/"));
  await replaceFolder(folder, files);
  process.stdout.write(`${files.size} files in ${folder}.\n`);
}

function fail(found: string, expected: string, mend: string): void {
  process.stderr.write(`Unexpected ${found}, expected ${expected}.\nFix: ${mend}.\n`);
  process.exitCode = 1;
}
