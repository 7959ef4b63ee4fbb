import type { BrowserContext, Frame, Page } from "playwright-core";

/**
 * Let a context show addresses that forward at once (short ones, comparisons without a page) instead of following them: a test
 * wants to see the page itself.
 */
export async function stayOnShortAddresses(context: BrowserContext): Promise<void> {
  await context.route(/\/(?:[sd]\/\d+|compare\/\d+-\d+)\/$/u, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/u, "");
    await route.fulfill({ response, body });
  });
}

/** What may need more room than the page has, and may scroll or be cut: named so that a failure can be found. */
export interface Overflow {
  /** Pixels by which the page is wider than the window. */
  readonly page: number;
  /** Elements that reach beyond the window and stand in no region that scrolls. */
  readonly elements: readonly string[];
  /** Elements whose text is cut off by their own box. */
  readonly clipped: readonly string[];
}

/** Measure in the browser what does not fit. */
export function measureOverflow(page: Page | Frame): Promise<Overflow> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
        if (["auto", "scroll"].includes(getComputedStyle(at).overflowX)) return true;
      return false;
    };
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} ${(element.textContent ?? "").trim().slice(0, 20)}`;
    const shown = [...document.body.querySelectorAll<HTMLElement>("*")].filter(
      (element) => element.checkVisibility() && !(element instanceof SVGElement) && !element.closest(".hidden"),
    );
    const width = document.documentElement.clientWidth;
    return {
      page: document.documentElement.scrollWidth - width,
      elements: shown
        .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element))
        .map(name),
      clipped: shown
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .filter((element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowX))
        .map(name),
    };
  });
}
