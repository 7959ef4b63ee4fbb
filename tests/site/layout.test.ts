import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { atOnce } from "../support/at-once.ts";
import { browseSite } from "../support/browse-site.ts";
import { dist } from "../support/built-site.ts";
import { expectNone } from "../support/expect-none.ts";
import { familiesSeen } from "../support/families-seen.ts";
import { familiesOf, fontSets } from "../support/fonts.ts";
import { layoutShift } from "../support/layout-shift.ts";
import { stayOnShortAddresses } from "../support/open-page.ts";
import { pageKinds, pathOf } from "../support/page-kinds.ts";
import { serveInPieces } from "../support/serve-in-pieces.ts";
import { type Survey, surveyLayout, widths, widthsOfGeometry, widthsToHit } from "../support/survey-layout.ts";

/** Use a page in a context of its own. */
async function withPage(
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0],
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  await stayOnShortAddresses(context);
  await use(await context.newPage());
  await context.close();
}

/** Open the page of every kind in turn, measure, and give a line for each where something else than expected comes out. */
async function unlike<T>(expected: T, url: string, page: Page, measure: (page: Page) => Promise<T>): Promise<string[]> {
  const lines: string[] = [];
  for (const kind of pageKinds) {
    await page.goto(url + pathOf(kind));
    const found = JSON.stringify(await measure(page));
    if (found !== JSON.stringify(expected)) lines.push(`${kind}, ${pathOf(kind)}: ${found}`);
  }
  return lines;
}

describe("a list of short entries", () => {
  const site = browseSite();

  it.each(["tools", "comparisons"] as const)(
    "uses the width that it is given at 1280 pixels, and one column of a phone: %s",
    async (kind) => {
      await withPage(site.browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
        await page.goto(site.url + pathOf(kind));
        const columns = () =>
          page
            .locator(".index > *")
            .evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().left)).size);
        expect(await columns()).toBe(2);
        await page.setViewportSize({ width: 360, height: 740 });
        expect(await columns()).toBe(1);
      });
    },
  );
});

describe.each(fontSets)("every kind of page, with no fonts but those of the set “%s”", (fonts) => {
  const site = browseSite("/some/library/", fonts);
  // With Chinese fonts, tests/site/accessibility.test.ts runs all rules of axe at both widths, these among them.
  const withHits = fonts !== "chinese";
  let surveyed: Survey;

  beforeAll(async () => {
    surveyed = await surveyLayout(site.browser, { url: site.url, withHits });
  });

  it("is drawn with them alone: no font of the machine is seen", async () => {
    await withPage(site.browser, {}, async (page) => {
      const seen = new Set<string>();
      for (const kind of ["home", "section", "duties", "search", "design"] as const) {
        await page.goto(site.url + pathOf(kind));
        for (const family of await familiesSeen(page)) seen.add(family);
      }
      expect(seen.size).toBeGreaterThan(0);
      expectNone([...seen].filter((family) => !familiesOf(fonts).includes(family)));
    });
  });

  for (const width of widths)
    it(`fits ${width} pixels without scrolling sideways`, () => {
      expectNone(surveyed(`fits ${width}`));
    });

  for (const width of widthsOfGeometry)
    it(`has no gap in its text, no column too narrow, no control too small and no line covered, at ${width} pixels`, () => {
      expectNone(surveyed(`geometry ${width}`));
    });

  if (withHits)
    for (const width of widthsToHit)
      it(`has nothing to hit that is too small or too near to the next, at ${width} pixels`, () => {
        expectNone(surveyed(`hits ${width}`));
      });

  it("fits 1280 × 1024 pixels at four times their size, where 320 × 256 are left", () => {
    expectNone(surveyed("zoomed"));
    expectNone(surveyed("covers"));
  });

  it("fits 360 pixels in the largest type", () => {
    expectNone(surveyed("largest type"));
  });

  it("does not move once it is drawn: its layout shift is 0", () => {
    expectNone(surveyed("moves"));
  });

  it("breaks no badge at 360 pixels, and begins no line with the punctuation behind one", async () => {
    await withPage(site.browser, { viewport: { width: 360, height: 800 } }, async (page) => {
      await page.goto(`${site.url}plans/manzhouli-2014/`);
      const badges = await page.locator(".duty .dept").evaluateAll((links) =>
        links.map((link) => {
          const range = document.createRange();
          const behind = link.nextSibling;
          if (behind) range.setStart(behind, 0);
          if (behind) range.setEnd(behind, Math.min(1, behind.textContent?.length ?? 0));
          const below = range.getBoundingClientRect().top - link.getBoundingClientRect().top;
          const isSign = /^[、，）]/u.test(behind?.textContent ?? "");
          return { name: link.textContent, lines: link.getClientRects().length, isApart: isSign && below > 12 };
        }),
      );
      expect(badges.length).toBeGreaterThan(200);
      expect(badges.filter(({ lines, isApart }) => lines > 1 || isApart)).toEqual([]);
    });
  });
});

const site = browseSite("/some/library/");

