/** What readers come for, each with the number of steps that it may take. A step is a click, a text typed or a key. */

import { readFileSync } from "node:fs";
import mammoth from "mammoth";
import type { Browser, Download, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";
import { readData } from "../support/built-site.ts";
import { Journey } from "../support/journey.ts";
import { pathsOf } from "../support/page-kinds.ts";
import { readSheets } from "../support/read-xlsx.ts";

const site = browseSite("/some/library/");

interface Named {
  readonly id: string;
  readonly name: string;
}
interface DutyRow {
  readonly number: number;
  readonly plan: string;
  readonly plan_title: string;
  readonly text: string;
  readonly lead: readonly Named[];
  readonly support: readonly Named[];
}
interface SectionRow {
  readonly id: string;
  readonly permanent_number: number;
  readonly title: string;
  readonly kind: string;
  readonly paragraphs: readonly { readonly text: string; readonly source_text: string }[];
}

const duties = readData<DutyRow[]>("duties.json");
const sections = readData<SectionRow[]>("sections.json");
const departments =
  readData<(Named & { readonly lead: number; readonly support: number; readonly predecessors: readonly string[] })[]>(
    "departments.json",
  );
const wide = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
/** The same, held sideways. */
const sideways = { viewport: { width: 740, height: 360 }, hasTouch: true };

/** Start at a page of the site; what the reader copies can be pasted. */
async function start(path: string, options: Parameters<Browser["newContext"]>[0] = wide): Promise<Journey> {
  const context = await site.browser.newContext(options);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(site.url).origin });
  const page = await context.newPage();
  await page.goto(site.url + path);
  return new Journey(page);
}

const pathOf = (page: Page) => page.url().slice(site.url.length);

/**
 * Rows of the table of duties as they are seen, unfolded, in the columns of the files: the plan by the full title that
 * stands over its table, the address as it is reached.
 */
function shownRows(page: Page, within = "main"): Promise<string[][]> {
  return page.$$eval(`${within} tr[data-duty]`, (rows) =>
    rows
      .filter((row) => (row as HTMLElement).checkVisibility())
      .map((row) => {
        const texts = (selector: string) => [...row.querySelectorAll(selector)].map((part) => part.textContent ?? "");
        const [number = "", , year = "", place = ""] = texts("td");
        const plan = row.closest(".plan-duties")?.querySelector(":is(h2, h3, h4) a")?.textContent ?? "";
        const text = texts(".duty-text summary, .duty-text details > p").join("");
        const bodies = (nth: number) => texts(`.bearers:nth-of-type(${nth}) .names > :not(.soft)`).join("；");
        const address = row.querySelector<HTMLAnchorElement>(".duty-address a")?.href ?? "";
        return [number, plan, year, place, text, bodies(6), bodies(7), address];
      }),
  );
}

/** Cells of the only table of a Word document, as another program than its writer reads it. */
async function readWord(file: string): Promise<string[][]> {
  const { value } = await mammoth.convertToHtml({ path: file });
  return [...value.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gsu)].map(([, cell = ""]) =>
      cell
        .replaceAll(/<[^>]*>/gu, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&"),
    ),
  );
}

async function press(way: Journey, name: string, within: Locator = way.page.locator("main")): Promise<Download> {
  const [file] = await Promise.all([
    way.page.waitForEvent("download"),
    way.click(within.getByRole("button", { name, exact: true })),
  ]);
  return file;
}

