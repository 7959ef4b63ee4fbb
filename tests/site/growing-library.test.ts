import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeLibrary } from "../../scripts/make-library/index.ts";
import { launchBrowser } from "../support/browser.ts";
import { type BuiltLibrary, buildLibrary } from "../support/built-library.ts";
import { type RunningServer, serveFolder } from "../support/serve.ts";

/** Duties that a page lists at most, and bytes of a page: a promise to readers, whatever the size of a library. */
const mostDuties = 150;
const mostBytes = 300_000;

interface DutyRow {
  readonly number: number;
  readonly section: string;
  readonly term_to: string | null;
  readonly lead: readonly { readonly id: string }[];
}

let library: BuiltLibrary;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  library = buildLibrary(Object.fromEntries(makeLibrary({ sections: 900 })));
  server = await serveFolder(library.dist);
  browser = await launchBrowser({ fonts: "ours" });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  library?.remove();
});

function pagesBelow(folder: string): string[] {
  return readdirSync(join(library.dist, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("index.html"))
    .map((name) => join(folder, name));
}

function numbersIn(page: string): number[] {
  const html = readFileSync(join(library.dist, page), "utf8");
  return [...html.matchAll(/<tr[^>]* data-duty="(\d+)"/gu)].map(([, number]) => Number(number));
}

function duties(): DutyRow[] {
  return JSON.parse(readFileSync(join(library.dist, "data/duties.json"), "utf8"));
}

describe("a library of more duties than a page holds", () => {
  it("has more plans than a figure shows side by side, and more duties than a page lists", () => {
    expect(readdirSync(join(library.dist, "plans")).filter((name) => !name.includes(".")).length).toBeGreaterThan(8);
    expect(duties().length).toBeGreaterThan(2 * mostDuties);
  });

  it("keeps every page below 300 kB, and every list of duties to what a page holds", () => {
    const pages = pagesBelow(".");
    expect(pages.filter((page) => statSync(join(library.dist, page)).size > mostBytes)).toEqual([]);
    expect(pages.filter((page) => numbersIn(page).length > mostDuties)).toEqual([]);
  });

  it("lists every duty once on the pages of the plans", () => {
    const listed = pagesBelow("duties")
      .filter((page) => /^duties\/(?!matrix)[^/]+\//u.test(page))
      .flatMap(numbersIn);
    expect(listed.toSorted((a, b) => a - b)).toEqual(duties().map(({ number }) => number));
  });

  it("shows the plans of the second page of the figure, and who works with whom on a page of its own", () => {
    const [first = "", second = ""] = ["", "2/"].map((page) =>
      readFileSync(join(library.dist, `duties/matrix/${page}index.html`), "utf8"),
    );
    expect(first).toContain('href="../../duties/matrix/2/"');
    expect(first).toContain('href="../../duties/matrix/network/"');
    expect([first, second].map((html) => html.includes("network-map"))).toEqual([false, false]);
    const network = readFileSync(join(library.dist, "duties/matrix/network/index.html"), "utf8");
    expect([network.includes("network-map"), network.includes('id="by-plan"')]).toEqual([true, false]);
    expect([first, second].map((html) => html.includes('id="by-plan"'))).toEqual([true, true]);
  });

  it("brings in what stands on other pages when a choice needs it, and says how much it found", async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}duties/`);
    const before = await page.locator("tr[data-duty]").count();
    expect(before).toBeLessThanOrEqual(mostDuties);
    const last = duties().at(-1) as DutyRow;
    const lead = last.lead[0]?.id ?? "";
    await page.goto(`${server.url}duties/?role=lead&department=${lead}`);
    const wanted = duties().filter((row) => row.lead.some(({ id }) => id === lead));
    await expect.poll(() => page.locator("tr[data-duty]:visible").count()).toBe(wanted.length);
    expect(await page.locator("#filter output").innerText()).toContain(`显示 ${wanted.length} 条`);
    const row = page.locator(`tr[data-duty="${last.number}"]`);
    expect(await row.locator(".duty-address a").evaluate((link) => (link as HTMLAnchorElement).href)).toBe(
      `${server.url}d/${last.number}/`,
    );
    await page.close();
  });

  it("says that it could not fetch them, and shows what is there", async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}duties/`);
    await page.route("**/duties/*/", (route) => route.abort());
    await page.locator(".tabs label").filter({ hasText: "配合" }).click();
    await expect.poll(() => page.locator("#filter output").innerText()).toContain("未能取得数据");
    await page.close();
  });

  it("selects by the year in which a term ends, whatever page its duty stands on", async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}duties/?term=2025`);
    const ending = duties().filter(({ term_to }) => term_to?.startsWith("2025")).length;
    expect(ending).toBeGreaterThan(5);
    await expect.poll(() => page.locator("tr[data-duty]:visible").count()).toBe(ending);
    const named = await page.locator("#filter select[name=term] option").allTextContents();
    expect(named).toEqual(["全部", "2025 年", "2026 年", "长期"]);
    await page.close();
  });
});
