import { expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";
import { expectNone } from "../support/expect-none.ts";
import { stayOnShortAddresses } from "../support/open-page.ts";
import { pageKinds, pathOf } from "../support/page-kinds.ts";

const site = browseSite();

it("opens every kind of page at its top, whatever in it opens at its middle", async () => {
  const scrolled: string[] = [];
  expect(pageKinds.length).toBeGreaterThan(20);
  for (const width of [360, 1280]) {
    // Low, so that a figure further down would have something to scroll to.
    const page = await site.browser.newPage({ viewport: { width, height: 400 } });
    await stayOnShortAddresses(page.context());
    for (const kind of pageKinds) {
      await page.goto(`${site.url}${pathOf(kind)}`);
      const top = await page.evaluate(() => scrollY);
      if (top !== 0) scrolled.push(`${kind} at ${width} px opens ${top} px down`);
    }
    await page.close();
  }
  expectNone(scrolled);
});
