import type { Browser, BrowserContext, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";
import { expectNone } from "../support/expect-none.ts";
import { measureOverflow, stayOnShortAddresses } from "../support/open-page.ts";
import { missingKinds, pageKinds, pathOf, pathsOf, pathsOfNoKind } from "../support/page-kinds.ts";
import { runAxe } from "../support/run-axe.ts";

const site = browseSite();

type Options = Parameters<Browser["newContext"]>[0];

/** Open a page in a context of its own; closing the context closes it. */
async function open(path: string, options: Options = {}): Promise<{ page: Page; context: BrowserContext }> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await stayOnShortAddresses(context);
  const page = await context.newPage();
  await page.goto(site.url + path);
  return { page, context };
}

/** The largest page of a kind and the smallest, which show the most and the least. */
function examplesOf(kind: (typeof pageKinds)[number]): string[] {
  return [...new Set([pathOf(kind), pathsOf(kind).at(-1) ?? ""])];
}

describe("every kind of page", () => {
  it("is named in the list of kinds, and is there", () => {
    expect(pathsOfNoKind()).toEqual([]);
    expect(missingKinds).toEqual([]);
  });

  for (const kind of pageKinds) {
    it(`has nothing that axe objects to, light and dark, wide and narrow: ${kind}`, async () => {
      for (const path of examplesOf(kind)) {
        const { page, context } = await open(path, { colorScheme: "light", viewport: { width: 1280, height: 900 } });
        expectNone((await runAxe(page)).violations, `${path}, light, 1280`);
        await page.emulateMedia({ colorScheme: "dark" });
        await page.setViewportSize({ width: 360, height: 900 });
        expectNone((await runAxe(page)).violations, `${path}, dark, 360`);
        await context.close();
      }
    });

    it(`is read in the order in which it is seen, and loses nothing when the reader spaces the text (WCAG 1.4.12), at 360 pixels: ${kind}`, async () => {
      const { page, context } = await open(pathOf(kind), { viewport: { width: 360, height: 900 } });
      expectNone(await siblingsOutOfOrder(page));
      await page.addStyleTag({ content: textSpacing });
      expect(await measureOverflow(page)).toEqual({ page: 0, elements: [], clipped: [] });
      await context.close();
    });

    it(`marks the language of words that are not Chinese: ${kind}`, async () => {
      const { page, context } = await open(pathOf(kind), { javaScriptEnabled: false });
      expectNone(await unmarkedWords(page));
      await context.close();
    });
  }

  it("is shown in high contrast without anything that axe objects to", async () => {
    const { page, context } = await open(pathOf("design"));
    await page.evaluate(() => {
      document.documentElement.dataset.theme = "contrast";
    });
    expectNone((await runAxe(page)).violations);
    await context.close();
  });
});

