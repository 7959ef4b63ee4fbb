import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { offlineStrings } from "../../src/strings/tools.ts";
import { launchBrowser } from "../support/browser.ts";
import { dist } from "../support/built-site.ts";
import { type RunningServer, serveFolder } from "../support/serve.ts";

const section = "plans/mongolia-2014/3/11/";

const latest = "即最新一期";
/** Saving takes seconds on a machine with nothing else to do. Milliseconds. */
const patience = 300_000;

let browser: Browser;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(dist, "/some/library/");
  browser = await launchBrowser({ fonts: "ours" });
  page = await (await browser.newContext()).newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const said = () => page.locator("#offline output").textContent();
const notice = () => page.locator("p.offline");

describe("a site that a reader has saved", () => {
  it("says before how much it is, and then that it is the latest release", async () => {
    await page.goto(`${server.url}tools/offline/`);
    await expect.poll(said).toMatch(/全库约 \d+ MB/u);
    await page.click("#offline [name=save]");
    await page.waitForFunction(
      (words) => document.querySelector("#offline output")?.textContent?.includes(words),
      latest,
      {
        timeout: patience,
      },
    );
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: patience });
  });

  it("is not what is read while there is a network", async () => {
    await page.goto(server.url + section);
    expect(await notice().count()).toBe(0);
    expect(await page.textContent("h1")).toContain("旅游合作");
  });

  it("is read, searched and looked up without a network, and says so on each page", async () => {
    await server.stop();
    await page.goto(server.url + section);
    expect(await page.textContent("h1")).toContain("旅游合作");
    expect(await notice().textContent()).toMatch(/没有网络.*副本/u);
    await page.goto(`${server.url}search/?q=${encodeURIComponent("跨境旅游")}`);
    await page.waitForSelector(".hits [data-section]");
    await page.goto(`${server.url}cite/?q=${encodeURIComponent("任务 16")}`);
    expect(await notice().count()).toBe(1);
  });

  it("compares any two places without a network, and gives a body's duties as a file", async () => {
    await page.goto(`${server.url}compare/?a=s22&b=s145`);
    await page.waitForSelector("#compared .compare");
    await page.goto(`${server.url}departments/commerce/`);
    for (const format of ["CSV", "Excel", "Word"]) {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.locator("#lead").getByRole("button", { name: format }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^任务\./u);
    }
  });

  it("gives the citation of a paragraph without a network", async () => {
    const { origin } = new URL(server.url);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
    await page.goto(server.url + section);
    await page.locator("#p1 .anchor").first().click();
    await page.getByRole("button", { name: "复制引文" }).click();
    await expect
      .poll(() => page.locator("[role=status]:visible").allInnerTexts(), { timeout: 30_000 })
      .toContain("已复制：引文（法学引注手册）");
  });

  it("says of what was not saved that there is no network", async () => {
    await page.goto(`${server.url}plans/none/`);
    expect(await page.textContent("body")).toContain(offlineStrings.words.missing);
  });

  it("tells that nobody knows without a network whether it is current, and goes when it is taken away", async () => {
    await page.goto(`${server.url}tools/offline/`);
    await expect.poll(said).toContain("不知是否已有更新");
    await page.click("#offline [name=remove]");
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  });
});
