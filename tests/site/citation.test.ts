import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { resolveCitation } from "../../src/citation/resolver/resolve-citation.ts";
import type { ResolverIndex } from "../../src/citation/resolver/resolver-index.ts";
import { browseSite } from "../support/browse-site.ts";
import { dist, readData } from "../support/built-site.ts";
import { measureOverflow } from "../support/open-page.ts";

const site = browseSite("/some/library/");
let context: BrowserContext;

beforeAll(async () => {
  context = await site.browser.newContext();
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(site.url).origin });
});

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.url + path);
  return page;
}

interface SectionData {
  readonly id: string;
  readonly text: string;
  readonly source_text: string;
}

/** Whether the browser goes to words in an address at all, tried on a page of plain English. */
async function followsLinksToWords(): Promise<boolean> {
  const page = await context.newPage();
  const body = "<!doctype html><div style='height: 5000px'></div><p>the quick brown fox";
  await page.route("**/control", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${site.url}control#:~:text=quick%20brown`);
  await page.waitForTimeout(300);
  const follows = await page.evaluate(() => scrollY > 1000);
  await page.close();
  return follows;
}

const section = "plans/mongolia-2014/4/17/";

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Today, as the reader's own clock has it. */
const today = (page: Page) => page.evaluate(() => new Date().toLocaleDateString("sv"));

describe("the menu of a paragraph", () => {
  const sign = (page: Page, id: string) => page.locator(`[id='${id}'] .anchor`);
  const status = (page: Page) => page.locator("#paragraph-menu [role=status]");

  it("copies a citation that leads back to the paragraph and nowhere else, from the page of its section and of its plan", async () => {
    const index = readData<ResolverIndex>("resolver.json");
    const ids = { [section]: "p2", "plans/mongolia-2014/": "4-17-p2" };
    for (const [path, id] of Object.entries(ids)) {
      const page = await open(path);
      await sign(page, id).click();
      await page.getByRole("button", { name: "复制引文" }).click();
      await expect.poll(() => status(page).innerText()).toBe("已复制：引文（法学引注手册）");
      const copied = await clipboard(page);
      expect(copied).toContain(`${site.url}${section}#p2`);
      expect(copied).toContain(`${Number((await today(page)).slice(8))}日访问`);
      const { kind, targets, notes } = resolveCitation(copied, index);
      expect([kind, targets.map((target) => target.path), notes]).toEqual(["one", [`${section}#p2`], []]);
      await page.close();
    }
  });

  it("copies address and text, and shows what the source prints without moving the text", async () => {
    const page = await open("plans/mongolia-2014/1/1/");
    const own = readData<SectionData[]>("sections.json").find(({ id }) => id === "mongolia-2014/1/1");
    const top = () => page.locator("#p1").evaluate((paragraph) => paragraph.getBoundingClientRect().top + scrollY);
    const before = await top();
    await sign(page, "p1").click();
    await page.getByRole("button", { name: "复制链接" }).click();
    await expect.poll(() => clipboard(page)).toBe(`${site.url}plans/mongolia-2014/1/1/#p1`);
    await page.getByRole("button", { name: "复制文字" }).click();
    await expect.poll(() => clipboard(page)).toBe(own?.text.split("\n")[0]);
    await page.locator("#paragraph-menu").getByRole("button", { name: "底本" }).click();
    const printed = await page.locator("#paragraph-menu .printed").innerText();
    expect(own?.source_text).toContain(printed.split("\n")[0]);
    expect(printed).toContain("额布都格一");
    expect(await top()).toBe(before);
    await page.close();
  });

  it("is opened, walked and closed with the keyboard, and gives the focus back", async () => {
    const page = await open(section);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await sign(page, "p1").focus();
    for (const key of ["Enter", " "]) {
      await page.keyboard.press(key);
      await expect.poll(focused).toBe("复制引文");
      expect(await sign(page, "p1").getAttribute("aria-expanded")).toBe("true");
      await page.keyboard.press("ArrowDown");
      expect(await focused()).toBe("复制链接");
      await page.keyboard.press("Escape");
      await page.locator("#paragraph-menu").waitFor({ state: "hidden" });
      expect(await sign(page, "p1").evaluate((element) => element === document.activeElement)).toBe(true);
    }
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("复制引文");
    for (let i = 0; i < 4; i++) await page.keyboard.press("Tab");
    expect(await sign(page, "p1").getAttribute("aria-expanded")).toBe("false");
    await page.close();
  });

  it("loads nothing before it is wanted, and fits a screen of 360 pixels", async () => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 360, height: 640 });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url().slice(site.url.length)));
    await page.goto(site.url + section);
    expect(asked.filter((path) => /^scripts|cite\.txt/u.test(path))).toEqual([]);
    await sign(page, "p2").click();
    await page.locator("#paragraph-menu").getByRole("button", { name: "底本" }).click();
    expect((await measureOverflow(page)).page).toBeLessThanOrEqual(0);
    const box = await page.locator("#paragraph-menu").boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360 && box.y + box.height <= 640).toBe(true);
    await page.close();
  });
});

