import { join } from "node:path";
import type { Browser, Page } from "playwright-core";

/** The package of the Chinese typeface that print.css names last, for systems that have none. */
const typeface = "@fontsource-variable/noto-sans-sc";

/** Open an empty page with that typeface at hand. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.route(`**/${typeface}/**`, (route) =>
    route.fulfill({ path: join("node_modules", new URL(route.request().url()).pathname) }),
  );
  return page;
}

/**
 * Print what a page shows, tagged and with bookmarks; size and margins are those of its own style.
 * Gives the PDF, and all text that is visible on paper.
 */
export async function printPage(page: Page): Promise<{ content: Buffer; text: string }> {
  await page.emulateMedia({ media: "print" });
  await page.addStyleTag({ url: `/${typeface}/index.css` });
  await page.evaluate(settleLinks);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  const content = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  // biome-ignore lint/performance/useDomNodeTextContent: hidden text is not on paper
  return { content, text: await page.locator("body").innerText() };
}

/** Let links lead to where the site is published; without a canonical address to nowhere but this document. */
function settleLinks(): void {
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  for (const link of document.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href") ?? "";
    if (href.startsWith("#")) continue;
    if (canonical === undefined) link.removeAttribute("href");
    else link.setAttribute("href", new URL(href, canonical).href);
  }
}
