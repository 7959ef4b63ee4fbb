/** Addresses that name nothing, contradict themselves or are hostile: a sentence says so, and the nearest view is shown. */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";
import { readData } from "../support/built-site.ts";

const site = browseSite("/some/library/");
const duties = readData<{ plan: string; lead: { id: string }[]; support: { id: string }[] }[]>("duties.json");
const ofBody = (id: string) => duties.filter(({ lead, support }) => [...lead, ...support].some((own) => own.id === id));

/** Open an address; a script that it would run, or an error of the page, fails the test. */
async function open(path: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const page = await site.browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("dialog", (dialog) => {
    faults.push(dialog.message());
    return dialog.dismiss();
  });
  await page.goto(site.url + path);
  const close = async () => {
    expect(faults).toEqual([]);
    await page.close();
  };
  return { page, close };
}

const unknown = (value: string) => `网址中的“${value}”在此无所指，或与其余不合，未据以筛选。`;

describe("the table of duties", () => {
  it.each([
    ["department=nope", "nope", duties.length],
    ["department=commerce&role=boss", "boss", ofBody("commerce").length],
    ["department=commerce&with=commerce", "commerce", ofBody("commerce").length],
    ["department=commerce&department=culture", "culture", ofBody("commerce").length],
    [
      "plan=mongolia-2014&chapter=manzhouli-2014/4",
      "manzhouli-2014/4",
      duties.filter(({ plan }) => plan === "mongolia-2014").length,
    ],
    [`term=${encodeURIComponent("<img src=x onerror=alert(1)>")}`, "<img src=x onerror=alert(1)>", duties.length],
  ])("asked for ?%s says that it leaves out %s", async (query, value, count) => {
    const { page, close } = await open(`duties/?${query}`);
    const said = `${unknown(value)}显示 ${count} 条，共 ${duties.length} 条`;
    await expect.poll(() => page.locator("#filter output").innerText()).toBe(said);
    await close();
  });

  it("says it no more when the reader chooses, and nothing where all is known", async () => {
    const { page, close } = await open("duties/?department=commerce&role=boss");
    await page.locator("select[name='department']").selectOption("culture");
    const said = `显示 ${ofBody("culture").length} 条，共 ${duties.length} 条`;
    await expect.poll(() => page.locator("#filter output").innerText()).toBe(said);
    await page.locator("select[name='plan']").selectOption("mongolia-2014");
    await page.goBack();
    await expect.poll(() => page.locator("#filter output").innerText()).toBe(said);
    expect(await page.locator("#filter optgroup[hidden]").count()).toBe(0);
    await close();
  });
});

describe("the search", () => {
  it.each([
    ["department=nope", "nope", "0"],
    ["q=口岸&plan=nope", "nope", "some"],
    ["q=口岸&sort=sideways", "sideways", "some"],
    ["department=commerce&role=boss", "boss", "some"],
    ["project=%3Cscript%3Ealert(1)%3C/script%3E", "<script>alert(1)</script>", "0"],
  ])("asked for ?%s says that it leaves out %s", async (query, value, found) => {
    const { page, close } = await open(`search/?${query}`);
    await expect.poll(() => page.locator("#answer > .search-unknown").innerText()).toBe(unknown(value));
    if (found === "some") await page.locator(".hits > li").first().waitFor();
    else expect(await page.locator(".hits > li").count()).toBe(0);
    await close();
  });

  it("says it no more when the reader asks for something else", async () => {
    const { page, close } = await open("search/?q=口岸&plan=nope");
    await page.locator(".hits > li").first().waitFor();
    await page.getByRole("searchbox").fill("公路");
    await expect.poll(() => page.locator("#answer > .search-unknown").innerText()).toBe("");
    await close();
  });
});

describe("the comparison", () => {
  it.each([
    ["a=82", "甲、乙两处都填写后，方可比较。"],
    ["a=82&b=82", "两处是同一处。"],
    ["a=82&b=99999", "没有“s99999”。"],
  ])("asked for ?%s says %s", async (query, said) => {
    const { page, close } = await open(`compare/?${query}`);
    await expect.poll(() => page.locator("#compared").innerText()).toContain(said);
    await close();
  });
});