describe("the cite box", () => {
  it("stands complete in the page without JavaScript, with blanks for the day of access", async () => {
    const page = await site.browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url + section);
    await page.getByText("引用本节").click();
    const forms = await page.locator(".cite dd").allInnerTexts();
    expect(forms).toHaveLength(5);
    for (const form of forms)
      expect(form).toMatch(/\/plans\/mongolia-2014\/4\/17\/.*s23|s23.*\/plans\/mongolia-2014\/4\/17\//u);
    expect(forms[0]).toContain("，____年__月__日访问。");
    await page.close();
  });

  it("loads nothing for it before it is opened", async () => {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url().slice(site.url.length)));
    await page.goto(site.url + section);
    expect(asked.filter((path) => path.startsWith("cite/"))).toEqual([]);
    await page.getByText("引用本节").click();
    await page.getByRole("button", { name: "复制链接" }).waitFor();
    expect(asked.filter((path) => path.startsWith("scripts/"))).toEqual(["scripts/cite-box.js"]);
    await page.close();
  });

  it("is worked by keyboard alone, fills in address and day, and says what was copied", async () => {
    const page = await open(section);
    await page.locator(".cite summary").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "复制链接" }).waitFor();
    for (let i = 0; i < 3; i++) await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("复制 法学引注手册");
    await page.keyboard.press("Enter");
    const status = page.locator(".cites [role=status]");
    await expect.poll(() => status.innerText()).toBe("已复制：法学引注手册");
    const [y = "", m = "", d = ""] = (await today(page)).split("-");
    const text = await clipboard(page);
    expect(text).toContain(`（编号s23），${site.url}${section}，${y}年${Number(m)}月${Number(d)}日访问。`);
    await page.close();
  });

  it("copies link and short link, and asks for a selection before it links words", async () => {
    const page = await open(`${section}?view=1#p2`);
    await page.getByText("引用本节").click();
    await page.getByRole("button", { name: "复制链接" }).click();
    await expect.poll(() => clipboard(page)).toBe(`${site.url}${section}`);
    await page.getByRole("button", { name: "复制 短地址 s23" }).click();
    await expect.poll(() => clipboard(page)).toBe(`${site.url}s/23/`);
    await page.getByRole("button", { name: "复制所选文字的链接" }).click();
    await expect.poll(() => page.locator(".cites [role=status]").innerText()).toContain("请先");
    await page.close();
  });

  it.each([
    ["BibTeX", (day: string) => [`urldate = {${day}}`, "@misc{fengong-s23,"]],
    ["RIS", (day: string) => [`M1  - ${day.replaceAll("-", "/")}/`, "TY  - ELEC"]],
    ["CSL-JSON", () => ['"accessed"', '"id": "fengong-s23"']],
  ])("copies %s with the whole address and the day of access", async (name, expected) => {
    const page = await open(section);
    await page.getByText("引用本节").click();
    await page.getByRole("button", { name: `复制 ${name}` }).click();
    // The clipboard outlives a page: wait until what stands in it is this form's.
    const [mark = ""] = expected(await today(page));
    await expect.poll(() => clipboard(page)).toContain(mark);
    await expect.poll(() => clipboard(page)).toContain(`${site.url}${section}`);
    const text = await clipboard(page);
    for (const words of expected(await today(page))) expect(text).toContain(words);
    if (name === "CSL-JSON") expect(JSON.parse(text)[0].accessed["date-parts"][0]).toHaveLength(3);
    await page.close();
  });

  it("shows the citations of a duty when asked", async () => {
    const page = await open(section);
    await page.getByText("引用本节").click();
    await page.getByRole("button", { name: "复制链接" }).waitFor();
    await page.locator(".cite a.of").nth(1).click();
    await page.getByText("引用任务 24").waitFor();
    expect(await page.locator(".cite details dd").first().innerText()).toContain(
      `第2条任务，载“分工”校订本2026.11版（编号d24），${site.url}${section}#d2，`,
    );
    await page.close();
  });

  it("links selected words so that a browser finds them again", async () => {
    const page = await open("plans/mongolia-2014/6/25/");
    await page.getByText("引用本节").click();
    await page.getByRole("button", { name: "复制链接" }).waitFor();
    const selected = await page
      .locator("#p5 p.r")
      .last()
      .evaluate((paragraph) => {
        const range = document.createRange();
        const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode() as Text;
        range.setStart(text, 1);
        range.setEnd(text, Math.min(7, text.length));
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return range.toString();
      });
    await page.getByRole("button", { name: "复制所选文字的链接" }).click();
    await expect.poll(() => clipboard(page)).toContain("#p5:~:text=");
    const fragment = (await clipboard(page)).split(":~:")[1] ?? "";
    expect(decodeURIComponent(fragment)).toContain(selected);
    // Without the element's id only the words can lead there: on the page of the whole plan it is far down.
    await page.setViewportSize({ width: 1000, height: 500 });
    await page.goto(`${site.url}plans/mongolia-2014/#:~:${fragment}`);
    const top = () => page.locator("[id='6-25-p5']").evaluate((paragraph) => paragraph.getBoundingClientRect().top);
    // The browser that npm brings follows no link to words, whatever they are: there it has to stay where it was.
    if (await followsLinksToWords()) await expect.poll(async () => Math.abs((await top()) - 150)).toBeLessThan(350);
    else expect(await top()).toBeGreaterThan(1000);
    await page.close();
  });
});

