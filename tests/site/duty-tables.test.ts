/** The table of tasks wherever it stands: its eight columns, its tabs with their counts, and what stays above it. */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";
import { readData } from "../support/built-site.ts";
import { expectNone } from "../support/expect-none.ts";
import { pathOf } from "../support/page-kinds.ts";

const site = browseSite("/some/library/");

interface Named {
  readonly id: string;
}
interface DutyRow {
  readonly number: number;
  readonly plan: string;
  readonly lead: readonly Named[];
  readonly support: readonly Named[];
}

const duties = readData<DutyRow[]>("duties.json");
const departments =
  readData<(Named & { readonly predecessors: readonly string[]; readonly mentions: number })[]>("departments.json");
const titles = ["序号", "文件", "年", "出处", "任务", "牵头", "配合", "永久地址"];
const kinds = ["duties", "duties of a plan", "department"] as const;

const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

async function open(path: string, viewport = wide, javaScriptEnabled = true): Promise<Page> {
  const page = await site.browser.newPage({ viewport, javaScriptEnabled });
  await page.goto(site.url + path);
  return page;
}

/** Bodies before a body, over any number of steps. */
function ancestors(id: string): string[] {
  const own = departments.find((row) => row.id === id)?.predecessors ?? [];
  return [...own, ...own.flatMap(ancestors)];
}

const bearersOf = ({ lead, support }: DutyRow) => [...lead, ...support].map(({ id }) => id);
const isBorneBy = (ids: readonly string[]) => (row: DutyRow) => bearersOf(row).some((id) => ids.includes(id));
/** Bodies that have been merged into another. */
const former = departments.flatMap(({ predecessors }) => predecessors);

describe.each(kinds)("the table of tasks on a page of the kind “%s”", (kind) => {
  it("shows all eight columns at 1280 pixels", async () => {
    const page = await open(pathOf(kind));
    const table = page.locator(".duty-table").first();
    expect(await table.locator("th").allInnerTexts()).toEqual(titles);
    const cut = await table.locator("tr").evaluateAll((rows) =>
      rows.flatMap((row) => {
        const cells = [...row.querySelectorAll("th, td")].map((cell) => cell.getBoundingClientRect());
        const isSeen = cells.length === 8 && cells.every(({ width, right }) => width > 20 && right <= innerWidth);
        return isSeen ? [] : [row.textContent ?? ""];
      }),
    );
    expectNone(cut);
    await page.close();
  });

  it("shows the same eight facts of each row on a telephone", async () => {
    const page = await open(pathOf(kind), phone);
    const missing = await page.locator(".duty-table tr[data-duty]:visible").evaluateAll((rows) =>
      rows.flatMap((row) => {
        const cells = [...row.querySelectorAll<HTMLElement>("td")];
        const isSeen = (cell: HTMLElement) => cell.innerText.trim() !== "" && cell.checkVisibility();
        const empty = cells.filter(
          (cell, i) => !isSeen(cell) && !(i === 5 || i === 6 ? cell.childElementCount === 0 : false),
        );
        return cells.length === 8 && empty.length === 0 ? [] : [`${row.textContent}`];
      }),
    );
    expectNone(missing);
    await page.close();
  });

  it.each([wide, phone])("keeps its tabs and what narrows it down at the top of the screen: %j", async (viewport) => {
    const page = await open(pathOf(kind), viewport);
    await page.locator("tr[data-duty]:visible").nth(8).scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy(0, 600));
    const seen = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const at = document.elementFromPoint(left + Math.min(width, 20) / 2, top + height / 2);
          return at !== null && element.contains(at);
        });
    expect(
      await page
        .locator("tr[data-duty]:visible")
        .first()
        .evaluate((row) => row.getBoundingClientRect().bottom),
    ).toBeLessThan(0);
    expect(await seen(".duty-bar .tabs")).toBe(true);
    expect(await seen(".duty-bar output")).toBe(true);
    if (viewport === phone) {
      expect(await page.locator(".duty-bar select[name=with]").isVisible()).toBe(false);
      await page.getByRole("button", { name: "筛选" }).click();
    }
    expect(await seen(".duty-bar select[name=with]")).toBe(true);
    await page.close();
  });

  it("stands whole where scripts do not run, with no control that does nothing", async () => {
    const page = await open(pathOf(kind), wide, false);
    expect(await page.locator("tr[data-duty]:visible").count()).toBeGreaterThan(5);
    expect(await page.locator(":is(.duty-bar, .duty-table) :is(input, select, button):visible").count()).toBe(0);
    await page.close();
  });

  it.each([
    { width: 360, height: 740 },
    { width: 740, height: 360 },
    { width: 1280, height: 800 },
  ])("covers no place that is led to by what stays: %j", async (viewport) => {
    const page = await open(pathOf(kind), viewport);
    const ids = await page
      .locator(":is(.tab, .plan-duties) :is(div, section, tr, li)[id], .plan-duties[id]")
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(0);
    const covered: string[] = [];
    for (const id of ids) {
      const [first, bar] = await page.evaluate(async (id) => {
        scrollTo(0, 0);
        location.hash = "";
        location.hash = id;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const words = document.createRange();
        words.selectNodeContents(document.getElementById(id) as HTMLElement);
        const stays = document.querySelector(".duty-bar");
        const isSticky = stays !== null && getComputedStyle(stays).position === "sticky";
        return [words.getBoundingClientRect().top, isSticky ? stays.getBoundingClientRect().bottom : 0] as const;
      }, id);
      if (first < bar) covered.push(`${id}: ${first} below the bar to ${bar}`);
    }
    expectNone(covered);
    await page.close();
  });
});

