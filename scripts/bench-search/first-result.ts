import { existsSync, readFileSync, rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { serveFolder } from "../../tests/support/serve.ts";
import { compressedCopy } from "../bench/compressed-copy.ts";
import { slowLink } from "./slow-link.ts";

/** Queries of each sort. */
const queries = 5;

interface NamedBody {
  readonly name: string;
  readonly lead: number;
  readonly support: number;
  readonly aliases: readonly { readonly type: string; readonly form: string }[];
}

/**
 * What is asked: the matters that are mentioned most, as they are printed; then what readers type for the bodies with the
 * most duties, abbreviations and former names, each beside what the plans speak of most: `发改委 口岸`.
 */
function makeQueries(): string[] {
  const matters = readRows<{ name: string; mentions: unknown[] }>("projects").toSorted(
    (a, b) => b.mentions.length - a.mentions.length,
  );
  const bodies = readRows<NamedBody>("departments").toSorted((a, b) => b.lead + b.support - a.lead - a.support);
  const typed = (type: string) =>
    bodies.flatMap(({ aliases }) => aliases.find((alias) => alias.type === type)?.form ?? []).slice(0, queries);
  return [
    ...matters.slice(0, queries).map(({ name }) => name),
    ...["colloquial", "former"].flatMap(typed).map((form) => `${form} 口岸`),
  ];
}

function readRows<Row>(name: string): Row[] {
  return JSON.parse(readFileSync(`dist/data/${name}.json`, "utf8"));
}

/**
 * Print how long a reader who has never been here waits for the first result, from asking for the search page with a
 * query to seeing it, over a link of so many kbit/s and no other delay. `dist/` has to be built.
 */
export async function measureFirstResult(browser: Browser, kilobits: number): Promise<void> {
  if (!existsSync("dist/search")) throw new Error("Unexpected no dist/, expected a site. Fix: npm run build.");
  const folder = compressedCopy("dist");
  const server = await serveFolder(folder);
  const link = await slowLink(Number(new URL(server.url).port), kilobits);
  try {
    for (const query of makeQueries()) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const [before, start] = [link.passed(), performance.now()];
      await page.goto(`http://127.0.0.1:${link.port}/search/?q=${encodeURIComponent(query)}`, { waitUntil: "commit" });
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const look = () => (document.querySelector("[data-section]") ? resolve() : requestAnimationFrame(look));
            look();
          }),
      );
      const seconds = ((performance.now() - start) / 1000).toFixed(2);
      const kilobytes = Math.round((link.passed() - before) / 1000);
      process.stdout.write(`${query}: first result after ${seconds} s, ${kilobytes} kB at ${kilobits} kbit/s\n`);
      await context.close();
    }
  } finally {
    link.stop();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}
