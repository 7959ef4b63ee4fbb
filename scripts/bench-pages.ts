/**
 * `npm run bench:pages`: what the pages of `dist/` weigh, ask for and move, for the largest page of
 * every kind, and what Lighthouse says of the six that readers meet first. Writes
 * content/measured/pages.json, which `/about/performance/` shows.
 */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import {
  type LighthouseScores,
  type MeasuredPage,
  type MeasuredPages,
  measuredPagesFile,
  type PageSize,
} from "../src/views/measured-pages.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { launchBrowser } from "../tests/support/browser.ts";
import { dist } from "../tests/support/built-site.ts";
import { layoutShift } from "../tests/support/layout-shift.ts";
import { stayOnShortAddresses } from "../tests/support/open-page.ts";
import { type PageKind, pageKinds, pathOf, pathsOf } from "../tests/support/page-kinds.ts";
import { type AxeFindings, runAxe } from "../tests/support/run-axe.ts";
import { serveFolder } from "../tests/support/serve.ts";
import { compressedCopy } from "./bench/compressed-copy.ts";
import { installLighthouse } from "./install-lighthouse.ts";

readOptions({ options: {} });

/** The pages that readers meet first. */
const first: readonly PageKind[] = ["home", "plan", "section", "department", "project", "search"];

/** Chapters, sections and items; what has nothing below it is a page of one section. */
const divisions = (["chapter", "section", "section of the third level"] as const).flatMap(pathsOf);

const lighthouse = await installLighthouse();
const port = await freePort();
const browser = await launchBrowser({ switches: [`--remote-debugging-port=${port}`] });
const folder = compressedCopy(dist);
const server = await serveFolder(folder);
const figures: MeasuredPages = {
  date: new Date().toISOString().slice(0, 10),
  browser: `Chromium ${browser.version()}`,
  lighthouse: lighthouse.version,
  pages: await inTurn(pageKinds, (kind) => measurePage(browser, kind)),
  largest: {
    section: largestOf(divisions.filter((path) => !isWhole(path))),
    plan: largestOf(pathsOf("plan")),
  },
  axe: await countAxe(browser),
  scores: await inTurn(
    first.filter((kind) => pageKinds.includes(kind)),
    scorePage,
  ),
};
await browser.close();
await server.stop();
rmSync(folder, { recursive: true });

mkdirSync(dirname(measuredPagesFile), { recursive: true });
writeFileSync(measuredPagesFile, `${JSON.stringify(figures, null, 2)}\n`);
report(figures);

/** One after the other: two measurements at once would disturb each other. */
async function inTurn<T, R>(items: readonly T[], measure: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await measure(item));
  return results;
}

function htmlOf(path: string): Buffer {
  return readFileSync(join(dist, path.endsWith(".html") ? path : `${path}index.html`));
}

/** Open the largest page of a kind on a telephone and count what it asks for. */
async function measurePage(browser: Browser, kind: PageKind): Promise<MeasuredPage> {
  const path = pathOf(kind);
  const html = htmlOf(path);
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  await stayOnShortAddresses(context);
  const page = await context.newPage();
  const urls: string[] = [];
  const scripts: Promise<Buffer>[] = [];
  page.on("request", (request) => urls.push(request.url()));
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.body());
  });
  await page.goto(server.url + path, { waitUntil: "networkidle" });
  const inline = Array.from(
    html.toString().matchAll(/<script(?![^>]*json)[^>]*>(.+?)<\/script>/gsu),
    ([, code]) => code,
  );
  const loaded = await Promise.all(scripts);
  const requests = urls.filter((url) => !url.startsWith("data:"));
  const figures = {
    kind,
    path,
    raw: html.length,
    gzip: gzipSync(html, { level: 9 }).length,
    brotli: brotliCompressSync(html).length,
    requests: requests.length,
    foreign: requests.filter((url) => !url.startsWith(server.url)).length,
    script: [inline.join("\n"), ...loaded].reduce(
      (sum, code) => sum + (code.length > 0 ? gzipSync(code).length : 0),
      0,
    ),
    shift: await layoutShift(page),
  };
  await context.close();
  return figures;
}

/** Run axe as the tests do, on the largest page of every kind. */
async function countAxe(browser: Browser): Promise<MeasuredPages["axe"]> {
  const themes = [
    { colorScheme: "light", viewport: { width: 1280, height: 900 } },
    { colorScheme: "dark", viewport: { width: 360, height: 900 } },
  ] as const;
  const findings: AxeFindings[] = [];
  for (const options of themes) {
    const context = await browser.newContext(options);
    await stayOnShortAddresses(context);
    const page = await context.newPage();
    for (const kind of pageKinds) {
      await page.goto(server.url + pathOf(kind));
      findings.push(await runAxe(page));
    }
    await context.close();
  }
  return {
    version: findings[0]?.version ?? "",
    kinds: pageKinds.length,
    pages: findings.length,
    kept: findings.reduce((sum, { kept }) => sum + kept, 0),
    violations: findings.reduce((sum, { violations }) => sum + violations.length, 0),
  };
}

/** True for a chapter with sections below it: its page gathers them. */
function isWhole(path: string): boolean {
  return pathsOf("chapter").includes(path) && divisions.some((other) => other !== path && other.startsWith(path));
}

/** The heaviest of some pages: a limit for every page is not tested on one of them. */
function largestOf(paths: readonly string[]): PageSize {
  const sizes = paths.map((path) => ({ path, gzip: sizeWithStyles(path) })).sort((a, b) => b.gzip - a.gzip);
  const [largest = { path: "", gzip: 0 }] = sizes;
  return { ...largest, of: sizes.length };
}

/** Bytes of a page and of the styles that it links, each compressed by gzip. */
function sizeWithStyles(path: string): number {
  const html = htmlOf(path);
  const links = html.toString().matchAll(/<link rel="stylesheet" href="(?<href>[^"]+)"/gu);
  const styles = [...links].map(({ groups }) => readFileSync(join(dist, path, groups?.href ?? "")));
  return [html, ...styles].reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0);
}

/** Ask Lighthouse with its own settings: a slow telephone on a slow network. */
async function scorePage(kind: PageKind): Promise<LighthouseScores> {
  const path = pathOf(kind);
  const result = await lighthouse.score(server.url + path, { port, logLevel: "error", output: "json" });
  const score = (name: string) => Math.round((result?.lhr.categories[name]?.score ?? 0) * 100);
  return {
    kind,
    path,
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    seo: score("seo"),
  };
}

/** Give a port that nothing listens on, for the browser to be asked through. */
async function freePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const address = listener.address();
  await new Promise((resolve) => listener.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

function report({ pages, largest, scores }: MeasuredPages): void {
  const lines = [
    "kind                        raw kB  gzip kB  brotli kB  requests  other hosts  script kB  shift",
    ...pages.map((page) =>
      [
        page.kind.padEnd(26),
        kilobytes(page.raw).padStart(7),
        kilobytes(page.gzip).padStart(8),
        kilobytes(page.brotli).padStart(10),
        String(page.requests).padStart(9),
        String(page.foreign).padStart(12),
        kilobytes(page.script).padStart(10),
        page.shift.toFixed(3).padStart(6),
      ].join(" "),
    ),
    ...Object.entries(largest).map(
      ([kind, { path, gzip, of }]) => `largest ${kind} of ${of}: ${kilobytes(gzip)} kB, ${path}`,
    ),
    ...scores.map(
      ({ kind, performance, accessibility, bestPractices, seo }) =>
        `Lighthouse ${kind}: ${performance}/${accessibility}/${bestPractices}/${seo}`,
    ),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** In kB of 1000 bytes. */
function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
