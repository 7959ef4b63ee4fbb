import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";
import { expectNone } from "../support/expect-none.ts";
import { stayOnShortAddresses } from "../support/open-page.ts";
import { pageKinds, pathOf } from "../support/page-kinds.ts";

const site = browseSite();
const client = join(import.meta.dirname, "../../src/client");

/**
 * Rules that lay out a table's cell and something else by the same class, and classes that stand inside
 * themselves on another element: one name with two meanings.
 */
function doubleMeanings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const laysOut = /^(?:display|position|float|flex|grid|columns|white-space)/u;
    const rulesIn = (list: CSSRuleList): CSSStyleRule[] =>
      [...list].flatMap((rule) => [
        ...(rule instanceof CSSStyleRule ? [rule] : []),
        ...("cssRules" in rule ? rulesIn(rule.cssRules as CSSRuleList) : []),
      ]);
    const rules = [...document.styleSheets].flatMap((sheet) => rulesIn(sheet.cssRules));
    const layout = rules.filter((rule) => [...rule.style].some((name) => laysOut.test(name)));
    const styled = new Set(layout.flatMap((rule) => rule.selectorText.match(/(?<=\.)[a-z][\w-]*/gu) ?? []));
    const shared = layout.flatMap((rule) =>
      rule.selectorText.split(/,(?![^(]*\))/u).flatMap((selector) => {
        if (!/\.[\w-]+$/u.test(selector.trim()) || selector.includes("::")) return [];
        const matched = [...document.querySelectorAll(selector)];
        const cells = matched.filter((element) => element.matches("td, th"));
        return cells.length > 0 && cells.length < matched.length ? [`cells and others: ${selector}`] : [];
      }),
    );
    const nested = [...styled].flatMap((name) =>
      [...document.querySelectorAll(`.${name} .${name}`)].flatMap((inner) => {
        const outer = inner.parentElement?.closest(`.${name}`);
        return outer && outer.tagName !== inner.tagName
          ? [`inside itself: ${name}, ${inner.tagName} in ${outer.tagName}`]
          : [];
      }),
    );
    return [...new Set([...shared, ...nested])];
  });
}

/** Cells of tables that are drawn as tables, and are no cells there: a style for something else has hit them. */
function cellsThatAreNone(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("td, th")].flatMap((cell) => {
      const row = cell.parentElement;
      if (!row || !cell.checkVisibility() || getComputedStyle(row).display !== "table-row") return [];
      const { display } = getComputedStyle(cell);
      return display === "table-cell" ? [] : [`${cell.tagName}.${cell.className} ${display}`];
    }),
  );
}

describe("a class", () => {
  it.each(pageKinds)("has one meaning on a page of the kind “%s”, on the screen and on paper", async (kind) => {
    const context = await site.browser.newContext();
    await stayOnShortAddresses(context);
    const page = await context.newPage();
    await page.goto(site.url + pathOf(kind));
    expectNone(await doubleMeanings(page));
    for (const media of ["screen", "print"] as const) {
      await page.emulateMedia({ media });
      expectNone(await cellsThatAreNone(page), media);
    }
    await context.close();
  });
});

describe("what a reader takes along", () => {
  it("is made of data: no script that writes a file reads the text of the page", () => {
    const writing = readdirSync(client)
      .map((name) => ({ name, text: readFileSync(join(client, name), "utf8") }))
      .filter(({ text }) => text.includes("new Blob("));
    expect(writing.map(({ name }) => name)).toContain("export-duties.ts");
    expectNone(
      writing
        .filter(({ text }) => /\b(?:textContent|innerText|innerHTML|outerHTML|querySelector(?:All)?)\b/u.test(text))
        .map(({ name }) => name),
    );
  });
});