describe("text that is copied from a page", () => {
  interface Row {
    readonly id: string;
    readonly plan: string;
    readonly text: string;
    readonly paragraphs: readonly { readonly text: string; readonly source_text: string }[];
  }
  const rows = readData<Row[]>("sections.json");
  const plans = [...new Set(rows.map(({ plan }) => plan))];

  /** What a browser copies of each paragraph of a plan. */
  async function copied(plan: string, view: "reading" | "printed"): Promise<string[]> {
    const page = await open(`plans/${plan}/`);
    await page.locator(`#view-${view}`).check();
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll(".para")].map((paragraph) => {
        getSelection()?.selectAllChildren(paragraph);
        return getSelection()?.toString() ?? "";
      }),
    );
    await page.close();
    return texts;
  }

  it.each(plans)("of %s is, in 底本, the characters of the seed and nothing else", async (plan) => {
    const seed = readFileSync(`seeds/${plan}.txt`, "utf8");
    const printed = rows
      .filter((row) => row.plan === plan)
      .flatMap(({ paragraphs }) => paragraphs.map(({ source_text }) => source_text));
    const texts = await copied(plan, "printed");
    expect(texts).toHaveLength(printed.length);
    for (const [i, text] of texts.entries()) {
      expect(text.endsWith(printed[i] ?? "?"), text).toBe(true);
      expect(seed.includes(text), text).toBe(true);
    }
  });

  it.each(plans)("of %s is, in the reading text, that text without marks, numbers or soft separators", async (plan) => {
    const own = rows.filter((row) => row.plan === plan);
    const reading = own.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
    const whole = own.map(({ text }) => text).join("\n");
    for (const [i, text] of (await copied(plan, "reading")).entries()) {
      expect(text.endsWith(reading[i] ?? "?"), text).toBe(true);
      expect(whole.includes(text), text).toBe(true);
      expect(text).not.toMatch(/[\u00ad\u200b-\u200f\u2060\ufeff]|任务 \d|¶/u);
    }
  });

  it("reaches the clipboard as it was selected", async () => {
    const page = await open("plans/mongolia-2014/4/16/");
    await page.locator("#view-printed").check();
    await page.locator("#p1").evaluate((paragraph) => getSelection()?.selectAllChildren(paragraph));
    await page.keyboard.press("Control+c");
    const text = await clipboard(page);
    expect(text).toMatch(/^\(十六\)跨境合作平台。加快建设二连浩特一扎门乌德/u);
    expect(readFileSync("seeds/mongolia-2014.txt", "utf8")).toContain(text);
    await page.close();
  });
});

