import { copyFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { bundleClient } from "../../src/search/build/bundle-client.ts";
import type { IndexPlan } from "../../src/search/build/choose-plan.ts";
import type { SearchRecord } from "../../src/search/build/make-records.ts";
import { writeIndexes } from "../../src/search/build/write-indexes.ts";
import { dist } from "./built-site.ts";

/** Index records into the folder `search` of an empty folder. */
export function writeSearch(folder: string, records: readonly SearchRecord[], plan: IndexPlan): Promise<void> {
  return writeIndexes(join(folder, "search"), records, plan);
}

/** Put the page of the search beside its indexes, with names, facets and resolver as the built site has them. */
export async function addSearchPage(folder: string): Promise<void> {
  const search = join(folder, "search");
  for (const name of ["names.json", "latin.json", "things.json", "script.json", "facets.json", "wordings.json"])
    copyFileSync(join(dist, "search", name), join(search, name));
  for (const name of ["index.html", "search.css"]) copyFileSync(join(dist, "search", name), join(search, name));
  cpSync(join(dist, "data/resolver.json"), join(folder, "data/resolver.json"));
  for (const name of ["_astro", "shared"]) cpSync(join(dist, name), join(folder, name), { recursive: true });
  await bundleClient(search);
}