describe("what a department leads", () => {
  const leading = departments.filter(({ lead }) => lead > 0).toSorted((a, b) => b.lead - a.lead);
  const [most, fewest] = [leading[0], leading.at(-1)];
  const titles = ["序号", "文件", "年", "出处", "任务", "牵头", "配合", "永久地址"];

  it.each([most, fewest])(
    "comes as a workbook in three steps from the first page, of any body, and holds what was shown",
    async (body) => {
      const way = await start("");
      await way.write(way.page.getByRole("combobox"), body?.name ?? "?");
      await way.press("Enter");
      await way.page.waitForURL(`${site.url}departments/${body?.id}/`);
      const file = await press(way, "Excel");
      expect(way.steps).toBe(3);
      expect(file.suggestedFilename()).toMatch(/\.xlsx$/u);
      const [[head, ...rows] = []] = readSheets(await file.path());
      expect(head).toEqual(titles);
      expect(rows).toHaveLength(body?.lead ?? 0);
      expect(rows).toEqual(await shownRows(way.page));
      const own = duties.filter(({ lead }) => lead.some(({ id }) => id === body?.id));
      expect(rows.map(([number]) => Number(number)).toSorted((a, b) => a - b)).toEqual(
        own.map(({ number }) => number).toSorted((a, b) => a - b),
      );
      await way.page.context().close();
    },
  );

  it("comes in two steps where the number stands on the first page: it opens what it counts", async () => {
    const way = await start("");
    await way.click(
      way.page
        .locator("#departments")
        .getByRole("link", { name: `配合 ${most?.support}`, exact: true })
        .first(),
    );
    const shown = way.page.locator("#support tr[data-duty]");
    await expect.poll(() => shown.first().isVisible()).toBe(true);
    expect(await shown.count()).toBe(most?.support);
    expect(await shown.first().evaluate((row) => row.getBoundingClientRect().top < innerHeight)).toBe(true);
    const file = await press(way, "Excel", way.page.locator("#support"));
    expect(way.steps).toBe(2);
    const [[, ...rows] = []] = readSheets(await file.path());
    expect(rows.map(([number]) => number)).toEqual(
      await shown.evaluateAll((all) => all.map((row) => row.dataset.duty)),
    );
    await way.page.context().close();
  });

  it("says where the list cannot be had, at the button", async () => {
    const way = await start(`departments/${most?.id}/`);
    await way.page.route("**/duties.json", (route) => route.abort());
    await way.click(way.page.getByRole("button", { name: "Excel", exact: true }));
    await expect.poll(() => way.page.locator("#lead output").innerText()).toContain("未能取得数据");
    await way.page.context().close();
  });

  it("is narrowed down in place, by another body and by a document, and comes as it is then shown", async () => {
    const way = await start(`departments/${most?.id}/`);
    const { page } = way;
    const own = duties.filter(({ lead }) => lead.some(({ id }) => id === most?.id));
    const withBody = (partner: string) =>
      own.filter(({ lead, support }) => [...lead, ...support].some(({ id }) => id === partner));
    const partner =
      departments
        .map(({ id }) => id)
        .find((id) => id !== most?.id && new Set(withBody(id).map(({ plan }) => plan)).size > 1) ?? "";
    const shared = withBody(partner);
    await way.choose(page.locator("#filter [name=with]"), partner);
    expect(pathOf(page)).toBe(`departments/${most?.id}/?with=${partner}`);
    expect((await shownRows(page, "#lead")).map(([number]) => Number(number)).toSorted((a, b) => a - b)).toEqual(
      shared.map(({ number }) => number).toSorted((a, b) => a - b),
    );
    expect(await page.locator(".tabs a[href='#lead']").innerText()).toBe(`牵头 ${shared.length}`);
    const file = await press(way, "Excel", page.locator("#lead"));
    const [[, ...rows] = []] = readSheets(await file.path());
    expect(rows).toEqual(await shownRows(page, "#lead"));

    const plan = shared[0]?.plan ?? "";
    await way.choose(page.locator("#filter [name=plan]"), plan);
    expect(pathOf(page)).toBe(`departments/${most?.id}/?plan=${plan}&with=${partner}`);
    const places = await shownRows(page, "#lead");
    expect(places).toHaveLength(shared.filter((row) => row.plan === plan).length);
    await page.reload();
    await expect.poll(() => shownRows(page, "#lead")).toEqual(places);
    await way.click(page.getByRole("button", { name: "清除筛选" }));
    expect(await shownRows(page, "#lead")).toHaveLength(most?.lead ?? 0);
    expect(pathOf(page)).toBe(`departments/${most?.id}/`);
    expect(await page.locator(".tabs a[href='#lead']").innerText()).toBe(`牵头 ${most?.lead}`);
    await page.context().close();
  });

  it("opens each tab that has what the address selects, and says where it selects nothing", async () => {
    const way = await start(`departments/${most?.id}/`);
    const { page } = way;
    const inLead = (id: string) =>
      duties.some(
        (row) =>
          [most?.id, id].every((one) => row.lead.some((b) => b.id === one) || row.support.some((b) => b.id === one)) &&
          row.lead.some((b) => b.id === most?.id),
      );
    const partners = await page
      .getByLabel("协作部门")
      .locator("option")
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const other = partners.find((id) => id !== "" && !inLead(id));
    expect(other).toBeDefined();
    await page.goto(`${page.url()}?with=${other}`);
    await expect.poll(() => page.locator("#support tr[data-duty]:visible").count()).toBeGreaterThan(0);
    await page.goto(`${site.url}departments/${most?.id}/?plan=nowhere`);
    await expect.poll(() => page.locator("#filter output").innerText()).toContain("“nowhere”在此无所指");
    await page.context().close();
  });

  it("is narrowed down where it was another body's, too; where a body is merely named, by the search", async () => {
    const before = departments.find(
      ({ id, lead }) => lead > 0 && departments.some((row) => row.predecessors.includes(id)),
    );
    const heir = departments.find(({ predecessors }) => before && predecessors.includes(before.id));
    const way = await start(`departments/${heir?.id}/`);
    const { page } = way;
    const theirs = page.locator("#inherited tr[data-duty]");
    const all = await theirs.count();
    expect(all).toBeGreaterThanOrEqual((before?.lead ?? 0) + (before?.support ?? 0));
    const plan = await theirs.first().getAttribute("data-plan");
    await way.click(page.locator(".tabs a").filter({ hasText: "原属前身" }));
    await way.choose(page.locator("#filter [name=plan]"), plan ?? "");
    const left = await page.locator(`#inherited tr[data-plan="${plan}"]:visible`).count();
    expect(left).toBe(await page.locator("#inherited tr[data-duty]:visible").count());
    expect(await page.locator(".tabs a[href='#inherited']").innerText()).toBe(`原属前身 ${left}`);
    await page.goto(`${site.url}departments/${most?.id}/`);
    await way.click(page.locator(".tabs a").filter({ hasText: "提及" }));
    await way.click(page.locator("#mentions .list-export a"));
    expect(pathOf(page)).toBe(`search/?department=${most?.id}`);
    await page.context().close();
  });

  it("comes as a Word document with the same rows, and says what was selected; its writer is loaded only then", async () => {
    const way = await start(`duties/?department=${most?.id}&role=lead`);
    await expect.poll(async () => (await shownRows(way.page)).length).toBe(most?.lead);
    const asked: string[] = [];
    way.page.on("request", (request) => asked.push(request.url().slice(site.url.length)));
    await press(way, "CSV");
    expect(asked).not.toContain("scripts/word-table.js");
    const file = await press(way, "Word");
    expect(asked).toContain("scripts/word-table.js");
    expect(file.suggestedFilename()).toMatch(/\.docx$/u);
    const [head, ...rows] = await readWord(await file.path());
    expect(head).toEqual(titles);
    expect(rows).toEqual(await shownRows(way.page));
    const { value } = await mammoth.extractRawText({ path: await file.path() });
    expect(value).toContain(`部门：${most?.name}`);
    expect(value).toContain(`显示 ${most?.lead} 条，共 ${duties.length} 条`);
    await way.page.context().close();
  });

  it("is as its table on the screen says: the short title in each row is of the plan whose title stands above", async () => {
    const way = await start(`duties/?department=${most?.id}&role=lead`);
    await expect.poll(async () => (await shownRows(way.page)).length).toBe(most?.lead);
    const plans = readData<{ title: string; short_title: string | null }[]>("plans.json");
    const short = new Map(plans.map((plan) => [plan.title, plan.short_title ?? plan.title]));
    const cells = await way.page.locator("tr[data-duty]:visible .duty-plan").allInnerTexts();
    expect(cells).toEqual((await shownRows(way.page)).map(([, plan = ""]) => short.get(plan)));
    await way.page.context().close();
  });

  it("is printed from the same place", async () => {
    const way = await start(`duties/?department=${most?.id}&role=lead`);
    await way.page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "");
    });
    await way.click(way.page.getByRole("button", { name: "打印", exact: true }));
    expect(await way.page.locator("body[data-printed]").count()).toBe(1);
    await way.page.context().close();
  });
});

