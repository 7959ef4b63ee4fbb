import { describe, expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";

const site = browseSite("/some/library/");

/** Open an address that is none, as a host shows it, and give the links that the page offers. */
async function waysFrom(path: string): Promise<Record<string, string>> {
  const page = await site.browser.newPage();
  await page.goto(site.url + path);
  await page.locator("#nearest a").waitFor();
  const links = await page
    .locator("main a")
    .evaluateAll((all) => all.map((link) => [link.textContent, (link as HTMLAnchorElement).href]));
  await page.close();
  return Object.fromEntries(links.map(([name, href]) => [name, String(href).slice(site.url.length)]));
}

describe("an address that is none", () => {
  it("leads to the nearest page above it, and from wherever it is to the pages that look for what was meant", async () => {
    const ways = await waysFrom("plans/mongolia-2014/4/99/");
    expect(Object.values(ways)).toContain("plans/mongolia-2014/4/");
    expect(ways).toMatchObject({ 首页: "", 查找引文出处: "cite/" });
  });

  it.each([
    ["plans/mongolia/", "plans/mongolia-2014/"],
    ["departments/comerce/", "departments/commerce/"],
    ["projects/manzhouli-prot/", "projects/manzhouli-port/"],
    ["departments/xyzzy/", "departments/"],
  ])("leads from %s to the page whose address is most like it: %s", async (path, nearest) => {
    expect(Object.values(await waysFrom(path))).toContain(nearest);
  });

  it("leads to the comparison in the browser where the pair has no page of its own", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}compare/4-16/`);
    await page.locator("#compared .compare").waitFor();
    expect(page.url()).toBe(`${site.url}compare/?a=4&b=16`);
    expect(await page.locator("#compared h2").count()).toBe(2);
    await page.close();
  });

  it("offers to look for its words", async () => {
    const ways = await waysFrom("plans/%E5%8F%A3%E5%B2%B8-%E4%B9%8C%E5%8A%9B%E5%90%89/");
    expect(ways["plans 口岸 乌力吉"]).toBeUndefined();
    expect(ways["口岸 乌力吉"]).toBe(`search/?${new URLSearchParams({ q: "口岸 乌力吉" })}`);
  });
});
