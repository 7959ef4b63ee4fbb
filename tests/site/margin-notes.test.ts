import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";
import { expectNone } from "../support/expect-none.ts";

const site = browseSite();

async function open(path: string, width: number): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(site.url + path);
  return page;
}

/** Notes that lie over others, over text or outside the window, and how high the text stands at its last paragraph. */
function survey(page: Page) {
  return page.evaluate(() => {
    const boxesOf = (selector: string) =>
      [...document.querySelectorAll(selector)]
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect());
    const notes = boxesOf(".division .notes");
    const others = boxesOf(".division > :is(.para, h2, h3, h4)");
    const overlap = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const wrong = notes.filter(
      (note, i) =>
        note.left < 0 ||
        note.right > innerWidth ||
        [...notes.slice(i + 1), ...others].some((other) => overlap(note, other)),
    );
    return {
      count: notes.length,
      wrong: wrong.map(({ left, top, width, height }) => [left, top, width, height].map(Math.round).join(" ")),
      end: others.at(-1)?.top ?? 0,
    };
  });
}

it.each([
  ["plans/mongolia-2014/", 1280],
  ["plans/mongolia-2014/1/", 1280],
  ["plans/bohai-rim/", 1920],
])(
  "stand in the margin of %s at %d pixels, folded or open, over nothing, and push no text apart",
  async (path, width) => {
    const page = await open(path, width);
    const folded = await survey(page);
    expect(folded.count).toBeGreaterThan(2);
    expectNone(folded.wrong);
    await page.locator("#show-apparatus").evaluate((box: HTMLInputElement) => box.click());
    const shown = await survey(page);
    expectNone(shown.wrong);
    expect(shown.end).toBe(folded.end);
    await page.close();
  },
);

it("give the margin to the printed text where both are shown, and stand behind their section", async () => {
  const page = await open("plans/mongolia-2014/", 1280);
  await page.locator("label:has(#view-both)").click();
  await page.locator(".para > .o mark").first().waitFor();
  const both = await survey(page);
  expect(both.count).toBeGreaterThan(2);
  expectNone(both.wrong);
  await page.close();
});