describe("an item that is cited", () => {
  it("is found again from its GB/T 7714—2025 citation in five steps: one answer, no note", async () => {
    const item = "plans/mongolia-2014/4/17/";
    const way = await start(item);
    const { page } = way;
    await way.click(page.locator(".reading-bar").getByRole("link", { name: "引用", exact: true }));
    await way.click(page.getByRole("button", { name: "复制 GB/T 7714—2025" }));
    await page.locator(".cites [role=status]").filter({ hasText: "已复制" }).waitFor();
    await way.press("/");
    await page.locator("dialog input[name=q]:focus").waitFor();
    await way.paste();
    await page.locator("dialog [data-card=jump]").first().waitFor();
    expect(await page.locator("dialog [data-card]").count()).toBe(1);
    expect(await page.locator("dialog .search-status").innerText()).toBe("所查是一条引文，指的是：");
    expect(await page.locator("dialog :is(.search-notes, .search-wider, .hits)").allInnerTexts()).toEqual(["", "", ""]);
    // It leads back to where it was copied: elsewhere first, so that the way is seen.
    const citation = await page.locator("dialog input[name=q]").inputValue();
    expect(citation).toContain("[EB/OL]");
    await page.evaluate(() => history.pushState(null, "", "?elsewhere"));
    await way.press("Enter");
    await page.waitForURL(`${site.url}${item}`);
    expect(way.steps).toBeLessThanOrEqual(5);

    await page.goto(`${site.url}cite/?q=${encodeURIComponent(citation)}`);
    await page.locator("#resolution a").waitFor();
    expect(await page.locator("#resolution a").count()).toBe(1);
    expect(await page.locator("#resolution > p").allInnerTexts()).toEqual(["引文指的是："]);
    await page.context().close();
  });
});

