import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { beforeAll, describe, expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";
import { type PageKind, pathOf } from "../support/page-kinds.ts";

/** Kept as artifacts of a run, to be looked at. */
const folder = ".cache/pictures";

/** Pictures that a drawing is compared with. `UPDATE_PICTURES=1` draws them anew. */
const kept = "tests/site/pictures";

const site = browseSite();

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
});

const key: readonly PageKind[] = [
  "home",
  "plan",
  "chapter",
  "section",
  "apparatus",
  "departments",
  "department",
  "duties",
  "matrix",
  "project",
  "map",
  "search",
];

/** `--paper` of the two themes. */
const paper = { light: [0xfb, 0xfa, 0xf7], dark: [0x15, 0x14, 0x12] } as const;

describe("a key page, photographed", () => {
  for (const kind of key) {
    it(`stands on the paper of its theme, narrow and wide, light and dark: ${kind}`, async () => {
      const page = await site.browser.newPage();
      await page.goto(site.url + pathOf(kind));
      for (const width of [360, 1280]) {
        for (const colorScheme of ["light", "dark"] as const) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          const name = `${kind.replaceAll(" ", "-")}-${width}-${colorScheme}.png`;
          const picture = PNG.sync.read(await page.screenshot({ path: join(folder, name) }));
          expect(picture.width, name).toBe(width);
          expect([...picture.data.subarray(0, 3)], name).toEqual(paper[colorScheme]);
          expect(coloursOf(picture), name).toBeGreaterThan(20);
        }
      }
      await page.close();
    });
  }
});

/** How many colours a picture has: a blank or broken page has few. */
function coloursOf({ data }: PNG): number {
  const colours = new Set<number>();
  for (let i = 0; i < data.length; i += 4) colours.add(data.readUInt32BE(i));
  return colours.size;
}

/**
 * Text looks different wherever fonts do, so that only what holds none is compared with a picture:
 * the steps of the heat map and the bars, whose colours are mixed by the browser.
 */
describe("the steps and bars of figures", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`look as they did, ${scheme}`, async () => {
      const page = await site.browser.newPage({ viewport: { width: 800, height: 600 }, colorScheme: scheme });
      await page.goto(site.url + pathOf("design"));
      const strip = page.locator("#strip svg");
      // In a corner, so that the height of the text above it does not put its edges between two pixels.
      await strip.evaluate((svg) =>
        svg.setAttribute("style", "position: fixed; inset: 0 auto auto 0; z-index: 9; background: var(--paper)"),
      );
      const now = PNG.sync.read(await strip.screenshot());
      await page.close();
      const file = join(kept, `strip-${scheme}.png`);
      if (process.env.UPDATE_PICTURES) writeFileSync(file, PNG.sync.write(now));
      const before = PNG.sync.read(readFileSync(file));
      expect([now.width, now.height]).toEqual([before.width, before.height]);
      const difference = new PNG({ width: now.width, height: now.height });
      const count = pixelmatch(before.data, now.data, difference.data, now.width, now.height, { threshold: 0.1 });
      writeFileSync(join(folder, `strip-${scheme}-difference.png`), PNG.sync.write(difference));
      expect(count / (now.width * now.height)).toBeLessThan(0.01);
    });
  }
});