describe("every kind of page, below a path prefix", () => {
  it("has its text, its way on and no dead control where scripts do not run", async () => {
    await withPage(site.browser, { javaScriptEnabled: false }, async (page) => {
      const state = async () => ({
        hasText: (await page.locator("main").innerText()).trim().length > 20,
        hasWays: (await page.locator(".masthead nav a").count()) > 3,
        dead: (
          await page.locator(".settings, .scripted").evaluateAll((all) => all.map((one) => one.checkVisibility()))
        ).filter(Boolean).length,
      });
      expectNone(await unlike({ hasText: true, hasWays: true, dead: 0 }, site.url, page, state));
    });
  });

  it("asks only the site itself for anything, and nothing is missing", async () => {
    const context = await site.browser.newContext();
    await stayOnShortAddresses(context);
    const wrong: string[] = [];
    context.on("request", (request) => {
      if (!request.url().startsWith(site.url) && !/^(?:data|blob):/u.test(request.url())) wrong.push(request.url());
    });
    context.on("response", (response) => {
      if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
    });
    context.on("weberror", (error) => wrong.push(`${error.page()?.url()} ${error.error().message}`));
    await atOnce(pageKinds, async (kind) => {
      const page = await context.newPage();
      await page.goto(site.url + pathOf(kind), { waitUntil: "networkidle" });
      await page.close();
    });
    await context.close();
    expectNone(wrong);
  });
});

describe("a page that arrives in pieces", () => {
  it("does not move what is drawn, wherever the first piece ends", async () => {
    const server = await serveInPieces(dist);
    const moved: string[] = [];
    for (const width of [360, 1280])
      await withPage(site.browser, { viewport: { width, height: 800 } }, async (page) => {
        for (const [kind, places] of [
          ["home", -10],
          ["section", -10],
          ["plan", -10],
          ["search", -10],
          ["departments", -2],
          ["duties", -2],
        ] as const)
          for (const cut of cutsOf(pathOf(kind)).slice(places)) {
            await page.goto(`${server.url}${pathOf(kind)}?cut=${cut}`);
            const shift = await layoutShift(page);
            if (shift > 0) moved.push(`${kind} at ${width}, first ${cut} bytes: ${shift}`);
          }
      });
    await server.stop();
    expectNone(moved);
  });
});

/** Places before tags to end the first piece of a page at: eight in its masthead and what follows it, its middle, and before its scripts. */
function cutsOf(path: string): number[] {
  const html = readFileSync(join(dist, path, "index.html"));
  const body = html.indexOf("<body");
  return [
    ...Array.from({ length: 8 }, (_, i) => html.lastIndexOf("<", body + 250 + i * 400)),
    html.lastIndexOf("<", html.length / 2),
    html.lastIndexOf("</footer>"),
  ];
}

describe("a reader whose system decides colour and motion", () => {
  const item = "plans/mongolia-2014/4/16/";

  it("still tells lead from support when the system forces its colours", async () => {
    await withPage(site.browser, { forcedColors: "active" }, async (page) => {
      await page.goto(site.url + item);
      const widths = await page.locator(".duty .dept.lead, .duty .dept.support").evaluateAll((badges) =>
        badges.map((badge) => {
          const { borderBottomWidth, borderBottomStyle, fontWeight } = getComputedStyle(badge);
          return {
            role: badge.classList.contains("lead") ? "lead" : "support",
            borderBottomWidth,
            borderBottomStyle,
            fontWeight,
          };
        }),
      );
      const looks = new Map(widths.map(({ role, ...look }) => [role, JSON.stringify(look)]));
      expect(looks.size).toBe(2);
      expect(new Set(looks.values()).size).toBe(2);
      for (const { borderBottomStyle } of widths) expect(borderBottomStyle).not.toBe("none");
    });
  });

  it("still sees where the page stands in the contents when the system forces its colours", async () => {
    await withPage(site.browser, { forcedColors: "active" }, async (page) => {
      await page.goto(site.url + item);
      const weights = await page
        .locator(".contents a")
        .evaluateAll((links) => links.map((link) => [link.ariaCurrent, getComputedStyle(link).fontWeight]));
      expect(new Map(weights as [string, string][]).get("page")).toBe("600");
      expect(weights.filter(([, weight]) => weight === "600")).toHaveLength(1);
    });
  });

  it("sees how far a plan is read: nothing at its top, all at its end", async () => {
    await withPage(site.browser, {}, async (page) => {
      await page.goto(site.url + pathOf("plan"));
      const width = () => page.locator(".progress").evaluate((bar) => bar.getBoundingClientRect().width / innerWidth);
      expect(await width()).toBeLessThan(0.01);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForFunction(() => document.querySelector(".progress")?.getBoundingClientRect().width !== 0);
      expect(await width()).toBeGreaterThan(0.95);
    });
  });

  it("meets no motion that was not asked for", async () => {
    await withPage(site.browser, { reducedMotion: "reduce" }, async (page) => {
      expectNone(await unlike(0, site.url, page, () => page.evaluate(() => document.getAnimations().length)));
    });
  });
});

describe("the folder, opened as files", () => {
  const file = (path: string) => `${pathToFileURL(resolve(dist)).href}/${path}`;

  it("says on every page what works and what does not, and leads from page to page", async () => {
    await withPage(site.browser, {}, async (page) => {
      await page.goto(file("plans/mongolia-2014/4/16/index.html"));
      expect((await page.locator("body").innerText()).trim()).toMatch(/^作为文件打开/u);
      await page.locator(".breadcrumb a").nth(2).click();
      expect(page.url()).toBe(file("plans/mongolia-2014/4/index.html"));
      expect(await page.locator("h1").innerText()).toContain("四、");
    });
  });

  it("says nothing of the kind when it is served", async () => {
    await withPage(site.browser, {}, async (page) => {
      await page.goto(site.url);
      expect(await page.locator("body").innerText()).not.toContain("作为文件打开");
    });
  });
});