describe("who works most with a body", () => {
  it("is seen in two steps from the first page, and the number opens the list", async () => {
    const [customs] = departments.filter(({ name }) => name === "满洲里海关");
    const way = await start("");
    await way.write(way.page.getByRole("combobox"), customs?.name ?? "");
    await way.press("Enter");
    await way.page.waitForURL(`${site.url}departments/${customs?.id}/`);
    const first = way.page.locator("#partners a").first();
    const [, name = "", together = ""] = /^(.*) (\d+)$/u.exec(await first.innerText()) ?? [];
    expect(way.steps).toBe(2);
    const shared = (other: string) =>
      duties.filter(({ lead, support }) =>
        [customs?.id, other].every((id) => [...lead, ...support].some((bearer) => bearer.id === id)),
      );
    const others = departments.filter(({ id }) => id !== customs?.id).map(({ id }) => shared(id).length);
    expect(Number(together)).toBe(Math.max(...others));
    expect(shared(departments.find((row) => row.name === name)?.id ?? "")).toHaveLength(Number(together));
    await way.click(first);
    await expect.poll(async () => (await shownRows(way.page)).length).toBe(Number(together));
    await way.page.context().close();
  });
});

describe("what became of a port", () => {
  it("is seen in three steps from the first page: each document's own sentences under its year", async () => {
    const way = await start("");
    const { page } = way;
    await way.write(page.locator(".intro").getByRole("searchbox"), "乌力吉口岸");
    await way.press("Enter");
    await way.click(page.locator("[data-card=project]").getByRole("link", { name: "乌力吉口岸", exact: true }));
    await page.waitForURL(/\/projects\/[^/]+\/$/u);
    expect(way.steps).toBe(3);
    const [, id] = /projects\/([^/]+)\/$/u.exec(page.url()) ?? [];
    const own = readData<{ project: string | null; plan: string; section: string }[]>("mentions.json").filter(
      ({ project }) => project === id,
    );
    const plans = [...new Set(own.map(({ plan }) => plan))];
    expect(plans.length).toBeGreaterThan(1);
    const told = await page.locator("#says .sides > section").evaluateAll((all) =>
      all.map((one) => ({
        plan: one.id,
        year: /\d{4}/u.exec(one.querySelector("h3")?.textContent ?? "")?.[0] ?? "",
      })),
    );
    expect(told.map(({ plan }) => plan).toSorted()).toEqual(plans.toSorted());
    expect(told.map(({ year }) => year)).toEqual(told.map(({ year }) => year).toSorted());
    for (const { year } of told) expect(year).toMatch(/^\d{4}$/u);
    for (const article of await page.locator("#says article .body").allInnerTexts()) expect(article).toMatch(/乌力吉/u);
    await page.context().close();
  });
});