describe("the tabs over all tasks", () => {
  const tabs = (page: Page) => page.locator(".duty-bar .tabs > :visible").allInnerTexts();
  const shown = (page: Page) =>
    page
      .locator("tr[data-duty]:visible")
      .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.duty)));
  const numbers = (rows: readonly DutyRow[]) => rows.map(({ number }) => number);
  const leads = duties.filter(({ lead }) => lead.length > 0);
  const supports = duties.filter(({ support }) => support.length > 0);

  it("say how many there are of each role and of bodies that have been merged, and show them", async () => {
    const page = await open("duties/");
    const theirs = duties.filter(isBorneBy(former));
    expect(theirs.length).toBeGreaterThan(0);
    expect(await tabs(page)).toEqual([
      `全部 ${duties.length}`,
      `牵头 ${leads.length}`,
      `配合 ${supports.length}`,
      `原属前身 ${theirs.length}`,
    ]);
    for (const [name, rows, address] of [
      ["配合", supports, "?role=support"],
      ["原属前身", theirs, "?role=former"],
      ["全部", duties, ""],
    ] as const) {
      await page.locator(".tabs label").filter({ hasText: name }).click();
      expect((await shown(page)).toSorted((a, b) => a - b)).toEqual(numbers(rows).toSorted((a, b) => a - b));
      expect(page.url().slice(`${site.url}duties/`.length)).toBe(address);
    }
    await page.goBack();
    await expect.poll(async () => (await shown(page)).length).toBe(theirs.length);
    await page.close();
  });

  it("are of one body where one is chosen, with what it inherited and where it is only named", async () => {
    const heir = departments.find(({ id }) => duties.some(isBorneBy(ancestors(id))) && duties.some(isBorneBy([id])));
    const id = heir?.id ?? "";
    const page = await open(`duties/?department=${id}&role=former`);
    const inherited = duties.filter(isBorneBy(ancestors(id)));
    await expect.poll(async () => (await shown(page)).length).toBe(inherited.length);
    const own = duties.filter(isBorneBy([id]));
    const led = own.filter(({ lead }) => lead.some((body) => body.id === id));
    const supported = own.filter(({ support }) => support.some((body) => body.id === id));
    const mentioned = heir?.mentions ?? 0;
    expect(await tabs(page)).toEqual([
      `全部 ${own.length}`,
      `牵头 ${led.length}`,
      `配合 ${supported.length}`,
      `原属前身 ${inherited.length}`,
      ...(mentioned > 0 ? [`提及 ${mentioned}`] : []),
    ]);
    await page.close();
  });

  it("lead from a body that is chosen to where it is only named", async () => {
    const named = departments.find(({ id, mentions }) => mentions > 0 && duties.some(isBorneBy([id])));
    const page = await open(`duties/?department=${named?.id}`);
    await page.locator(".tabs a:visible").click();
    expect(page.url()).toBe(`${site.url}departments/${named?.id}/#mentions`);
    expect(await page.locator("#mentions article").count()).toBe(named?.mentions);
    await page.close();
  });
});
