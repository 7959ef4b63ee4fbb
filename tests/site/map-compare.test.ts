import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";
import { elementsOf, readPages } from "../support/built-site.ts";
import { overlappingTexts } from "../support/overlapping-texts.ts";

const site = browseSite();

async function open(path: string, width: number): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: false });
  await page.goto(`${site.url}${path}`);
  return page;
}

describe("the map, as a browser draws it without JavaScript", () => {
  it("has no names that overlap at 1280 pixels, and asks no other host for anything", async () => {
    const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${site.url}projects/map/`);
    expect(await overlappingTexts(page, ".sketch")).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith("data:"))).toEqual([]);
    await page.close();
  });

  it("does not make the page scroll sideways on a telephone", async () => {
    const page = await open("projects/map/", 360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.close();
  });

  it("says in a table all that it links to", async () => {
    const page = await open("projects/map/", 1280);
    const targets = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href")))].sort());
    expect(await targets("#map table a")).toEqual(await targets(".sketch a"));
    await page.close();
  });
});

describe("the comparison of two sections", () => {
  const compared = readPages().filter(({ path }) => /^compare\/./u.test(path));
  const addresses = new Set(readPages().map(({ path }) => path));

  it("has an address of two permanent numbers, the lower first, and is not for search engines", () => {
    expect(compared.length).toBeGreaterThan(50);
    for (const page of compared) {
      const [a, b] = /^compare\/(\d+)-(\d+)\/$/u.exec(page.path)?.slice(1).map(Number) ?? [];
      expect(a, page.path).toBeLessThan(b ?? 0);
      expect(page.html).toMatch(/<meta name="robots" content="noindex"/u);
    }
  });

  it("leads back to both sections", () => {
    for (const page of compared) {
      const links = elementsOf(page).flatMap(({ properties }) => String(properties.href ?? ""));
      const sections = links
        .filter((href) => /^\.\.\/\.\.\/plans\/./u.test(href))
        .map((href) => href.slice("../../".length));
      expect(new Set(sections).size, page.path).toBe(2);
      for (const section of sections) expect(addresses).toContain(section);
    }
  });

  it("stands in two columns on a desk and in one on a telephone, and marks what is the same in words too", async () => {
    const [first] = compared;
    for (const [width, columns] of [
      [1280, 2],
      [360, 1],
    ] as const) {
      const page = await open(first?.path ?? "", width);
      const lefts = await page
        .locator(".compare > section")
        .evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().left));
      expect(new Set(lefts).size).toBe(columns);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await page.locator(".compare mark .hidden").count()).toBeGreaterThan(0);
      await page.close();
    }
  });
});
