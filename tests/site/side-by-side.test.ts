import { describe, expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";

const site = browseSite();
const script = "scripts/side-by-side.js";

/** The item whose copy has 卒头 for 牵头; what it prints in half width is no other word. */
async function open(options: { readonly width: number; readonly javaScriptEnabled?: boolean }) {
  const { width, ...rest } = options;
  const page = await site.browser.newPage({ viewport: { width, height: 900 }, ...rest });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url().slice(site.url.length)));
  await page.goto(`${site.url}plans/mongolia-2014/4/19/`);
  const before = await page.locator("#p3 .o").textContent();
  const chooseBoth = () => page.locator("label:has(#view-both)").click();
  const marks = page.locator("#p3 .o mark");
  const box = async (side: "r" | "o") => {
    const found = await page.locator(`#p3 p.${side}`).boundingBox();
    if (!found) throw new Error(`The text .${side} is not shown.`);
    return found;
  };
  return { page, asked, before, chooseBoth, marks, box };
}

describe("the text as read and as printed, both at once", () => {
  it("stand beside each other at 1280 pixels, with what differs marked and no character changed", async () => {
    const { page, asked, before, chooseBoth, marks, box } = await open({ width: 1280 });
    expect(asked).not.toContain(script);
    await chooseBoth();
    await marks.first().waitFor();
    expect(asked).toContain(script);
    expect(await page.locator("#p3 .o mark:not([data-slight])").allInnerTexts()).toEqual(["卒"]);
    expect(await page.locator("#p3 .o mark[data-slight]").allInnerTexts()).toContain("(");
    expect(await page.locator("#p3 .o").textContent()).toBe(before);
    const [read, printed] = [await box("r"), await box("o")];
    expect(printed.x).toBeGreaterThanOrEqual(read.x + read.width);
    expect(Math.abs(printed.y - read.y)).toBeLessThan(4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    await page.reload();
    await marks.first().waitFor();
    expect(await page.locator("#p3 .o").textContent()).toBe(before);
    await page.locator("label:has(#view-printed)").click();
    const look = await marks.first().evaluate((mark) => {
      const { backgroundColor, color, textDecorationLine } = getComputedStyle(mark);
      const around = getComputedStyle(mark.parentElement as Element);
      return { backgroundColor, textDecorationLine, isPlain: color === around.color };
    });
    expect(look).toEqual({ backgroundColor: "rgba(0, 0, 0, 0)", textDecorationLine: "none", isPlain: true });
    await page.close();
  });

  it("stand below each other where what sets them beside each other cannot be had", async () => {
    const { page, chooseBoth, marks, box } = await open({ width: 1280 });
    await page.route(`**/${script}`, (route) => route.abort());
    const failures: Error[] = [];
    page.on("pageerror", (error) => failures.push(error));
    const refused = page.waitForEvent("requestfailed");
    await chooseBoth();
    await refused;
    const [read, printed] = [await box("r"), await box("o")];
    expect(printed.y).toBeGreaterThanOrEqual(read.y + read.height);
    expect([failures, await marks.count()]).toEqual([[], 0]);
    await page.close();
  });

  it.each([
    ["marked, on a telephone", { width: 360 }, 1],
    ["without scripts", { width: 1280, javaScriptEnabled: false }, 0],
  ])("stand below each other, %s", async (_, options, marked) => {
    const { page, chooseBoth, marks, box } = await open(options);
    await chooseBoth();
    if (marked > 0) await marks.first().waitFor();
    expect(await page.locator("#p3 .o mark:not([data-slight])").count()).toBe(marked);
    const [read, printed] = [await box("r"), await box("o")];
    expect(printed.y).toBeGreaterThanOrEqual(read.y + read.height);
    await page.close();
  });

  it("leave the menu of a paragraph, opened before, as it was", async () => {
    const { page, chooseBoth, marks } = await open({ width: 1280 });
    const menu = page.locator("#paragraph-menu");
    const position = () => menu.evaluate((element) => getComputedStyle(element).position);
    await page.locator("#p3 .anchor").click();
    expect(await position()).toBe("absolute");
    await chooseBoth();
    await marks.first().waitFor();
    await page.locator("#p3 .anchor").click();
    expect(await position()).toBe("absolute");
    await page.close();
  });
});
