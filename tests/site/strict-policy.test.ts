import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atOnce } from "../support/at-once.ts";
import { launchBrowser } from "../support/browser.ts";
import { dist } from "../support/built-site.ts";
import { expectNone } from "../support/expect-none.ts";
import { stayOnShortAddresses } from "../support/open-page.ts";
import { pageKinds, pathOf } from "../support/page-kinds.ts";
import { type RunningServer, serveFolder } from "../support/serve.ts";

/** The rules of `_headers`: what a path starts with, and the headers that go with it. */
const rules = readFileSync(join(dist, "_headers"), "utf8")
  .trim()
  .split("\n\n")
  .map((rule) => {
    const [path = "", ...lines] = rule.split("\n");
    const headers = lines.map((line) => line.trim().split(": ") as [string, string]);
    return { start: path.replace("*", ""), headers: Object.fromEntries(headers) };
  });

function headersOf(path: string): Readonly<Record<string, string>> {
  return Object.assign({}, ...rules.filter(({ start }) => path.startsWith(start)).map(({ headers }) => headers));
}

let browser: Browser;
let server: RunningServer;
let context: BrowserContext;
let page: Page;
const reported: string[] = [];

beforeAll(async () => {
  server = await serveFolder(dist, "/some/library/", headersOf);
  browser = await launchBrowser({ fonts: "chinese" });
  context = await browser.newContext();
  await stayOnShortAddresses(context);
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`reported: ${violatedDirective} ${blockedURI}`),
    );
  });
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) reported.push(`${message.page()?.url()} ${message.text()}`);
  });
  context.on("weberror", (error) => reported.push(`${error.page()?.url()} ${error.error().message}`));
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Give what was reported since this was last asked. */
function takeReported(): string[] {
  return reported.splice(0);
}

describe("under the headers that the build writes", () => {
  it("every kind of page is drawn and works, and no browser reports anything", async () => {
    const bare: string[] = [];
    await atOnce(pageKinds, async (kind) => {
      const one = await context.newPage();
      const response = await one.goto(server.url + pathOf(kind), { waitUntil: "networkidle" });
      expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");
      const styles = await one.evaluate(() => document.styleSheets.length);
      if (styles === 0 && !kind.startsWith("short address of")) bare.push(kind);
      await one.close();
    });
    expectNone([...bare, ...takeReported()]);
  });

  it("a script or a style that got into a page does not run, and is reported", async () => {
    await page.goto(server.url);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'broken into'";
      document.body.append(script);
      document.body.setAttribute("style", "display: none");
    });
    expect(await page.title()).not.toBe("broken into");
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe("block");
    expect(takeReported().filter((line) => line.includes("reported: "))).toEqual([
      expect.stringContaining("script-src-elem inline"),
      expect.stringContaining("style-src-attr inline"),
    ]);
  });

  it("the reader's settings hold before anything is drawn, and searching, citing, previews and exports work", async () => {
    await page.goto(server.url);
    await page.evaluate(() => localStorage.setItem("reading", JSON.stringify({ theme: "dark" })));
    await page.goto(`${server.url}search/?q=${encodeURIComponent("口岸")}`);
    await page.locator(".hits[data-total] a").first().waitFor();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.goto(`${server.url}plans/mongolia-2014/4/16/`);
    await page.locator(".cite summary").click();
    await page.locator(".cite button").first().waitFor();
    await page.locator("a.thing").first().hover();
    await page.locator("#preview").waitFor();
    await page.keyboard.press("?");
    await page.locator("dialog[open]").waitFor();
    expectNone(takeReported());
  });
});
