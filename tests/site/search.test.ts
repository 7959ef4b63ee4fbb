import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { build } from "rolldown";
import { describe, expect, it } from "vitest";
import { browseSite } from "../support/browse-site.ts";
import { readData } from "../support/built-site.ts";
import { foldVectors, wordVectors } from "../support/fold-vectors.ts";
import { measureOverflow } from "../support/open-page.ts";
import { bodyLines, mm, readPdf } from "../support/read-pdf.ts";
import { comparable, type SectionText } from "../support/search-queries.ts";

const site = browseSite("/some/library/");
const sections = readData<SectionText[]>("sections.json");

/** Plans by the first day that is known of them, the newest first. */
const datedPlans = readData<{ id: string; dates: { date?: string; after?: string }[] }[]>("plans.json")
  .map(({ id, dates }) => ({ id, day: dates.flatMap(({ date, after }) => date ?? after ?? []).sort()[0] ?? "9999" }))
  .sort((a, b) => b.day.localeCompare(a.day))
  .map(({ id }) => id);

type Options = Parameters<Browser["newContext"]>[0];

/** Open a page in a browser that has nothing yet; any error of the page fails the test. */
async function withPage<T>(
  path: string,
  use: (page: Page, context: BrowserContext) => Promise<T>,
  options: Options = {},
): Promise<T> {
  const context = await site.browser.newContext(options);
  const errors: string[] = [];
  try {
    const page = await context.newPage();
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(site.url + path);
    const result = await use(page, context);
    expect(errors).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

/** Type into the box and wait for the answer. */
async function search(page: Page, query: string): Promise<string[]> {
  await page.evaluate(() => document.querySelector(".hits")?.removeAttribute("data-total"));
  await page.locator("#search [name=q]").fill(query);
  await page.locator(".hits[data-total]").waitFor({ state: "attached" });
  return listed(page);
}

function listed(page: Page): Promise<string[]> {
  return page.$$eval(".hits > [data-section]", (hits) => hits.map((hit) => (hit as HTMLElement).dataset.section ?? ""));
}

function holding(text: string): string[] {
  return sections.filter((section) => comparable(section.text).includes(comparable(text))).map(({ id }) => id);
}

describe("the search page", () => {
  it("finds 额布都格—白音胡硕 by any two neighbouring characters of it", async () => {
    const name = [..."额布都格—白音胡硕"];
    const wanted = holding(name.join(""));
    await withPage("search/?show=all", async (page) => {
      for (let i = 0; i + 1 < name.length; i++) {
        const found = await search(page, `${name[i]}${name[i + 1]}`);
        expect(found).toEqual(expect.arrayContaining(wanted));
      }
    });
  });

  it("finds for 發展改革委 what it finds for 发展改革委, and says so", async () => {
    await withPage("search/?show=all", async (page) => {
      const simplified = await search(page, "发展改革委");
      expect(await search(page, "發展改革委")).toEqual(simplified);
      expect(simplified.length).toBe(holding("发展改革委").length);
      expect(await page.locator(".search-notes").innerText()).toContain("发展改革委");
    });
  });

  it.each(["口岸，公路", "Ｇ７", "g7", "500千伏", "8337", "二连浩特-扎门乌德", "额布都格白音胡硕"])(
    "finds %s",
    async (query) => {
      expect(await withPage("search/?show=all", (page) => search(page, query))).not.toEqual([]);
    },
  );

  it("lists every hit at ?q=…&show=all, with its section, the total and a mark when it is complete", async () => {
    await withPage(`search/?${new URLSearchParams({ q: "口岸", show: "all" })}`, async (page) => {
      await page.locator('.hits[data-complete="true"]').waitFor();
      expect((await listed(page)).sort()).toEqual(holding("口岸").sort());
      expect(await page.locator(".hits").getAttribute("data-total")).toBe(String(holding("口岸").length));
    });
  });

  it("shows ten hits, then more on demand, and goes on from there with the keyboard", async () => {
    await withPage("search/?q=口岸", async (page) => {
      await page.locator(".hits li").nth(9).waitFor();
      expect(await page.locator(".hits").getAttribute("data-complete")).toBeNull();
      await page.getByRole("button", { name: /显示更多/u }).click();
      await page.locator(".hits li").nth(10).locator("a:focus").waitFor();
    });
  });

  it("says on paper how many hits are not on it, where some are not", async () => {
    const behindTheList = (page: Page) =>
      page.locator(".hits").evaluate((list) => getComputedStyle(list, "::after").content);
    await withPage("search/?q=口岸", async (page) => {
      await page.locator(".hits li").nth(9).waitFor();
      await page.emulateMedia({ media: "print" });
      expect(await behindTheList(page)).toBe(`"另有 ${holding("口岸").length - 10} 节未列出"`);
    });
    await withPage(`search/?${new URLSearchParams({ q: "口岸", show: "all" })}`, async (page) => {
      await page.locator('.hits[data-complete="true"]').waitFor();
      await page.emulateMedia({ media: "print" });
      expect(await behindTheList(page)).toBe("none");
    });
  });

  it.each(["", "&view=lines"])(
    "fills the sheets that it is printed on, and parts no heading from what it heads: “%s”",
    async (view) => {
      await withPage(`search/?q=口岸&show=all${view}`, async (page) => {
        await page.locator('.hits[data-complete="true"]').waitFor();
        const heads = await page.locator(".hits > li > div:first-child a").allInnerTexts();
        const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
        expect(pages.length).toBeGreaterThan(3);
        const lines = pages.slice(0, -1).map(bodyLines);
        // Six lines may stay empty at the foot: a heading and its place go with two lines of a hit, or with all three.
        const least = 35 * mm + 6 * 28.99;
        expect(
          lines.map((own) => Math.min(...own.map(({ baseline }) => baseline))).filter((last) => last > least),
        ).toEqual([]);
        const lasts = lines.map((own) => own.at(-1)?.text ?? "");
        expect(lasts.filter((last) => heads.some((head) => last.startsWith(head.replaceAll(/\s/gu, ""))))).toEqual([]);
      });
    },
  );

  it("shows the sentence with the match marked, without any sign of how it is indexed", async () => {
    await withPage("search/", async (page) => {
      await search(page, "白音胡硕");
      expect(await page.locator(".hits mark").first().innerText()).toBe("白音胡硕");
      const texts = await page.locator(".hits p").allInnerTexts();
      for (const text of texts) expect(holding(text.replaceAll("…", "").split("\n")[0] ?? "")).not.toEqual([]);
    });
  });

  it("combines words, phrases and exclusions", async () => {
    await withPage("search/?show=all", async (page) => {
      const both = (await search(page, "口岸 公路")).sort();
      expect(both).toEqual(
        holding("口岸")
          .filter((id) => holding("公路").includes(id))
          .sort(),
      );
      const without = (await search(page, "口岸 -公路")).sort();
      expect(without).toEqual(
        holding("口岸")
          .filter((id) => !holding("公路").includes(id))
          .sort(),
      );
      expect((await search(page, '"口岸基础 设施"')).sort()).toEqual(holding("口岸基础设施").sort());
    });
  });

  it("finds by other names below what is found as typed, says so, and looks for the words as typed on demand", async () => {
    await withPage("search/?show=all", async (page) => {
      const literal = holding("发改委").filter((id) => holding("口岸").includes(id));
      expect((await search(page, "发改委 口岸")).sort()).toEqual(literal.sort());
      const list = page.locator('.search-wider [data-how="names"]');
      await list.waitFor();
      const isOther = (id: string) => ["发展改革委", "发展和改革委员会"].some((name) => holding(name).includes(id));
      const wanted = holding("口岸").filter((id) => isOther(id) && !literal.includes(id));
      expect(await list.getAttribute("data-total")).toBe(String(wanted.length));
      const shown = await list
        .locator("li")
        .evaluateAll((hits) => hits.map((hit) => (hit as HTMLElement).dataset.section));
      expect(shown.filter((id) => !wanted.includes(id ?? ""))).toEqual([]);
      expect(await list.innerText()).toContain("发展改革委");
      await list.getByRole("link", { name: "只查原词" }).click();
      await page.locator(".hits[data-total]").waitFor({ state: "attached" });
      expect(await page.locator(".hits").getAttribute("data-total")).toBe(String(literal.length));
      await page.waitForTimeout(500);
      expect(await page.locator(".search-wider section").count()).toBe(0);
    });
  });

  it("finds 商务厅 for 内蒙古商务厅", async () => {
    await withPage("search/?q=内蒙古商务厅", async (page) => {
      const list = page.locator('.search-wider [data-how="names"]');
      await list.waitFor();
      const literal = holding("内蒙古商务厅");
      expect(await list.getAttribute("data-total")).toBe(String(holding("商务厅").length - literal.length));
    });
  });

  it("loads the program of the index once, whichever index is asked", async () => {
    await withPage("search/", async (page, context) => {
      const programs: string[] = [];
      context.on("request", (request) => {
        if (request.url().includes("wasm")) programs.push(request.url());
      });
      await search(page, "铁路、公路");
      await page.locator(".search-wider [data-how='loose']").waitFor();
      expect(new Set(programs).size).toBe(1);
    });
  });

  it("lists below what differs in punctuation only, with its own count", async () => {
    const bare = (text: string) => comparable(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
    const query = "铁路、公路";
    const exact = holding(query);
    const loose = sections.filter(({ text }) => bare(text).includes(bare(query))).map(({ id }) => id);
    expect(exact.length).toBeGreaterThan(0);
    expect(loose.length).toBeGreaterThan(exact.length);
    await withPage("search/?show=all", async (page) => {
      expect((await search(page, query)).sort()).toEqual(exact.sort());
      const list = page.locator('.search-wider [data-how="loose"]');
      await list.waitFor();
      expect(await list.getAttribute("data-total")).toBe(String(loose.length - exact.length));
    });
  });

  it.each([
    ["发改委", "departments/development-reform/"],
    ["fgw", "departments/development-reform/"],
    ["fagaiwei", "departments/development-reform/"],
    ["erlian", "projects/erenhot-pilot-zone/"],
  ])("offers for %s a card that leads to %s", async (query, path) => {
    await withPage("search/", async (page) => {
      await search(page, query);
      const card = page.locator(".search-cards a").first();
      expect(await card.getAttribute("href")).toBe(site.url + path);
    });
  });

  it.each([
    ["乌里吉", "乌力吉"],
    ["商务听 口岸", "商务厅 口岸"],
  ])("offers for %s, which stands nowhere, %s, and says so", async (typed, meant) => {
    await withPage(`search/?q=${typed}`, async (page) => {
      const offered = page.getByRole("status").getByRole("link", { name: meant, exact: true });
      await offered.click();
      await page.locator(".hits > [data-section]").first().waitFor();
      expect(new URL(page.url()).searchParams.get("q")).toBe(meant);
    });
  });

  it("finds what was copied from the source where the edition reads otherwise, and marks it as such", async () => {
    await withPage("plans/mongolia-2014/1/1/", async (page) => {
      await page.locator("#view-printed").check();
      const copied = await page.locator("#p1 .o").evaluate((paragraph) => {
        getSelection()?.selectAllChildren(paragraph);
        return getSelection()?.toString() ?? "";
      });
      await page.goto(`${site.url}search/?${new URLSearchParams({ q: copied })}`);
      const list = page.locator(".search-wider [data-how='printed']");
      await list.waitFor();
      expect(await list.locator("h2").innerText()).toContain("底本");
      expect(await list.locator("[data-section]").getAttribute("data-section")).toBe("mongolia-2014/1/1");
      await list.locator("a").first().click();
      await page.waitForURL("**/plans/mongolia-2014/1/1/#p1");
    });
  });

  it("shows of what a body is given the task, and not the list of bodies", async () => {
    await withPage("search/?q=商务厅&department=commerce&role=lead", async (page) => {
      await page.locator(".hits > [data-section]").first().waitFor();
      const excerpts = await page.locator(".hits > [data-section] p").allInnerTexts();
      expect(excerpts.length).toBeGreaterThan(5);
      for (const excerpt of excerpts) {
        expect(excerpt).not.toMatch(/牵头|配合/u);
        expect(excerpt.length).toBeGreaterThan(5);
      }
    });
  });

  it("shows each match in a line of its own, every one of them, on a phone too", async () => {
    await withPage(
      "search/?q=满都拉&view=lines",
      async (page) => {
        await page.locator(".hits .in-line").first().waitFor();
        const counts = await page.$$eval(".hits > [data-count]", (hits) =>
          hits.map((hit) => [Number((hit as HTMLElement).dataset.count), hit.querySelectorAll(".in-line").length]),
        );
        expect(counts.length).toBeGreaterThan(2);
        for (const [count, lines] of counts) expect(lines).toBe(count);
        expect(new Set(await page.locator(".hits .in-line mark").allInnerTexts())).toEqual(new Set(["满都拉"]));
        const middles = await page.$$eval(".hits .in-line mark", (marks) =>
          marks.map((mark) => Math.round(mark.getBoundingClientRect().left)),
        );
        expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(1);
        expect((await measureOverflow(page)).page).toBeLessThanOrEqual(0);
      },
      { viewport: { width: 360, height: 740 } },
    );
  });

  it("puts the newest plan first where the reader wants it, and says so in the address", async () => {
    await withPage("search/?q=口岸&sort=date&show=all", async (page) => {
      await page.locator(".hits[data-complete]").waitFor();
      const found = await listed(page);
      const plans = [...new Set(found.map((id) => id.split("/")[0]))];
      expect(plans).toEqual(datedPlans.filter((plan) => plans.includes(plan)));
      expect(found.toSorted()).toEqual(holding("口岸").toSorted());
    });
  });

  it("hands out all that it found as a table, a row for every match", async () => {
    await withPage("search/?q=满都拉", async (page) => {
      await page.locator(".hits[data-total]").waitFor({ state: "attached" });
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "导出 CSV" }).click(),
      ]);
      const rows: Record<string, string>[] = parse(readFileSync(await download.path()), { bom: true, columns: true });
      const status = await page.getByRole("status").innerText();
      expect(rows).toHaveLength(Number(/，(\d+) 处/u.exec(status)?.[1]));
      for (const row of rows) {
        expect(row.匹配).toBe("满都拉");
        const id = /plans\/(.+)\/$/u.exec(row.地址 ?? "")?.[1];
        const text = sections.find((section) => section.id === id)?.text ?? "";
        expect(text).toContain(`${row.前文}${row.匹配}${row.后文}`);
      }
      expect(download.suggestedFilename()).toContain("满都拉");
    });
  });

  it("opens the names behind 另有 … 个, as many as it says, each with its page", async () => {
    await withPage("search/", async (page) => {
      await search(page, "口岸");
      const rest = page.locator(".search-cards details");
      const count = Number(/\d+/u.exec(await rest.locator("summary").innerText())?.[0]);
      expect(count).toBeGreaterThan(0);
      // Arrows pass over what is not open.
      for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowDown");
      expect(await page.evaluate(() => document.activeElement?.closest(".hits") !== null)).toBe(true);
      await rest.locator("summary").click();
      expect(await rest.locator("a:visible").count()).toBe(count);
      const [path] = await rest
        .locator("a")
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      expect((await page.request.get(path ?? "")).status()).toBe(200);
    });
  });

  it("checks a passage that is pasted: says with which text it agrees, or where it departs from it", async () => {
    await withPage("", async (page) => {
      const passage = "适时推进中蒙自由贸易区建设。积极参与扎门乌德自由经济区";
      const paste = async (text: string) => {
        await page.goto(site.url);
        await page.locator(".intro [name=q]").fill(text);
        await page.keyboard.press("Enter");
        await page.locator(".search-wider .checked").waitFor();
        return page.locator(".search-wider .checked");
      };
      const found = await paste(passage);
      expect(await found.innerText()).toContain("与底本、校订本均一字不差");
      expect(await listed(page)).toEqual(["mongolia-2014/4/16"]);
      const changed = await paste(passage.replace("积极", "主动").replace("建设", ""));
      expect(await changed.locator("a").getAttribute("href")).toBe(`${site.url}plans/mongolia-2014/4/16/`);
      expect(await changed.locator("del").allInnerTexts()).toEqual(["主动"]);
      expect((await changed.locator("ins").allInnerTexts()).join("")).toBe("建设积极");
      expect(await page.getByRole("status").innerText()).toContain("核对结果见下");
    });
  });

  it.each([
    ["mongolia-2014/4/16", "plans/mongolia-2014/4/16/"],
    ["#137", "#d"],
    ["https://example.org/x/plans/mongolia-2014/4/16/#p1", "plans/mongolia-2014/4/16/#p1"],
  ])("goes from %s to the place on Enter", async (query, path) => {
    await withPage("search/", async (page) => {
      await page.locator("#search [name=q]").fill(query);
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.href.startsWith(`${site.url}plans/`));
      expect(page.url()).toContain(path);
    });
  });

  it("keeps query and facets in the address, and the back button brings them back", async () => {
    await withPage("search/?q=口岸&plan=mongolia-2014&sort=place&show=all", async (page) => {
      await page.locator('.hits[data-complete="true"]').waitFor();
      const inPlan = holding("口岸").filter((id) => id.startsWith("mongolia-2014"));
      expect(await listed(page)).toEqual(inPlan);
      await page.locator(".facets summary").click();
      await page.locator("#search [name=plan]").selectOption("");
      await page.locator(`.hits[data-total="${holding("口岸").length}"]`).waitFor();
      expect(new URL(page.url()).searchParams.has("plan")).toBe(false);
      await page.goBack();
      await page.locator(`.hits[data-total="${inPlan.length}"]`).waitFor();
      expect(await page.locator("#search [name=plan]").inputValue()).toBe("mongolia-2014");
    });
  });

  it("filters by kind, department and role, project, and assignments", async () => {
    const total = (query: string) =>
      withPage(`search/?q=${query}`, async (page) => {
        await page.locator(".hits[data-total]").waitFor({ state: "attached" });
        return Number(await page.locator(".hits").getAttribute("data-total"));
      });
    const [all, kind, lead, support, either, project, named, assigned] = await Promise.all([
      total("口岸"),
      total("口岸&kind=分工方案"),
      total("口岸&department=commerce&role=lead"),
      total("口岸&department=commerce&role=support"),
      total("口岸&department=commerce"),
      total("口岸&project=erenhot-pilot-zone"),
      total("自治区商务厅"),
      total("自治区商务厅&assignments=1"),
    ]);
    for (const part of [kind, lead, support, either, project]) {
      expect(part).toBeGreaterThan(0);
      expect(part).toBeLessThan(all as number);
    }
    expect(assigned).toBeGreaterThan(0);
    expect(assigned).toBeLessThanOrEqual(named as number);
    expect(either).toBeLessThanOrEqual((lead as number) + (support as number));
  });

  it("is walked with arrows, Enter and Escape", async () => {
    await withPage("search/", async (page) => {
      await search(page, "满都拉");
      const first = page.locator(".search-cards a, .hits a").first();
      await page.keyboard.press("ArrowDown");
      expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Escape");
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe("q");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => !url.pathname.endsWith("/search/"));
    });
  });

  it("says what it found to screen readers", async () => {
    await withPage("search/", async (page) => {
      await search(page, "满都拉");
      expect(await page.getByRole("status").innerText()).toMatch(/^\d+ 节，\d+ 处$/u);
    });
  });

  it("does not search for half a composition", async () => {
    await withPage("search/", async (page) => {
      const input = page.locator("#search [name=q]");
      await input.dispatchEvent("compositionstart");
      await input.evaluate((box: HTMLInputElement) => {
        box.value = "kou'an";
        box.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
      });
      await page.waitForTimeout(400);
      expect(new URL(page.url()).search).toBe("");
      await input.evaluate((box: HTMLInputElement) => {
        box.value = "口岸";
      });
      await input.dispatchEvent("compositionend");
      await page.locator(".hits[data-total]").waitFor({ state: "attached" });
      expect(new URL(page.url()).searchParams.get("q")).toBe("口岸");
    });
  });

  it("shows the answer to the last of many queries", async () => {
    await withPage("search/", async (page) => {
      const input = page.locator("#search [name=q]");
      for (const query of ["口", "口岸", "的", "和", "经济", "满都拉"]) {
        await input.fill(query);
        await page.waitForTimeout(95);
      }
      const wanted = holding("满都拉");
      await page.locator(`.hits[data-total="${wanted.length}"]`).waitFor();
      await page.waitForTimeout(300);
      expect((await listed(page)).sort()).toEqual(wanted.sort());
    });
  });

  it.each([
    ["10,000 characters", "口岸".repeat(5000)],
    ["a word that is nowhere", "甲乙丙丁戊己庚"],
    ["punctuation", "，。；（）！？"],
    ["an emoji", "🚂👨‍👩‍👧"],
    ["a lone surrogate", "口\ud800岸"],
    ["an unclosed quote", '"口岸'],
    ["a lone quote", '"'],
    ["markup", "<img src=x onerror=\"document.title='bad'\"><script>document.title='bad'</script>"],
    ["signs of regular expressions", "(口岸|.*)[^]+$\\d{2,}"],
    ["a broken percent sequence", "%E0%A4%A"],
    ["null and controls", "口\u0000岸\u0007"],
    ["nothing but white space", "   "],
  ])("answers %s, or says why not, and runs nothing", async (_, query) => {
    await withPage("search/", async (page) => {
      const title = await page.title();
      await page.locator("#search [name=q]").evaluate((box: HTMLInputElement, text) => {
        box.value = text;
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }, query);
      if (query.trim() !== "") await page.getByRole("status").filter({ hasText: /节|请/u }).waitFor();
      // What is asked for stands in the title as it was typed, and nothing of it runs.
      const [name = "", site = ""] = title.split(" – ");
      const shown = await page.title();
      expect(shown.startsWith(name) && shown.endsWith(` – ${site}`), shown).toBe(true);
      expect(await page.locator("#answer img, #answer script").count()).toBe(0);
    });
  });

  it("takes the same from the address", async () => {
    await withPage(`search/?q=${encodeURIComponent("<script>document.title='bad'</script>")}`, async (page) => {
      await page.getByRole("status").filter({ hasText: "没有一节含" }).waitFor();
      expect(await page.title()).toMatch(/^搜索：<script>.* – 分工$/u);
    });
  });

  it("says that the index did not load, and finds it on another try", async () => {
    await withPage("search/", async (page, context) => {
      await context.route(/pf_index|pf_meta/u, (route) => route.abort());
      await page.locator("#search [name=q]").fill("口岸");
      const retry = page.getByRole("button", { name: "重试" });
      await retry.waitFor();
      await context.unroute(/pf_index|pf_meta/u);
      await retry.click();
      await page.locator(".hits[data-total]").waitFor({ state: "attached" });
      expect(await page.locator(".hits").getAttribute("data-total")).toBe(String(holding("口岸").length));
    });
  });

  it.each([/worker\.js/u, /wasm/u, /records\.json/u, /text\/\d+\.json/u])(
    "says so as well when %s is lost",
    async (lost) => {
      await withPage("search/", async (page, context) => {
        await context.route(lost, (route) => route.fulfill({ status: 404 }));
        await page.locator("#search [name=q]").fill("口岸");
        await page.getByRole("button", { name: "重试" }).waitFor();
      });
    },
  );

  it("says without JavaScript what to do instead", async () => {
    await withPage(
      "search/?q=口岸",
      async (page) => {
        expect(await page.locator("main").innerText()).toContain("Ctrl+F");
        await page.locator("noscript + #answer, #answer").waitFor({ state: "attached" });
        await page.getByRole("link", { name: /深化与蒙古国全面合作规划纲要/u }).click();
        expect(new URL(page.url()).pathname).toBe("/some/library/plans/mongolia-2014/");
      },
      { javaScriptEnabled: false },
    );
  });

  it("fits a screen of 360 pixels", async () => {
    await withPage(
      "search/?q=口岸 建设",
      async (page) => {
        await page.locator(".hits li").first().waitFor();
        await page.locator(".facets summary").click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      },
      { viewport: { width: 360, height: 740 } },
    );
  });
});

