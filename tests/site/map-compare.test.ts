import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";
import { dist, elementsOf, readPages } from "../support/built-site.ts";
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
        .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href")?.split("#")[0]))].sort());
    expect(await targets("#map table a")).toEqual(await targets(".sketch a"));
    await page.close();
  });
});

describe("the comparison of two sections", () => {
  const pairs = readPages().filter(({ path }) => /^compare\/./u.test(path));
  const compared = pairs.filter(({ html }) => html.includes('class="compare"'));
  const addresses = new Set(readPages().map(({ path }) => path));

  it("has an address of two permanent numbers, the lower first, and is not for search engines", () => {
    expect(compared.length).toBeGreaterThan(25);
    for (const page of compared) {
      const [a, b] = /^compare\/(\d+)-(\d+)\/$/u.exec(page.path)?.slice(1).map(Number) ?? [];
      expect(a, page.path).toBeLessThan(b ?? 0);
      expect(page.html).toMatch(/<meta name="robots" content="noindex"/u);
    }
  });

  it("is led to from the address of two sections alike that have no page together", () => {
    const forwards = pairs.filter((page) => !compared.includes(page));
    expect(forwards.length).toBeGreaterThan(25);
    for (const { path, html } of forwards) {
      const [, a, b] = /^compare\/(\d+)-(\d+)\/$/u.exec(path) ?? [];
      expect(html, path).toContain(`url=../../compare/?a=${a}&#x26;b=${b}"`);
      expect(html).toMatch(/<meta name="robots" content="noindex"/u);
    }
  });

  it("leads back to both sections", () => {
    for (const page of pairs) {
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

  it("can be asked for of any two places, and says the same as the page of the pair", async () => {
    const sections = JSON.parse(readFileSync(join(dist, "data/sections.json"), "utf8")) as SectionRow[];
    const leaf = new Set(sections.filter(hasNoParts).map(({ permanent_number }) => permanent_number));
    const pair = compared.find(({ path }) => numbersOf(path).every((number) => leaf.has(number)));
    const [a = 0, b = 0] = numbersOf(pair?.path ?? "");
    const made = await open(pair?.path ?? "", 1280);
    const expected = await made.locator(".compare p").allInnerTexts();
    await made.close();
    expect(expected.length).toBeGreaterThan(1);

    const page = await site.browser.newPage();
    await page.goto(`${site.url}compare/`);
    await page.getByLabel("甲").fill(`s${a}`);
    await page.getByLabel("乙").fill(`${site.url}s/${b}/`);
    await page.getByRole("button", { name: "比较" }).click();
    await page.locator("#compared .compare").waitFor();
    expect(await page.locator(".compare p").allInnerTexts()).toEqual(expected);
    expect(new URL(page.url()).searchParams.get("a")).toBe(`s${a}`);

    await page.goto(`${site.url}compare/?a=${a}&b=${b}`);
    await page.locator("#compared .compare").waitFor();
    expect(await page.locator(".compare p").allInnerTexts()).toEqual(expected);
    await page.close();
  });

  it.each([
    ["?a=s1000000&b=s3", "没有"],
    ["?a=s4&b=4", "两处是同一处"],
    ["?a=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&b=s3", "没有认出引文"],
    ["?a=s1&b=s4", "整份文件"],
  ])("says of %s in a sentence what is wrong", async (query, sentence) => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}compare/${query}`);
    await expect.poll(() => page.locator("#compared").innerText()).toContain(sentence);
    expect(await page.locator("#compared img").count()).toBe(0);
    await page.close();
  });
});

interface SectionRow {
  readonly id: string;
  readonly permanent_number: number;
}

function hasNoParts({ id }: SectionRow, _: number, all: readonly SectionRow[]): boolean {
  return !all.some((other) => other.id.startsWith(`${id}/`));
}

function numbersOf(path: string): number[] {
  return /^compare\/(\d+)-(\d+)\/$/u.exec(path)?.slice(1).map(Number) ?? [];
}

describe("the page of a matter that lies somewhere", () => {
  const placed = readPages()
    .filter(({ path, html }) => /^projects\/(?!map\/)[^/]+\/$/u.test(path) && html.includes('class="sketch inset"'))
    .map(({ path }) => path);
  const places = JSON.parse(readFileSync(join(dist, "data/places.geojson"), "utf8")) as {
    features: readonly { readonly properties: { readonly id: string } }[];
  };

  it("has a map, for every place and line of the data, and for nothing else", () => {
    const ids = new Set(places.features.map(({ properties }) => `projects/${properties.id}/`));
    expect(ids.size).toBeGreaterThan(50);
    expect(placed.toSorted()).toEqual([...ids].sort());
  });

  it("shows region, towns and the matter whole on a telephone, no name over another", async () => {
    const page = await open("", 360);
    const wrong: string[] = [];
    for (const path of placed) {
      await page.goto(`${site.url}${path}`);
      const seen = await page.locator(".inset svg").evaluate((map) => {
        const own = [...map.querySelectorAll(".strong")].length;
        const towns = map.querySelectorAll("text.town").length;
        // A town is there for others to be found by: a name far from its mark finds nothing. The matter's own may be far.
        const threads = [...map.querySelectorAll<SVGPathElement>(".thread")].map((thread) => thread.getTotalLength());
        const far = threads.filter((length) => length > 40).length;
        const { right } = map.getBoundingClientRect();
        return { own, towns, far, regions: map.querySelectorAll(".region").length, right };
      });
      const names = await overlappingTexts(page, ".inset");
      const isReadable = seen.towns > 15 && seen.far <= 1 && names.length === 0;
      if (seen.own !== 1 || seen.regions !== 1 || seen.right > 360 || !isReadable)
        wrong.push(`${path} ${JSON.stringify(seen)} ${names}`);
    }
    expect(wrong).toEqual([]);
    await page.close();
  });

  it("prints the name of the matter little larger than those of the towns", async () => {
    const page = await open("projects/erenhot-port/", 700);
    await page.emulateMedia({ media: "print" });
    const sizes = await page
      .locator(".inset text")
      .evaluateAll((names) => names.map((name) => Number.parseFloat(getComputedStyle(name).fontSize)));
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.25);
    expect(await overlappingTexts(page, ".inset")).toEqual([]);
    await page.close();
  });

  it("has an axis of years where more than one plan speaks of it, each leading to what it says there", async () => {
    const page = await open("projects/wuliji-port/", 360);
    const axis = page.locator(".timeline");
    const targets = await axis.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    const said = await page.locator("#says section[id]").evaluateAll((all) => all.map(({ id }) => `#${id}`));
    expect(targets.length).toBeGreaterThan(1);
    expect(targets).toEqual(said);
    expect(await axis.locator("svg").evaluate((svg) => svg.getBoundingClientRect().right)).toBeLessThanOrEqual(360);
    await page.close();
  });
});