describe("a reader with a telephone", () => {
  it.each([phone, sideways])(
    "reaches contents, size and theme in two steps, wherever a plan is scrolled to: %j",
    async (options) => {
      const way = await start("plans/mongolia-2014/", options);
      const { page } = way;
      const length = await page.evaluate(() => document.documentElement.scrollHeight);
      const isSeen = (selector: string) =>
        page.locator(selector).evaluate((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight && !!at && element.contains(at);
        });
      const hidden: string[] = [];
      for (let i = 1; i <= 8; i++) {
        await page.evaluate((top) => scrollTo(0, top), Math.round((length * i) / 9));
        const before = way.steps;
        await way.click(page.locator(".contents summary").first());
        if (!(await isSeen(".contents ol a >> nth=0"))) hidden.push(`contents at ${i}/9`);
        expect(way.steps - before).toBe(1);
        await way.click(page.locator(".contents summary").first());
        for (const [name, value] of [
          ["size", i % 2 === 0 ? "l" : "xl"],
          ["theme", i % 2 === 0 ? "dark" : "light"],
        ] as const) {
          const from = way.steps;
          await way.click(page.locator("#settings summary"));
          const choice = `#settings input[name=${name}][value=${value}]`;
          if (!(await isSeen(choice))) hidden.push(`${name} at ${i}/9`);
          await way.click(page.locator(choice));
          expect(way.steps - from).toBe(2);
          expect(await page.evaluate((key) => document.documentElement.dataset[key], name)).toBe(value);
          await way.click(page.locator("#settings summary"));
        }
      }
      expect(hidden).toEqual([]);
      await page.context().close();
    },
  );

  it("is told by the first word of the bar where the text is being read, and by its name what opens there", async () => {
    const { page } = await start("plans/mongolia-2014/", phone);
    const bar = page.locator(".contents summary").first();
    await expect.poll(() => bar.innerText()).toBe("全文");
    for (const [id, word, name] of [
      ["1", "一", "目录：一、促进基础设施互联互通"],
      ["4", "四", "目录：四、推进合作平台建设"],
      ["preface", "前言", "目录：前言"],
    ] as const) {
      await page
        .locator(`[id="${id}"] .para`)
        .first()
        .evaluate((text) => text.scrollIntoView());
      await expect.poll(() => bar.innerText()).toBe(word);
      expect(await bar.getAttribute("aria-label")).toBe(name);
    }
    await page.goto(page.url().replace("mongolia-2014/", "mongolia-2014/4/"));
    await page
      .locator('[id="17"] .para')
      .first()
      .evaluate((text) => text.scrollIntoView());
    await expect.poll(() => bar.innerText()).toBe("十七");
    await page.goto(page.url().replace("mongolia-2014/4/", "mongolia-2014/4/16/"));
    await expect.poll(() => bar.innerText()).toBe("十六");
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => bar.innerText()).toBe("目录");
    expect(await bar.getAttribute("aria-label")).toBeNull();
    await page.context().close();
  });

  it("reads the first word of the bar whole on every page of a text", async () => {
    const { page } = await start("plans/mongolia-2014/", phone);
    const root = page.url().replace("plans/mongolia-2014/", "");
    const cut: string[] = [];
    for (const kind of ["plan", "chapter", "section", "section of the third level"] as const)
      for (const path of pathsOf(kind).slice(0, 12)) {
        await page.goto(root + path);
        const bar = page.locator(".contents summary").first();
        const [width, word] = await bar.evaluate((summary) => {
          const range = document.createRange();
          range.selectNodeContents(summary);
          return [range.getBoundingClientRect().right - summary.getBoundingClientRect().right, summary.textContent];
        });
        if (width > 0.5) cut.push(`${path}: ${word} ${width}`);
      }
    expect(cut).toEqual([]);
    await page.context().close();
  });
});

