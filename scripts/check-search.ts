/**
 * `npm run check:search`: the proof that the search finds what is there. Asks the built site in a
 * real browser and compares each answer with a plain substring search of the reading text.
 *
 *     npm run check:search -- --write     also writes the figures that /about/search/ shows
 *     npm run check:search -- --seed 7    other random queries
 */

import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { Page } from "playwright-core";
import { loadEdition } from "../src/edition/load-edition.ts";
import { type Figures, figuresFile, readFigures, type SetFigures } from "../src/search/build/figures.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { launchBrowser } from "../tests/support/browser.ts";
import * as proof from "../tests/support/search-queries.ts";
import { serveFolder } from "../tests/support/serve.ts";

const { values: options } = readOptions({
  options: { seed: { type: "string", default: "20261122" }, write: { type: "boolean", default: false } },
});
const seed = Number(options.seed);

interface Outcome {
  readonly query: proof.SearchQuery;
  readonly found: readonly string[];
  /** Matches that each section found is said to hold. */
  readonly counts: readonly number[];
  readonly error: string | null;
}

const sections = JSON.parse(readFileSync("dist/data/sections.json", "utf8")) as proof.SectionText[];
const edition = await loadEdition();
const queries = proof.makeQueries(sections, edition, proof.makeDice(seed));
process.stdout.write(`seed ${seed}, ${queries.length} queries, ${sections.length} sections\n`);

const server = await serveFolder("dist", "/under/a/path/");
const browser = await launchBrowser({ fonts: "chinese" });
const started = performance.now();
const outcomes = await askAll(queries, Math.min(6, 2 * availableParallelism()));
const seconds = (performance.now() - started) / 1000;
const version = browser.version();
await browser.close();
await server.stop();

const sets = Object.fromEntries(proof.querySets.map((set) => [set, judge(set)])) as Figures["sets"];
const entry = JSON.parse(readFileSync("dist/search/exact/pagefind-entry.json", "utf8")) as { version: string };
const figures: Figures = {
  release: edition.release,
  engine: entry.version,
  browser: `Chromium ${version.split(".")[0]}`,
  seed,
  sets,
};
report();
await keep();

/** Ask every query, with some pages side by side. Lists are read from the document: that they are drawn is for other tests. */
async function askAll(all: readonly proof.SearchQuery[], pages: number): Promise<Outcome[]> {
  const context = await browser.newContext();
  const rest = [...all];
  const asked: Outcome[] = [];
  const work = async () => {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(`${server.url}search/?show=all`);
    await page.addStyleTag({ content: "main { display: none }" });
    for (let query = rest.shift(); query; query = rest.shift()) asked.push(await ask(page, query, errors));
  };
  await Promise.all(Array.from({ length: pages }, work));
  return asked;
}

async function ask(page: Page, query: proof.SearchQuery, errors: string[]): Promise<Outcome> {
  try {
    const { found, counts, total } = await page.evaluate(type, query.text);
    const complaint = Number(total) === found.length ? errors.shift() : `data-total ${total}, listed ${found.length}`;
    return { query, found, counts, error: complaint ?? null };
  } catch (error) {
    return { query, found: [], counts: [], error: String(error) };
  }
}

/** Runs in the page: type a query, wait for the whole answer, read it. Gives up after a minute. */
async function type(text: string): Promise<{ found: string[]; counts: number[]; total: string | undefined }> {
  const input = document.querySelector<HTMLInputElement>("#search [name=q]");
  const hits = document.querySelector<HTMLElement>(".hits");
  if (!input || !hits) throw new Error("No box or no list");
  hits.removeAttribute("data-complete");
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await new Promise<void>((resolve, reject) => {
    setTimeout(() => reject(new Error("No answer")), 60_000);
    new MutationObserver(() => hits.dataset.complete === "true" && resolve()).observe(hits, { attributes: true });
  });
  const found = [...hits.querySelectorAll<HTMLElement>("[data-section]")];
  return {
    found: found.map((hit) => hit.dataset.section ?? ""),
    counts: found.map((hit) => Number(hit.dataset.count)),
    total: hits.dataset.total,
  };
}

