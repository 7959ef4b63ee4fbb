import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";
import { expectNone } from "../support/expect-none.ts";
import { stayOnShortAddresses } from "../support/open-page.ts";
import { pageKinds, pathOf } from "../support/page-kinds.ts";

const site = browseSite();

/** The fewest characters that a line of a cell may hold where its text goes on to a second line. */
const least = 5;

/** Cells whose text is broken into lines of fewer characters than `least`, with the characters that fit a line. */
function squeezedCells(page: Page, least: number): Promise<string[]> {
  return page.evaluate((least) => {
    return [...document.querySelectorAll("td, th")].flatMap((cell) => {
      const text = cell.textContent?.trim() ?? "";
      if (text.length <= 2 || !cell.checkVisibility({ contentVisibilityAuto: true })) return [];
      const style = getComputedStyle(cell);
      if (style.clipPath !== "none" || style.writingMode !== "horizontal-tb") return [];
      if (cell.closest("thead") && getComputedStyle(cell.closest("thead") as Element).clipPath !== "none") return [];
      // Lines of text alone: the box of a link is higher than its words.
      const lines = new Set<number>();
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        range.selectNodeContents(node);
        if (node.nodeValue?.trim()) for (const rect of range.getClientRects()) lines.add(Math.round(rect.bottom));
      }
      const inner = cell.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      const fit = inner / Number.parseFloat(style.fontSize);
      return lines.size > 1 && fit < least - 0.05 ? [`${fit.toFixed(1)} characters a line: ${text.slice(0, 30)}`] : [];
    });
  }, least);
}

describe("a table", () => {
  it.each([360])(
    "has no column narrower than five characters a line, at %i pixels, on any kind of page",
    async (width) => {
      const context = await site.browser.newContext({ viewport: { width, height: 800 } });
      await stayOnShortAddresses(context);
      const page = await context.newPage();
      const squeezed: string[] = [];
      let cells = 0;
      for (const kind of pageKinds) {
        await page.goto(site.url + pathOf(kind));
        cells += await page.locator("td").count();
        squeezed.push(...(await squeezedCells(page, least)).map((cell) => `${kind}: ${cell}`));
      }
      await context.close();
      expect(cells).toBeGreaterThan(500);
      expectNone(squeezed);
    },
  );
});