describe("two items of choice", () => {
  it("stand side by side in five steps from the first page, what they share marked", async () => {
    const places = ["mongolia-2014/4/16", "manzhouli-2014/3/13"];
    const [one, other] = places.map((id) => sections.find((section) => section.id === id));
    const way = await start("");
    const { page } = way;
    await way.click(page.locator(".masthead").getByRole("link", { name: "工具" }));
    await way.click(page.locator("main").getByRole("link", { name: "比较", exact: true }));
    // As a reader knows them, who has seen no number: by the short title of the plan and the printed numerals.
    const words = ["与蒙古国全面合作分工方案四（十六）", "满洲里试验区分工方案三（十三）"];
    await way.write(page.getByLabel("甲"), words[0] ?? "");
    await way.write(page.getByLabel("乙"), words[1] ?? "");
    await way.press("Enter");
    await page.locator("#compared .compare").waitFor();
    expect(way.steps).toBe(5);
    const boxes = await page
      .locator("#compared .compare > section")
      .evaluateAll((all) => all.map((side) => side.getBoundingClientRect()).map(({ left, top }) => ({ left, top })));
    expect(boxes).toHaveLength(2);
    expect(boxes[0]?.top).toBe(boxes[1]?.top);
    expect(boxes[0]?.left).toBeLessThan(boxes[1]?.left ?? 0);
    const heads = await page.locator("#compared .compare > section").allInnerTexts();
    for (const [i, section] of [one, other].entries()) expect(heads[i]).toContain(section?.title);
    expect(await page.locator("#compared .compare mark").count()).toBeGreaterThan(0);
    expect(pathOf(page)).toBe(`compare/?${new URLSearchParams({ a: words[0] ?? "", b: words[1] ?? "" })}`);
    await page.context().close();
  });
});

describe("a passage of the printed text", () => {
  it("is copied and found again in five steps, and is said to be printed so", async () => {
    const item = sections.find(({ id }) => id === "mongolia-2014/4/19");
    const at = item?.paragraphs.findIndex(({ text, source_text }) => text !== source_text) ?? -1;
    const printed = item?.paragraphs[at]?.source_text ?? "";
    const way = await start("plans/mongolia-2014/4/19/");
    const { page } = way;
    await way.click(page.getByLabel("底本", { exact: true }));
    await way.select(page.locator(`#p${at + 1} p.o`));
    await way.press("Control+c");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trim().endsWith(printed)).toBe(true);
    expect(readFileSync("seeds/mongolia-2014.txt", "utf8")).toContain(copied.trim());
    await way.press("/");
    await page.locator("dialog input[name=q]:focus").waitFor();
    await way.paste();
    await page.locator("dialog [data-section='mongolia-2014/4/19']").first().waitFor();
    expect(way.steps).toBe(5);
    await page.locator("dialog .checked").waitFor();
    expect(await page.locator("dialog .checked").innerText()).toContain("底本");
    await page.context().close();
  });
});

