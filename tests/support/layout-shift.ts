import type { Page } from "playwright-core";

/** Give the cumulative layout shift since the page began to load (0 where nothing moved). */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        // Entries from before arrive with the observer's first call, after the frame that is being drawn.
        setTimeout(() => done(sum), 50);
      }),
  );
}
