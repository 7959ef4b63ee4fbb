import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { type Edition, loadEdition } from "../../edition/load-edition.ts";
import { bundleClient } from "./bundle-client.ts";
import { makeNameTables, makeOptionTable } from "./make-names.ts";
import { makeRecords } from "./make-records.ts";
import { makeFacetTable, makePrintedTable, makeScriptTable } from "./make-tables.ts";
import { makeWordingTable } from "./make-wordings.ts";
import { writeIndexes } from "./write-indexes.ts";

/** Give the integration that writes the search when pages have been rendered, with the edition that they show. */
export function indexSearch(): AstroIntegration {
  return {
    name: "search",
    hooks: {
      "astro:build:done": async ({ dir }) => writeSearch(join(fileURLToPath(dir), "search"), await loadEdition()),
    },
  };
}

/** Write indexes, tables and scripts of the search into a folder. */
async function writeSearch(folder: string, edition: Edition): Promise<void> {
  const records = makeRecords(edition);
  const script = makeScriptTable(records);
  await writeIndexes(folder, records);
  const tables = {
    ...makeNameTables(edition),
    options: makeOptionTable(edition),
    wordings: makeWordingTable(
      edition,
      records.map(({ chars }) => chars),
      script,
    ),
    script,
    printed: makePrintedTable(records, script),
    facets: makeFacetTable(records),
  };
  for (const [name, table] of Object.entries(tables))
    await writeFile(join(folder, `${name}.json`), JSON.stringify(table));
  await copyFile("src/styles/search.css", join(folder, "search.css"));
  await bundleClient(folder);
}