describe("a reader who comes from elsewhere to an item", () => {
  it.each([
    [wide, ""],
    [wide, "#p1"],
    [phone, ""],
    [phone, "#p1"],
  ])("knows on the first screen what, whose and when it is: %j, “%s”", async (options, place) => {
    const way = await start(`plans/mongolia-2014/4/16/${place}`, options);
    const { page } = way;
    const shown = await page.locator("article").evaluate((article) => {
      const parts = [...article.querySelectorAll("h1, .status > *, .para p.r")];
      return parts
        .filter((part) => part.checkVisibility())
        .filter((part) => {
          const { top } = part.getClientRects()[0] ?? { top: Number.POSITIVE_INFINITY };
          return top >= 0 && top < innerHeight - 20;
        })
        .map((part) => part.textContent ?? "")
        .join("\n");
    });
    for (const words of [
      "（十六）跨境合作平台",
      "重点工作分工方案",
      "2014",
      "内蒙古自治区",
      "非官方校订本",
      "加快建设二连浩特",
    ])
      expect(shown).toContain(words);
    await way.click(page.locator(".status a").first());
    expect(pathOf(page)).toBe("plans/mongolia-2014/");
    expect(way.steps).toBe(1);
    await page.context().close();
  });

  it.each([
    [wide, "plans/manzhouli-2014/4/16/#p4"],
    [phone, "plans/manzhouli-2014/4/16/#p3"],
    [wide, "plans/manzhouli-2014/4/16/#d4"],
    [phone, "plans/manzhouli-2014/4/16/#d4"],
    [sideways, "plans/manzhouli-2014/4/16/#p4"],
    [sideways, "plans/manzhouli-2014/4/16/#d4"],
  ])(
    "knows it where the place is further down, from the bar, which does not cover the place: %j, %s",
    async (options, place) => {
      const { page } = await start(place, options);
      const [, id = ""] = place.split("#");
      const seen = await page.evaluate((id) => {
        const bar = document.querySelector(".reading-bar");
        const target = document.getElementById(id);
        if (!bar || !target) throw new Error(`no bar, or no ${id}`);
        const { content, height } = getComputedStyle(bar, "::before");
        const { top, bottom } = bar.getBoundingClientRect();
        const title = document.querySelector("h1")?.getBoundingClientRect();
        // Before an assignment stands the break of its line, which has a box and no words.
        const words = document.createRange();
        words.selectNodeContents(target);
        return {
          words: content,
          barTop: top,
          below: bottom + Number.parseFloat(height),
          titleBottom: title?.bottom ?? 0,
          first: words.getBoundingClientRect().top,
          screen: innerHeight,
        };
      }, id);
      expect(seen.titleBottom).toBeLessThan(0);
      expect(seen.words).toBe('"满洲里试验区分工方案 · 2014 · （十六）建设跨境旅游基地"');
      expect(seen.barTop).toBe(0);
      expect(seen.first).toBeGreaterThanOrEqual(seen.below);
      expect(seen.first).toBeLessThan(seen.screen);
      await page.context().close();
    },
  );

  it("reads nothing twice: where the title is in sight, the bar does not say it", async () => {
    for (const place of ["", "#p1", "#heading"]) {
      const { page } = await start(`plans/manzhouli-2014/4/16/${place}`);
      const words = await page.locator(".reading-bar").evaluate((bar) => getComputedStyle(bar, "::before").content);
      expect(words, place).toBe("none");
      await page.context().close();
    }
  });
});