describe("other pages", () => {
  const item = "plans/mongolia-2014/4/16/";

  it("load nothing of the search until it is used, and nothing from elsewhere then", async () => {
    await withPage(item, async (page) => {
      const requests: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      await page.waitForTimeout(300);
      expect(requests).toEqual([]);
      await page.keyboard.press("/");
      await page.locator("dialog.search-dialog input").fill("满都拉");
      await page.locator(".hits[data-total]").waitFor({ state: "attached" });
      expect(requests.length).toBeGreaterThan(5);
      for (const url of requests) expect(url).toMatch(new RegExp(`^${site.url}(?:search|data)/`, "u"));
    });
  });

  it("open the search with / and Ctrl+K, and close it with Escape", async () => {
    await withPage(item, async (page) => {
      for (const key of ["/", "Control+k"]) {
        await page.keyboard.press(key);
        await page.locator("dialog.search-dialog[open]").waitFor();
        await page.keyboard.press("Escape");
        await page.locator("dialog.search-dialog[open]").waitFor({ state: "detached" });
      }
    });
  });

  it("lead from the dialog to a hit, where the match is marked and its paragraph is in the address", async () => {
    await withPage(item, async (page) => {
      await page.keyboard.press("/");
      await page.locator("dialog.search-dialog input").fill("自治区能源开发局牵头");
      await page.locator("dialog .hits li").first().waitFor();
      await page.locator("dialog .hits a").first().click();
      await page.waitForURL(/\?hl=/u);
      expect(page.url()).toMatch(/#p\d+$/u);
      const marked = () => [...(CSS.highlights.get("search") ?? [])].map(String);
      await page.waitForFunction(() => CSS.highlights.has("search"));
      expect(await page.evaluate(marked)).toContain("自治区能源开发局牵头");
    });
  });

  it("lead from the box in the head to the search page, without JavaScript too", async () => {
    await withPage(
      item,
      async (page) => {
        await page.locator(".find input").fill("口岸");
        await page.keyboard.press("Enter");
        await page.waitForURL((url) => decodeURI(url.href) === `${site.url}search/?q=口岸`);
        expect(await page.locator("noscript").count()).toBeGreaterThan(0);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe("the rule of comparison, bundled and in the browser", () => {
  it("folds and writes words as it does when the index is built", async () => {
    const rule = 'export { fold } from "./src/search/fold.ts"; export { wordOf } from "./src/search/tokens.ts";';
    const { output } = await build({
      input: "rule",
      plugins: [
        {
          name: "rule",
          resolveId: (id) => (id === "rule" ? `${process.cwd()}/rule.ts` : null),
          load: (id) => (id.endsWith("/rule.ts") ? rule : null),
        },
      ],
      output: { format: "iife", name: "rule", minify: true },
      write: false,
    });
    await withPage("search/", async (page) => {
      await page.addScriptTag({ content: output[0].code });
      const folded = await page.evaluate(
        ([texts, chars]) => {
          const { rule } = window as unknown as { rule: { fold(text: string): string; wordOf(char: string): string } };
          return [texts.map(rule.fold), chars.map(rule.wordOf)];
        },
        [foldVectors.map(([text]) => text), wordVectors.map(([char]) => char)] as const,
      );
      expect(folded).toEqual([foldVectors.map(([, fold]) => fold), wordVectors.map(([, word]) => word)]);
    });
  });
});

describe("the page about the search", () => {
  it("publishes what was measured: everything found, nothing else, without errors", async () => {
    await withPage("about/search/", async (page) => {
      const rows = await page.locator("main table tbody tr").allInnerTexts();
      expect(rows.length).toBe(6);
      for (const row of rows) {
        const [, queries, recall, precision, phrase, errors] = row.split("\t").map((cell) => cell.trim());
        expect(Number(queries)).toBeGreaterThan(0);
        expect([recall, precision, phrase].filter((share) => share !== "–" && share !== "100 %")).toEqual([]);
        expect(errors).toBe("0");
      }
    });
  });
});
