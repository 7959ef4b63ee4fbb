import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";
import { expectNone } from "../support/expect-none.ts";
import { stayOnShortAddresses } from "../support/open-page.ts";
import { type PageKind, pageKinds, pathOf } from "../support/page-kinds.ts";

/** Kinds that are a few lines and nothing else, or running prose from end to end. */
const prose: readonly PageKind[] = ["about", "not found", "offline"];

/**
 * Measure what share of a page's height has words or a control right of the middle: bands of 100 pixels, of those
 * that have any.
 */
function shareOfRightHalf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.querySelector("main") as HTMLElement;
    const { left, width } = main.getBoundingClientRect();
    const middle = left + width * 0.55;
    const used = new Map<number, boolean>();
    const note = ({ top, bottom, right }: DOMRect) => {
      for (let band = Math.floor((top + scrollY) / 100); band <= Math.floor((bottom + scrollY) / 100); band++)
        used.set(band, (used.get(band) ?? false) || right > middle);
    };
    const range = document.createRange();
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!node.nodeValue?.trim() || !node.parentElement?.checkVisibility({ contentVisibilityAuto: true })) continue;
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) note(rect);
    }
    for (const control of main.querySelectorAll("input, textarea, select, svg, td, th, img"))
      if (control.checkVisibility()) note(control.getBoundingClientRect());
    return [...used.values()].filter(Boolean).length / used.size;
  });
}

describe("a page at 1280 pixels", () => {
  const site = browseSite();

  it("leaves no half of its width empty by accident: in every part of what is no running prose stands something at the right", async () => {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
    await stayOnShortAddresses(context);
    const page = await context.newPage();
    const shares: [PageKind, number][] = [];
    for (const kind of pageKinds.filter((one) => !prose.includes(one))) {
      await page.goto(site.url + pathOf(kind));
      shares.push([kind, await shareOfRightHalf(page)]);
    }
    await context.close();
    expect(shares.length).toBeGreaterThan(20);
    expectNone(shares.filter(([, share]) => share < 0.5).map(([kind, share]) => `${kind}: ${share.toFixed(2)}`));
  });
});