describe("the page that resolves citations", () => {
  it("answers the citation in its address with one place, which has the focus", async () => {
    const page = await open(`cite/?q=${encodeURIComponent("深化与蒙古国全面合作 四（十六）")}`);
    await page.locator("#resolution a").waitFor();
    expect(await page.locator("#resolution a").innerText()).toBe("（十六）跨境合作平台");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site.url}plans/mongolia-2014/4/16/`);
    await page.close();
  });

  it("says in words what does not exist, and gives the nearest", async () => {
    const page = await open(`cite/?q=${encodeURIComponent("第三百项")}`);
    await page.locator("#resolution a").first().waitFor();
    expect(await page.locator("#resolution").innerText()).toContain("没有“第三百项”。");
    expect(await page.locator("#resolution a").count()).toBe(3);
    await page.close();
  });

  it("asks again after a failure, and says so meanwhile", async () => {
    const page = await context.newPage();
    await page.route("**/data/resolver.json", (route) => route.abort(), { times: 1 });
    await page.goto(`${site.url}cite/?q=s22`);
    await expect.poll(() => page.locator("#resolution").innerText()).toContain("未能载入");
    await page.getByRole("button", { name: "查找" }).click();
    await page.locator("#resolution a").waitFor();
    await page.close();
  });
});

describe("the page that checks quotations", () => {
  it("sends nothing anywhere: two files are fetched, and no address holds the text", async () => {
    const page = await context.newPage();
    const asked: string[] = [];
    await page.goto(`${site.url}verify/?at=s22`);
    page.on("request", (request) => asked.push(`${request.method()} ${request.url().slice(site.url.length)}`));
    const form = page.locator("#quotation");
    await form.getByLabel("引文文字").fill("加快建设二连浩特一扎门乌德跨境经济合作区");
    await form.getByRole("button", { name: "核对" }).click();
    await expect.poll(() => form.locator("+ .answer").innerText()).toContain("与底本一字不差");
    expect(asked.sort()).toEqual(["GET data/resolver.json", "GET data/sections.json"]);
    await page.close();
  });

  it("finds every citation of a document, with what became of its quotation", async () => {
    const page = await open("verify/");
    const form = page.locator("#document");
    await form
      .getByLabel("文章")
      .fill(
        "“适时推进中蒙自由贸易区建设”（编号s22）。\n“适时推进中蒙自贸区的建设”（编号s22）。\n见 /plans/mongolia-2014/9/99/",
      );
    await form.getByRole("button", { name: "逐一核对" }).click();
    await expect
      .poll(() => form.locator("+ .answer").innerText())
      .toContain("共 3 处引用：相符 1，有出入 1，未找到 1。");
    await page.close();
  });
});

describe("short addresses", () => {
  it("forward without JavaScript, and with it keep the paragraph", async () => {
    const page = await site.browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}s/22/`);
    await page.waitForURL(`${site.url}plans/mongolia-2014/4/16/`);
    await page.close();
    const scripted = await open("s/23/#p2");
    await scripted.waitForURL(`${site.url}${section}#p2`);
    expect(await scripted.locator("#p2").innerText()).toContain("加强口岸基础设施建设");
    await scripted.close();
  });
});

describe("the resolver's index", () => {
  it("is small enough to fetch for one question", () => {
    expect(readFileSync(`${dist}/data/resolver.json`).length).toBeLessThan(60_000);
  });
});
