/**
 * `npm run bench:search`: what the search costs, for the five plans and for perturbed copies of
 * them, beside stock Pagefind and plain substring search, in one run and one browser.
 *
 *     npm run bench:search -- --copies 1,10,100     the last takes some minutes
 *     npm run bench:search -- --gram 1              one character a word, whatever the size
 *     npm run bench:search -- --kilobits 400        how long the first result takes over such a link, in dist/
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadEdition } from "../src/edition/load-edition.ts";
import { choosePlan } from "../src/search/build/choose-plan.ts";
import { makeRecords } from "../src/search/build/make-records.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { launchBrowser } from "../tests/support/browser.ts";
import { makeDice } from "../tests/support/search-queries.ts";
import { measureFirstResult } from "./bench-search/first-result.ts";
import { makeLibrary, makeQueries } from "./bench-search/library.ts";
import { searchPlain } from "./bench-search/plain.ts";
import { printRow, rowHead } from "./bench-search/row.ts";
import { searchStock } from "./bench-search/stock.ts";
import type { Task } from "./bench-search/task.ts";
import { searchThisSite } from "./bench-search/this-site.ts";

const { values: options } = readOptions({
  options: {
    copies: { type: "string", default: "1,10" },
    queries: { type: "string", default: "150" },
    gram: { type: "string" },
    kilobits: { type: "string" },
  },
});
const seed = 20261122;

const originals = makeRecords(await loadEdition()).filter(({ chars }) => chars.length > 0);
const browser = await launchBrowser();
if (options.kilobits !== undefined) await measureFirstResult(browser, Number(options.kilobits));
else {
  process.stdout.write(rowHead);
  for (const copies of options.copies.split(",").map(Number)) await measure(copies);
}
await browser.close();

async function measure(copies: number): Promise<void> {
  const dice = makeDice(seed);
  const records = makeLibrary(originals, copies, dice);
  const queries = makeQueries(records, Number(options.queries), dice);
  const texts = records.map(({ address, chars }) => [address, chars.join("")] as const);
  const truth = queries.map(
    (query) => new Set(texts.flatMap(([address, text]) => (text.includes(query) ? address : []))),
  );
  const chosen = choosePlan(records.reduce((sum, { chars }) => sum + chars.length, 0));
  const plan = options.gram === undefined ? chosen : ({ ...chosen, gram: options.gram === "2" ? 2 : 1 } as const);
  for (const way of [(task: Task) => searchThisSite(task, plan), searchStock, searchPlain]) {
    const folder = mkdtempSync(join(tmpdir(), "fengong-search-"));
    try {
      printRow(await way({ browser, folder, records, queries, truth, copies }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
