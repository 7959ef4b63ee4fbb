import { existsSync, readFileSync, rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { serveFolder } from "../../tests/support/serve.ts";
import { compressedCopy } from "../bench/compressed-copy.ts";
import { slowLink } from "./slow-link.ts";

/** Queries: the matters that are mentioned most. */
const queries = 5;

/**
 * Print how long a reader who has never been here waits for the first result, from asking for the search page with a
 * query to seeing it, over a link of so many kbit/s and no other delay. `dist/` has to be built.
 */
export async function measureFirstResult(browser: Browser, kilobits: number): Promise<void> {
  if (!existsSync("dist/search")) throw new Error("Unexpected no dist/, expected a site. Fix: npm run build.");
  const rows = JSON.parse(readFileSync("dist/data/projects.json", "utf8")) as { name: string; mentions: unknown[] }[];
  const names = rows.toSorted((a, b) => b.mentions.length - a.mentions.length).slice(0, queries);
  const folder = compressedCopy("dist");
  const server = await serveFolder(folder);
  const link = await slowLink(Number(new URL(server.url).port), kilobits);
  try {
    for (const { name } of names) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const [before, start] = [link.passed(), performance.now()];
      await page.goto(`http://127.0.0.1:${link.port}/search/?q=${encodeURIComponent(name)}`, { waitUntil: "commit" });
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const look = () => (document.querySelector("[data-section]") ? resolve() : requestAnimationFrame(look));
            look();
          }),
      );
      const seconds = ((performance.now() - start) / 1000).toFixed(2);
      const kilobytes = Math.round((link.passed() - before) / 1000);
      process.stdout.write(`${name}: first result after ${seconds} s, ${kilobytes} kB at ${kilobits} kbit/s\n`);
      await context.close();
    }
  } finally {
    link.stop();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}
