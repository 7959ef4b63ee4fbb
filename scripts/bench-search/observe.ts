/** Pages and files as a visitor's browser meets them, and CPU time as the machine counts it. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { serveFolder } from "../../tests/support/serve.ts";

/** A folder to be served, and the browser that asks it. */
export interface Place {
  readonly browser: Browser;
  readonly folder: string;
}

/** Serve a folder, open a page of it, and use it. */
export async function onPage<T>({ browser, folder }: Place, path: string, use: (page: Page) => Promise<T>): Promise<T> {
  const server = await serveFolder(folder);
  const context = await browser.newContext({ baseURL: server.url });
  try {
    const page = await context.newPage();
    await page.goto(path);
    return await use(page);
  } finally {
    await context.close();
    await server.stop();
  }
}

/** First queries whose bytes are counted, a single character among them. */
const firstQueries = 6;

/** Bytes that travel before the first answer: the most of some queries, each in a browser that has nothing yet. */
export async function bytesOfFirst(
  { browser, folder }: Place,
  queries: readonly string[],
  ask: (page: Page, query: string) => Promise<void>,
): Promise<number> {
  const server = await serveFolder(folder);
  const sums: number[] = [];
  for (const query of queries.slice(0, firstQueries)) {
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    const files = new Set<string>();
    context.on("request", (request) => files.add(new URL(request.url()).pathname));
    await ask(page, query);
    // The page itself is not counted: it is read, not searched.
    const counted = [...files].filter((path) => !path.endsWith("/"));
    sums.push(counted.reduce((sum, path) => sum + travelling(join(folder, path)), 0));
    await context.close();
  }
  await server.stop();
  return Math.max(...sums);
}

/** Bytes that a host sends for a file: text by brotli or gzip, whichever is smaller at its usual level. */
export function travelling(path: string): number {
  const body = readFileSync(path);
  return /\.(?:js|json|css|html)$/u.test(path)
    ? Math.min(gzipSync(body).length, brotliCompressSync(body).length)
    : body.length;
}

/** Bytes of all files of a folder. */
export function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** CPU milliseconds of something, in this process and in the children that it starts and ends. */
export async function cpuOf(work: () => Promise<void>): Promise<number> {
  const own = process.cpuUsage();
  const children = childrenCpu();
  await work();
  const { user, system } = process.cpuUsage(own);
  await setTimeout(500); // Pagefind's process ends after it says so; its CPU time is known then
  return (user + system) / 1000 + childrenCpu() - children;
}

/** CPU milliseconds of all children that have ended: fields 16 and 17 of /proc/self/stat, in ticks of 10 ms (Linux). */
function childrenCpu(): number {
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) * 10;
}