/** Compare the answers of one set with the truth, and say which are wrong. */
function judge(set: proof.QuerySet): SetFigures {
  const own = outcomes.filter(({ query }) => query.set === set);
  const counts = { found: 0, wanted: 0, right: 0, exact: 0, phrases: 0, phrasesFirst: 0, errors: 0 };
  for (const { query, found, counts: told, error } of own) {
    const truth = expected(query);
    const right = found.filter((id) => truth.has(id)).length;
    const phrases = proof.findByHand(sections, [query.wanted.join("")]);
    const isFirst = phrases.size === 0 || phrases.has(found[0] ?? "");
    const isCounted = query.wanted.length > 1 || found.every((id, i) => countIn(id, query.wanted[0] ?? "", told[i]));
    const isExact = right === truth.size && right === found.length && new Set(found).size === found.length && isCounted;
    counts.found += found.length;
    counts.wanted += truth.size;
    counts.right += right;
    counts.exact += Number(isExact);
    counts.phrases += Number(phrases.size > 0);
    counts.phrasesFirst += Number(phrases.size > 0 && isFirst);
    counts.errors += Number(error !== null);
    if (!isExact || !isFirst || error !== null) explain(query, { found, truth, error });
  }
  return { queries: own.length, ...counts };
}

/** What should be found: where nothing holds a query as it stands, what holds it without punctuation. */
function expected({ wanted }: proof.SearchQuery): Set<string> {
  const exact = proof.findByHand(sections, wanted);
  return exact.size > 0 || wanted.length > 1 ? exact : proof.findLoosely(sections, wanted);
}

/** See whether a section holds a text as often as the search says; not asked where punctuation was passed over. */
function countIn(id: string, wanted: string, told: number | undefined): boolean {
  const text = proof.comparable(sections.find((section) => section.id === id)?.text ?? "");
  const count = text.split(wanted).length - 1;
  return count === told || count === 0;
}

function explain(
  query: proof.SearchQuery,
  { found, truth, error }: { found: readonly string[]; truth: Set<string>; error: string | null },
): void {
  const missed = [...truth].filter((id) => !found.includes(id));
  const surplus = found.filter((id) => !truth.has(id));
  process.stderr.write(
    `${query.set} “${query.text}”: missed ${missed.join(" ") || "none"}, surplus ${surplus.join(" ") || "none"}, first ${found[0] ?? "none"}${error ? `, ${error}` : ""}\n`,
  );
}

function report(): void {
  process.stdout.write("set          queries  recall  precision  lists exact  phrase first  errors\n");
  for (const [name, { queries: asked, found, wanted, right, exact, phrases, phrasesFirst, errors }] of Object.entries(
    sets,
  )) {
    const cells = [
      share(right, wanted),
      share(right, found),
      share(exact, asked),
      share(phrasesFirst, phrases),
      String(errors),
    ];
    process.stdout.write(
      `${name.padEnd(12)} ${String(asked).padEnd(8)} ${cells.map((cell) => cell.padEnd(10)).join(" ")}\n`,
    );
  }
  process.stdout.write(`${seconds.toFixed(0)} s\n`);
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(4);
}

/** Write the figures, or see that those on the page are of the same measurement. */
async function keep(): Promise<void> {
  const all = Object.values(sets);
  const isProved = all.every(
    ({ queries: asked, exact, phrases, phrasesFirst, errors }) =>
      exact === asked && phrases === phrasesFirst && errors === 0,
  );
  if (!isProved) process.exitCode = 1;
  if (options.write) {
    await mkdir("content/measured", { recursive: true });
    await writeFile(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);
    return;
  }
  const published = await readFigures();
  if (options.seed === String(published.seed) && JSON.stringify(published.sets) !== JSON.stringify(sets)) {
    process.stderr.write(`${figuresFile} is of another measurement. Run: npm run check:search -- --write\n`);
    process.exitCode = 1;
  }
}