/** The values of WCAG 1.4.12, put on everything; text in drawings stands at fixed places and in a table besides. */
const textSpacing = `
  :not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** Neighbours in the document of which the later one is seen above the earlier one, or on its left in the same line. */
function siblingsOutOfOrder(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const inFlow = (element: Element) => {
      const { position, display } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return !["absolute", "fixed"].includes(position) && display !== "inline" && width > 1 && height > 1;
    };
    const parents = [document.body, ...document.body.querySelectorAll("*:not(svg, svg *, dialog, dialog *)")];
    return parents.flatMap((parent) => {
      const children = [...parent.children].filter((child) => child.checkVisibility() && inFlow(child));
      return children.slice(1).flatMap((later, i) => {
        const a = (children[i] as Element).getBoundingClientRect();
        const b = later.getBoundingClientRect();
        const isAbove = b.bottom <= a.top + 1;
        const isLeft = b.right <= a.left + 1 && b.top < a.bottom - 1 && a.top < b.bottom - 1 && b.top <= a.top;
        return isAbove || isLeft
          ? [`${later.outerHTML.slice(0, 80)} after ${children[i]?.outerHTML.slice(0, 80)}`]
          : [];
      });
    });
  });
}

/** Runs of Latin words outside code, addresses and elements that say their language. */
function unmarkedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent ?? "";
      const parent = walker.currentNode.parentElement;
      if (!parent || parent.closest("script, style, code, pre, .code, kbd, [lang]:not(html), [translate=no]")) continue;
      const [words] = /[A-Za-zÀ-ɏ]{2,}(?: [A-Za-zÀ-ɏ]{2,}){2,}/u.exec(text) ?? [];
      // A command is written as it is typed.
      if (words && !words.startsWith("npm run")) found.push(words);
    }
    return [...new Set(found)];
  });
}

describe("a reader with a keyboard", () => {
  const item = "plans/mongolia-2014/4/16/";

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60) ?? "");

  it("comes first to the way past the masthead, sees it, and goes on in the text", async () => {
    const { page, context } = await open(item);
    await page.keyboard.press("Tab");
    const skip = page.locator(".skip");
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    await context.close();
  });

  it("sees where the focus is, on everything that can have it, and it is never off the screen", async () => {
    const { page, context } = await open(item, { viewport: { width: 360, height: 700 } });
    const count = await page.locator("a, button, summary, input").count();
    for (let i = 0; i < Math.min(count, 80); i++) {
      await page.keyboard.press("Tab");
      const state = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const box = element.getBoundingClientRect();
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return { top: box.top, bottom: box.bottom, outline: outlineStyle !== "none" && outlineWidth !== "0px" };
      });
      if (!state) break;
      const where = await focused(page);
      expect(state.outline, where).toBe(true);
      expect(state.top, where).toBeLessThan(700);
      expect(state.bottom, where).toBeGreaterThan(0);
    }
    await context.close();
  });

  it("opens the contents with c and Enter where they are folded", async () => {
    const { page, context } = await open(item, { viewport: { width: 360, height: 700 } });
    await page.keyboard.press("c");
    expect(await focused(page)).toContain("目录");
    await page.keyboard.press("Enter");
    expect(await page.locator(".contents a").first().isVisible()).toBe(true);
    await context.close();
  });

  it("changes the text with the arrow keys, and with v", async () => {
    const { page, context } = await open("plans/mongolia-2014/4/19/");
    await page.locator("#view-reading").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator("#view-printed").isChecked()).toBe(true);
    expect(await page.locator("#p3").innerText()).toContain("自治区能源开发局卒头");
    await page.keyboard.press("v");
    expect(await page.locator("#view-both").isChecked()).toBe(true);
    await context.close();
  });

  it("opens the keys with ?, closes them with Esc, and stands where it stood", async () => {
    const { page, context } = await open(item);
    await page.locator(".pager a").first().focus();
    const before = await focused(page);
    await page.keyboard.press("?");
    await page.locator("dialog#keys").waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest("dialog") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog#keys").isVisible()).toBe(false);
    expect(await focused(page)).toBe(before);
    await context.close();
  });

  it("goes to the next section with n and back with p", async () => {
    const { page, context } = await open(item);
    await Promise.all([page.waitForURL(/\/4\/17\/$/u), page.keyboard.press("n")]);
    await Promise.all([page.waitForURL(/\/4\/16\/$/u), page.keyboard.press("p")]);
    expect(await page.locator("h1").innerText()).toContain("（十六）");
    await context.close();
  });
});

describe("a drawn figure", () => {
  for (const kind of ["plans", "plan", "matrix", "map"] as const) {
    it(`has a name, a description that says where its numbers stand, and no tab stops of its own: ${kind}`, async () => {
      const { page, context } = await open(pathOf(kind));
      const drawings = await page.locator("svg:not([aria-hidden=true])").evaluateAll((all) =>
        all.map((svg) => {
          const image = svg.querySelector("[role=img]");
          const textOf = (name: string) =>
            document.getElementById(image?.getAttribute(name) ?? "")?.textContent?.trim() ?? "";
          return {
            name: textOf("aria-labelledby"),
            description: textOf("aria-describedby"),
            stops: svg.querySelectorAll("a:not([tabindex='-1'])").length,
          };
        }),
      );
      expect(drawings.length).toBeGreaterThan(0);
      for (const drawing of drawings) {
        expect(drawing.name).not.toBe("");
        expect(drawing.description).toMatch(/表|列于下文/u);
        expect(drawing.stops, drawing.name).toBe(0);
      }
      await context.close();
    });
  }
});
