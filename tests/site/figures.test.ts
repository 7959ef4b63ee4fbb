import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";
import { overlappingTexts } from "../support/overlapping-texts.ts";
import { type PageKind, pathOf } from "../support/page-kinds.ts";

const site = browseSite();

/** Where the figures stand. */
const figuresOf = { matrix: ["#by-plan", "#network"], "duties of a plan": ["#by-chapter"] } as const;

async function open(
  width: number,
  { kind = "matrix", colorScheme = "light" }: { kind?: PageKind; colorScheme?: "light" | "dark" } = {},
): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: false });
  await page.goto(`${site.url}${pathOf(kind)}`);
  return page;
}

describe("the figures, as a browser draws them without JavaScript", () => {
  it("have no labels that overlap at 1280 pixels", async () => {
    for (const [kind, figures] of Object.entries(figuresOf)) {
      const page = await open(1280, { kind: kind as PageKind });
      for (const figure of figures) expect(await overlappingTexts(page, figure), figure).toEqual([]);
      await page.close();
    }
  });

  it("do not make the page scroll sideways on a telephone, and the first of three plans needs no scrolling at all", async () => {
    const page = await open(360);
    const [pageRest, figureRest] = await page.evaluate(() =>
      [document.documentElement, document.querySelector("#by-plan [role=region]")].map((element) =>
        element ? element.scrollWidth - element.clientWidth : -1,
      ),
    );
    expect(pageRest).toBe(0);
    const plans = await page.locator("#by-plan details thead tr:first-child a").count();
    if (plans <= 3) expect(figureRest).toBe(0);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.close();
  });

  it("keep the departments' names in sight while the chapters scroll", async () => {
    const page = await open(360, { kind: "duties of a plan" });
    const name = page.locator("#by-chapter .stub text").first();
    const before = await name.boundingBox();
    await page
      .locator("#by-chapter [role=region]")
      .first()
      .evaluate((region) => {
        region.scrollLeft = 300;
      });
    expect((await name.boundingBox())?.x).toBe(before?.x);
    await page.close();
  });

  for (const scheme of ["light", "dark"] as const) {
    it(`write every count with a contrast of 4.5 or more on its cell, ${scheme}`, async () => {
      for (const kind of Object.keys(figuresOf) as PageKind[]) {
        const page = await open(1280, { kind, colorScheme: scheme });
        expect(await lowContrasts(page)).toEqual([]);
        await page.close();
      }
    });
  }

  it("lead from a line of the network to the row with its duties", async () => {
    const page = await open(1280);
    const anchor = await page.locator("#network svg a[href^='#']").last().getAttribute("href");
    expect(await page.locator(`[id="${anchor?.slice(1)}"] td`).count()).toBe(3);
    await page.close();
  });

  it("keep their links out of the tab order, and the table's links in it", async () => {
    const page = await open(1280);
    const order = await page.locator("#by-plan a").evaluateAll((links) => ({
      drawn: links.filter((link) => link.closest("svg")).map((link) => (link as HTMLElement).tabIndex),
      tabled: links.filter((link) => link.closest("table")).map((link) => (link as HTMLElement).tabIndex),
    }));
    expect(new Set(order.drawn)).toEqual(new Set([-1]));
    expect(new Set(order.tabled)).toEqual(new Set([0]));
    await page.close();
  });
});

/** Counts whose contrast with their cell, measured on a canvas of one pixel, is below 4.5. */
function lowContrasts(page: Page): Promise<string[]> {
  return page.locator(".heat a rect + text").evaluateAll((texts) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const luminance = (color: string) => {
      if (!canvas) return 0;
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) =>
        byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    return texts.flatMap((text) => {
      const cell = text.previousElementSibling;
      if (!cell) return ["a count without a cell"];
      const [dark = 0, light = 0] = [text, cell]
        .map((element) => luminance(getComputedStyle(element).fill))
        .sort((a, b) => a - b);
      const contrast = (light + 0.05) / (dark + 0.05);
      return contrast < 4.5 ? [`${text.textContent} ${getComputedStyle(cell).fill} ${contrast.toFixed(2)}`] : [];
    });
  });
}
