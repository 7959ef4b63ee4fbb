/**
 * `node scripts/index-search.ts --out <folder>`: write the search into a rendered site. A step of
 * `npm run build`, which calls it before the new site takes the place of the old one.
 */

import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadEdition } from "../src/edition/load-edition.ts";
import { bundleClient } from "../src/search/build/bundle-client.ts";
import { makeNameTables, makeOptionTable } from "../src/search/build/make-names.ts";
import { makeRecords } from "../src/search/build/make-records.ts";
import { makeFacetTable, makeScriptTable } from "../src/search/build/make-tables.ts";
import { writeIndexes } from "../src/search/build/write-indexes.ts";
import { readOptions } from "../src/workspace/read-options.ts";

const { values: options } = readOptions({ options: { out: { type: "string", default: "dist" } } });
const folder = join(options.out, "search");

const edition = await loadEdition();
const records = makeRecords(edition);
await writeIndexes(folder, records);
for (const [name, table] of Object.entries(makeNameTables(edition))) await writeTable(name, table);
await writeTable("options", makeOptionTable(edition));
await writeTable("script", makeScriptTable(records));
await writeTable("facets", makeFacetTable(records));
await copyFile("src/styles/search.css", join(folder, "search.css"));
await bundleClient(folder);

async function writeTable(name: string, table: unknown): Promise<void> {
  await writeFile(join(folder, `${name}.json`), JSON.stringify(table));
}
