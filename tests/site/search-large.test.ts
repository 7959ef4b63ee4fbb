import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadEdition } from "../../src/edition/load-edition.ts";
import { choosePlan } from "../../src/search/build/choose-plan.ts";
import { makeRecords } from "../../src/search/build/make-records.ts";
import { launchBrowser } from "../support/browser.ts";
import { addSearchPage, writeSearch } from "../support/search-folder.ts";
import { comparable } from "../support/search-queries.ts";
import { type RunningServer, serveFolder } from "../support/serve.ts";

/** The five plans, indexed as a library of a hundred such would be. */
const records = makeRecords(await loadEdition());
const folder = mkdtempSync(join(tmpdir(), "fengong-search-"));
let browser: Browser;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  await writeSearch(folder, records, choosePlan(7_000_000));
  await addSearchPage(folder);
  browser = await launchBrowser({ fonts: "chinese" });
  server = await serveFolder(folder);
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Search, and give the sections with the number of matches that is told for each, and in all. */
async function ask(query: string) {
  await page.goto(`${server.url}search/?q=${encodeURIComponent(query)}&show=all`);
  await page.locator('.hits[data-complete="true"]').waitFor({ state: "attached" });
  const sections = await page.$$eval(".hits > [data-section]", (hits) =>
    hits.map((hit) => (hit as HTMLElement).dataset.section ?? ""),
  );
  return { sections, status: await page.locator("[role=status]").first().innerText() };
}

const texts = records.map(({ address, shown }) => ({ address, text: comparable(shown.text) }));

function holding(...wanted: string[]): string[] {
  return texts.filter(({ text }) => wanted.every((part) => text.includes(comparable(part)))).map((one) => one.address);
}

describe("a library large enough for words of two characters", () => {
  it("keeps the places of every character in a file of its own", () => {
    const used = new Set(records.flatMap(({ chars }) => chars));
    expect(readdirSync(join(folder, "search/characters"))).toHaveLength(used.size);
  });

  it.each(["岸", "的", "，", "7", "额"])(
    "finds the single character %s wherever it stands, and counts it",
    async (char) => {
      const { sections, status } = await ask(char);
      const wanted = holding(char);
      const count = texts.reduce((sum, { text }) => sum + text.split(comparable(char)).length - 1, 0);
      expect(sections.toSorted()).toEqual(wanted.toSorted());
      expect(status).toContain(String(wanted.length));
      expect(status).toContain(String(count));
    },
  );

  it.each(["口岸", "满都拉—杭吉", "建设建设", "铁路。", "加快推进", "满洲里满洲里"])(
    "finds %s where it stands, and nowhere else",
    async (text) => {
      const { sections } = await ask(`"${text}"`);
      expect(sections.toSorted()).toEqual(holding(text).toSorted());
    },
  );

  it("passes over punctuation, combines and excludes, with single characters too", async () => {
    expect((await ask("满都拉杭吉")).sections).toContain("mongolia-2014/4/16");
    expect((await ask("岸 铁路")).sections.toSorted()).toEqual(holding("岸", "铁路").toSorted());
    const without = holding("铁路").filter((address) => !holding("岸").includes(address));
    expect((await ask("铁路 -岸")).sections.toSorted()).toEqual(without.toSorted());
    expect((await ask("龘")).sections).toEqual([]);
  });
});
