import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";

const site = browseSite("/some/library/");

async function open(path: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
  const page = await site.browser.newPage(options);
  await page.goto(site.url + path);
  return page;
}

describe("a reader without JavaScript", () => {
  it("goes from the library to an item and on to the next, under a path prefix", async () => {
    const page = await open("", { javaScriptEnabled: false });
    await page.getByRole("link", { name: "《内蒙古自治区深化与蒙古国全面合作规划纲要》重点工作分工方案" }).click();
    await page.getByRole("navigation", { name: "目录" }).getByRole("link", { name: "四、推进合作平台建设" }).click();
    expect(new URL(page.url()).hash).toBe("#4");
    await page.getByRole("heading", { name: "四、推进合作平台建设" }).getByRole("link").click();
    await page.getByRole("navigation", { name: "目录" }).getByRole("link", { name: "（十六）跨境合作平台" }).click();
    expect(new URL(page.url()).pathname).toBe("/some/library/plans/mongolia-2014/4/16/");
    await page.getByRole("link", { name: "（十七）口岸开放 →" }).click();
    expect(await page.locator("h1").innerText()).toBe("（十七）口岸开放");
    await page.close();
  });

  it("switches to the printed text and finds the characters of the seed", async () => {
    const page = await open("plans/mongolia-2014/4/19/", { javaScriptEnabled: false });
    const paragraph = page.locator("#p3");
    expect(await paragraph.innerText()).toContain("自治区能源开发局牵头，自治区商务厅配合");
    await page.getByLabel("底本", { exact: true }).check();
    const [line = ""] = readFileSync("seeds/mongolia-2014.txt", "utf8").split("\n").slice(76, 77);
    expect((await paragraph.innerText()).trim()).toBe(line.replaceAll("\u00a0", " ").trim());
    await page.close();
  });

  it("follows the mark at 牵 to its note, which gives the reason", async () => {
    const page = await open("plans/mongolia-2014/4/19/", { javaScriptEnabled: false });
    await page.locator("#p3 a.corr").click();
    expect(page.url()).toMatch(/#e77-1$/u);
    expect(await page.locator("aside.notes").innerText()).toContain("形近而误");
    await page.close();
  });
});

describe("a reader who points at a project", () => {
  it("sees what it is and who else names it, and loads that only then", async () => {
    const page = await open("plans/mongolia-2014/4/16/");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname.replace("/some/library/", "")));
    const link = page.locator("a.thing[href*='projects/']").first();
    await link.hover();
    const preview = page.getByRole("tooltip");
    await preview.waitFor();
    expect(await preview.innerText()).toMatch(/跨境经济合作区/u);
    expect(asked).toEqual(["scripts/preview-box.js", "data/previews.json"]);
    await page.keyboard.press("Escape");
    expect(await preview.isVisible()).toBe(false);
    await link.focus();
    await preview.waitFor();
    expect(await link.getAttribute("aria-describedby")).toBe("preview");
    await page.close();
  });
});
