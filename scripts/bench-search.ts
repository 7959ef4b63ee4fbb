/**
 * `npm run bench:search`: what the search costs, for the five plans and for perturbed copies of
 * them, beside stock Pagefind and plain substring search, in one run and one browser.
 *
 *     npm run bench:search -- --copies 1,10,100     the last takes some minutes
 */

import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { brotliCompressSync, gunzipSync, gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { loadEdition } from "../src/edition/load-edition.ts";
import { bundleClient } from "../src/search/build/bundle-client.ts";
import { choosePlan, type IndexPlan } from "../src/search/build/choose-plan.ts";
import { makeRecords, type SearchRecord } from "../src/search/build/make-records.ts";
import { writeIndexes } from "../src/search/build/write-indexes.ts";
import { foldText } from "../src/search/fold.ts";
import { launchBrowser } from "../tests/support/browser.ts";
import { comparable, type Dice, makeDice } from "../tests/support/search-queries.ts";
import { serveFolder } from "../tests/support/serve.ts";

const { values: options } = parseArgs({
  options: {
    copies: { type: "string", default: "1,10" },
    queries: { type: "string", default: "150" },
    gram: { type: "string" },
  },
});
const seed = 20261122;

interface Row {
  readonly copies: number;
  readonly way: string;
  readonly sections: number;
  /** Share of queries whose list is exactly right. */
  readonly exact: number;
  readonly recall: number;
  readonly precision: number;
  /** Bytes before the first answer, as a host that compresses would send them: median of some first queries. */
  readonly firstBytes: number;
  readonly indexBytes: number;
  readonly p50: number;
  readonly p95: number;
  /** CPU milliseconds of indexing, a section. */
  readonly cpu: number;
}

const edition = await loadEdition();
const originals = makeRecords(edition).filter(({ chars }) => chars.length > 0);
const browser = await launchBrowser();
process.stdout.write(
  "copies  way             sections  exact  recall  precis.  first kB  index kB  p50 ms  p95 ms  CPU ms/section\n",
);
for (const copies of options.copies.split(",").map(Number)) await measure(copies);
await browser.close();

async function measure(copies: number): Promise<void> {
  const dice = makeDice(seed);
  const records = Array.from({ length: copies }, (_, copy) =>
    originals.map((record) => (copy === 0 ? record : perturb(record, copy, dice))),
  ).flat();
  const queries = makeQueries(records, Number(options.queries), dice);
  const texts = records.map(({ address, chars }) => [address, chars.join("")] as const);
  const truth = queries.map(
    (query) => new Set(texts.flatMap(([address, text]) => (text.includes(query) ? address : []))),
  );
  for (const way of [ours, stock, plain]) {
    const folder = mkdtempSync(join(tmpdir(), "fengong-search-"));
    try {
      print(await way({ folder, records, queries, truth, copies }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

interface Task {
  readonly folder: string;
  readonly records: readonly SearchRecord[];
  readonly queries: readonly string[];
  readonly truth: readonly ReadonlySet<string>[];
  readonly copies: number;
}

/** Replace every thirtieth character by one from elsewhere, so that a copy is a text of its own. */
function perturb(record: SearchRecord, copy: number, dice: Dice): SearchRecord {
  const chars = [...record.shown.text].map((char) => {
    if (!/\p{Script=Han}/u.test(char) || dice(30) > 0) return char;
    const other = originals[dice(originals.length)]?.shown.text ?? char;
    return other[dice(other.length)] ?? char;
  });
  const text = chars.join("");
  const [plan = "", ...path] = record.address.split("/");
  const address = [`${plan}-copy${copy}`, ...path].join("/");
  return { ...record, address, shown: { ...record.shown, text }, chars: foldText(text).chars };
}

/** Texts of 2 to 8 characters, and single characters. */
function makeQueries(records: readonly SearchRecord[], count: number, dice: Dice): string[] {
  return Array.from({ length: count }, (_, i) => {
    const { chars } = records[dice(records.length)] as SearchRecord;
    const length = i % 8 === 0 ? 1 : 2 + dice(7);
    const start = dice(Math.max(1, chars.length - length));
    return chars.slice(start, start + length).join("");
  }).filter((query) => /^[\p{L}\p{N}]/u.test(query));
}

/** The search of this site, with its page. */
async function ours({ folder, records, queries, truth, copies }: Task): Promise<Row> {
  const search = join(folder, "search");
  mkdirSync(join(search, "text"), { recursive: true });
  const start = childrenCpu();
  await writeIndexes(search, records, planOf(records));
  await setTimeout(500); // Pagefind's process ends after it says so; its CPU time is known then
  const cpu = ((childrenCpu() - start) * 1000) / records.length;
  for (const [record, { shown }] of records.entries())
    writeFileSync(join(search, `text/${record}.json`), JSON.stringify(shown));
  for (const name of ["names", "latin", "things", "script", "facets"])
    copyFileSync(`dist/search/${name}.json`, join(search, `${name}.json`));
  cpSync("dist/data/resolver.json", join(folder, "data/resolver.json"));
  for (const name of ["index.html", "search.css"]) cpSync(`dist/search/${name}`, join(search, name));
  await bundleClient(search);
  const firstBytes = await bytesOfFirst(folder, queries, async (page, query) => {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await page.locator(".hits[data-total]").waitFor({ state: "attached", timeout: 120_000 });
  });
  const { answers, times } = await onPage(folder, "search/", (page) => page.evaluate(askWorker, queries));
  const found = answers.map((answer, i) => listOf(answer, truth[i] ?? new Set()));
  const indexes = ["exact", "loose", "single"].map((name) => join(search, name)).filter((path) => existsSync(path));
  const indexBytes = indexes.reduce((sum, path) => sum + sizeOf(path), 0);
  return {
    ...judge(found, truth),
    ...percentiles(times),
    copies,
    way: "this site",
    sections: records.length,
    firstBytes,
    indexBytes,
    cpu,
  };
}

/** The list of an answer: what was shown and, where it holds as many as it should, the rest of what it should. */
function listOf({ total, shown }: WorkerAnswer, truth: ReadonlySet<string>): Set<string> {
  const rest = total === truth.size ? [...truth] : [];
  return new Set([...shown, ...rest]);
}

interface WorkerAnswer {
  readonly total: number;
  /** The first twenty. */
  readonly shown: readonly string[];
}

/** The plan of indexing that the library would get, or, to compare, words of as many characters as asked for. */
function planOf(records: readonly SearchRecord[]): IndexPlan {
  const plan = choosePlan(records.reduce((sum, { chars }) => sum + chars.length, 0));
  return options.gram === undefined ? plan : { ...plan, gram: options.gram === "2" ? 2 : 1 };
}

/** Runs in the page: ask the worker everything twice; the second time counts. */
async function askWorker(queries: readonly string[]): Promise<{ answers: WorkerAnswer[]; times: number[] }> {
  const worker = new Worker(new URL("worker.js", location.href), { type: "module" });
  let id = 0;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the worker says is passed on
  const ask = (question: object): Promise<any> =>
    new Promise((resolve, reject) => {
      const own = ++id;
      worker.onmessage = ({ data }) => {
        if (data.id === own && data.type === "failed") reject(new Error(data.reason));
        else if (data.id === own) resolve(data);
      };
      worker.postMessage({ ...question, id: own });
    });
  const facets = { plans: [], department: "", role: "", project: "", assignments: false, sort: "relevance" };
  const search = (q: string) => ask({ type: "search", request: { ...facets, q: `"${q}"` } });
  const answers: WorkerAnswer[] = [];
  for (const query of queries) {
    const { found } = await search(query);
    const { hits } = await ask({ type: "show", from: 0, to: 20 });
    answers.push({ total: found.total, shown: hits.map(({ address }: { address: string }) => address) });
  }
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await search(query);
    times.push(performance.now() - start);
  }
  return { answers, times };
}

/** Pagefind as it comes: whole texts as Chinese. */
async function stock({ folder, records, queries, truth, copies }: Task): Promise<Row> {
  delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  const start = childrenCpu();
  const pagefind = await import("pagefind");
  const { index } = await pagefind.createIndex();
  for (const { address, shown } of records)
    await index?.addCustomRecord({ url: address, content: shown.text, language: "zh", meta: { title: shown.title } });
  await index?.writeFiles({ outputPath: join(folder, "pagefind") });
  await pagefind.close();
  await setTimeout(500);
  const cpu = ((childrenCpu() - start) * 1000) / records.length;
  writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="zh-Hans"><title>stock</title>');
  const firstBytes = await bytesOfFirst(folder, queries, async (page, query) => {
    await page.goto("");
    await page.evaluate(askStock, { queries: [query], shown: 10 });
  });
  const { answers, times } = await onPage(folder, "", (page) => page.evaluate(askStock, { queries, shown: 0 }));
  const keys = stockKeys(join(folder, "pagefind/fragment"));
  const found = answers.map((answer) => new Set(answer.map((id) => keys.get(id) ?? id)));
  const indexBytes = sizeOf(join(folder, "pagefind/index")) + sizeOf(join(folder, "pagefind/fragment"));
  return {
    ...judge(found, truth),
    ...percentiles(times),
    copies,
    way: "stock Pagefind",
    sections: records.length,
    firstBytes,
    indexBytes,
    cpu,
  };
}

/** Runs in the page. */
async function askStock({ queries, shown }: { queries: readonly string[]; shown: number }) {
  const pagefind = await import(new URL("pagefind/pagefind.js", location.href).href);
  await pagefind.init();
  const answers: string[][] = [];
  const times: number[] = [];
  for (const pass of [0, 1]) {
    for (const query of queries) {
      const start = performance.now();
      const { results } = await pagefind.search(query);
      if (pass === 1) times.push(performance.now() - start);
      else answers.push(results.map(({ id }: { id: string }) => id));
      for (const result of results.slice(0, shown)) await result.data();
    }
  }
  return { answers, times };
}

/** Address of each record by Pagefind's id. */
function stockKeys(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder).map((name) => {
      const text = gunzipSync(readFileSync(join(folder, name)))
        .subarray(12)
        .toString();
      return [name.replace(".pf_fragment", ""), (JSON.parse(text) as { url: string }).url];
    }),
  );
}

/** All texts in one file, and String.includes. */
async function plain({ folder, records, queries, truth, copies }: Task): Promise<Row> {
  const texts = records.map(({ address, shown }) => [address, comparable(shown.text)]);
  writeFileSync(join(folder, "texts.json"), JSON.stringify(texts));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>plain</title>");
  const wanted = queries.map(comparable);
  const { answers, times } = await onPage(folder, "", (page) => page.evaluate(askPlain, wanted));
  const indexBytes = statSync(join(folder, "texts.json")).size;
  const firstBytes = travelling(join(folder, "texts.json"));
  const found = answers.map((answer) => new Set(answer));
  return {
    ...judge(found, truth),
    ...percentiles(times),
    copies,
    way: "plain substring",
    sections: records.length,
    firstBytes,
    indexBytes,
    cpu: 0,
  };
}

/** Runs in the page. */
async function askPlain(queries: readonly string[]) {
  const texts = (await (await fetch("texts.json")).json()) as [string, string][];
  const times: number[] = [];
  const answers = queries.map((query) => {
    const start = performance.now();
    const found = texts.filter(([, text]) => text.includes(query)).map(([address]) => address);
    times.push(performance.now() - start);
    return found;
  });
  return { answers, times };
}

async function onPage<T>(folder: string, path: string, use: (page: Page) => Promise<T>): Promise<T> {
  const server = await serveFolder(folder);
  const context = await (browser as Browser).newContext({ baseURL: server.url });
  try {
    const page = await context.newPage();
    await page.goto(path);
    return await use(page);
  } finally {
    await context.close();
    await server.stop();
  }
}

/** Median over five first queries, each in a browser that has nothing yet. */
async function bytesOfFirst(
  folder: string,
  queries: readonly string[],
  ask: (page: Page, query: string) => Promise<void>,
): Promise<number> {
  const server = await serveFolder(folder);
  const sums: number[] = [];
  for (const query of queries.filter((text) => text.length > 1).slice(0, 5)) {
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    const files = new Set<string>();
    context.on("request", (request) => files.add(new URL(request.url()).pathname));
    await ask(page, query);
    // The page itself is not counted: it is read, not searched.
    sums.push(
      [...files].filter((path) => !path.endsWith("/")).reduce((sum, path) => sum + travelling(join(folder, path)), 0),
    );
    await context.close();
  }
  await server.stop();
  return sums.sort((a, b) => a - b)[2] ?? 0;
}

/** Bytes that a host sends for a file: text by brotli or gzip, whichever is smaller at its usual level. */
function travelling(path: string): number {
  const body = readFileSync(path);
  return /\.(?:js|json|css|html)$/u.test(path)
    ? Math.min(gzipSync(body).length, brotliCompressSync(body).length)
    : body.length;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function judge(found: readonly ReadonlySet<string>[], truth: readonly ReadonlySet<string>[]) {
  const sums = { found: 0, wanted: 0, right: 0, exact: 0 };
  for (const [i, own] of found.entries()) {
    const wanted = truth[i] ?? new Set();
    const right = own.intersection(wanted).size;
    sums.found += own.size;
    sums.wanted += wanted.size;
    sums.right += right;
    sums.exact += Number(right === own.size && right === wanted.size);
  }
  return {
    exact: sums.exact / found.length,
    recall: sums.right / sums.wanted,
    precision: sums.right / Math.max(1, sums.found),
  };
}

function percentiles(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

function print({ copies, way, sections, exact, recall, precision, firstBytes, indexBytes, p50, p95, cpu }: Row): void {
  const cells = [
    String(copies).padEnd(7),
    way.padEnd(15),
    String(sections).padEnd(9),
    ...[exact, recall, precision].map((share) => share.toFixed(3).padEnd(7)),
    (firstBytes / 1000).toFixed(1).padEnd(9),
    (indexBytes / 1000).toFixed(0).padEnd(9),
    ...[p50, p95].map((ms) => ms.toFixed(1).padEnd(7)),
    cpu.toFixed(2),
  ];
  process.stdout.write(`${cells.join(" ")}\n`);
}

/** CPU seconds of all children that have ended: fields 16 and 17 of /proc/self/stat, in ticks of 10 ms (Linux). */
function childrenCpu(): number {
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
