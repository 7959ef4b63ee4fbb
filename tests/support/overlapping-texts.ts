import type { Page } from "playwright-core";

/** Names of texts in a figure whose boxes, as the browser drew them, overlap. */
export function overlappingTexts(page: Page, figure: string): Promise<string[]> {
  return page.locator(`${figure} text`).evaluateAll((texts) => {
    const boxes = texts.map((text) => ({ name: text.textContent, box: text.getBoundingClientRect() }));
    return boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => {
        const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        return x > 1 && y > 3 ? [`${a.name} and ${b.name}`] : [];
      }),
    );
  });
}
