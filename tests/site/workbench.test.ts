import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { copyProject } from "../../src/workspace/copy-project.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDev } from "../support/dev-server.ts";
import { makeDocx } from "../support/intake-files.ts";
import { makeRow } from "../support/make-registry.ts";
import { measureOverflow } from "../support/open-page.ts";
import type { RunningServer } from "../support/serve.ts";

/** What the library holds already: long enough for the proof of the search, which cuts its queries from it. */
const known = [
  "示例规划",
  "一、通道",
  "（一）铁路。推进甲城—乙城铁路建设，完善沿线车站、货场和仓储设施，提高运输能力和服务水平，加强与周边地区的联系。",
  "做好项目前期工作，落实建设资金和用地，按照规划有序推进，确保工程质量和安全，年内取得阶段性进展。",
  "（二）口岸。改善通关条件，简化手续，延长开放时间，扩大进出口规模，鼓励企业开展加工贸易，发展现代物流。",
  "建立健全协调机制，定期会商，及时解决问题，加强宣传，营造良好环境。",
  "",
].join("\n");
const lines = [
  "云岭省人民政府办公厅",
  "云政办发〔2024〕12号",
  "云岭省对外开放重点任务分工方案",
  "一、通道建设",
  "（一）铁路。推进甲城—乙城铁路建设，办好甲城一乙城班列。（省交通运输厅牵头，省财政厅配合）",
  "（三）口岸。扩大口岸开放。（省交通运输厅、各市人民政府负责）",
  "云岭省人民政府办公厅",
  "2024年3月5日",
];
const slug = "yunling-duiwaikaifang-2024";

/** A plan of another province as a browser saves it, in what stands round a text on a government's site. */
const saved = `<!doctype html><html><head><meta charset="utf-8"><title>关于印发分工方案的通知_青石省人民政府</title></head>
<body><div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/hd/">互动交流</a></div>
<div class="path">当前位置：首页 &gt; 政务公开 &gt; 文件</div>
<div class="article"><h1>青石省优化营商环境重点任务分工方案</h1>
<p>为优化营商环境，明确各部门责任，结合我省实际，制定本方案。</p>
<p>一、办事服务</p>
<p>（一）简化手续。企业开办一日办结，各类材料一次提交，能由部门之间共享的不再要求企业提供。（省政务服务局牵头，省商务厅配合）</p>
<p>（二）降低费用。清理规范中介服务收费，公布收费目录，目录以外一律不得收取。（省商务厅负责）</p>
<p>2023年6月1日</p></div>
<div class="share">分享到：微信 微博</div><div class="foot">主办：青石省人民政府办公厅　网站标识码：0000000000</div></body></html>`;
const savedSlug = "qingshi-youhuayingshanghuanjing-2023";

let project: string;
let server: RunningServer;
let browser: Browser;
let page: Page;
const pressed: string[] = [];

function run(script: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  return { status, said: stdout + stderr };
}

/** Press a key and wait for what it does: a sentence of the workbench where it writes. */
async function press(key: string): Promise<void> {
  pressed.push(key);
  await page.keyboard.press(key);
}

async function pressAndWrite(key: string): Promise<string> {
  const before = await page.locator("#bench").getAttribute("data-seen");
  await press(key);
  await page.waitForFunction((seen) => document.querySelector<HTMLElement>("#bench")?.dataset.seen !== seen, before);
  return page.locator("#said").innerText();
}

const titleOf = () => page.locator(".card[aria-current] h3").innerText();
const read = (path: string) => readFileSync(join(project, path), "utf8");

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "fengong-bench-"));
  copyProject(resolve("."), project, { library: "none" });
  symlinkSync(resolve("tests"), join(project, "tests"));
  writeFileSync(join(project, "seeds/sample.txt"), known);
  const body = { id: "commerce", name: "自治区商务厅", full_name: "内蒙古自治区商务厅", kind: "local", source: "试" };
  writeFileSync(join(project, "content/registry/plans.yaml"), stringify([makeRow(known, { title: "示例规划" })]));
  writeFileSync(join(project, "content/registry/departments.yaml"), stringify([body]));
  mkdirSync(join(project, "inbox"));
  writeFileSync(join(project, "inbox/方案.docx"), makeDocx(lines));
  writeFileSync(join(project, "inbox/通知.html"), saved);
  browser = await launchBrowser({ fonts: "chinese" });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(project, { recursive: true, force: true });
});

describe("a plan, from a file to its page", () => {
  it("is taken in as a draft", () => {
    expect(run("scripts/convert.ts")).toMatchObject({ status: 0 });
    expect(run("scripts/new-plan.ts", "inbox/方案.docx")).toMatchObject({ status: 0 });
    expect(run("scripts/publish-plan.ts", slug)).toMatchObject({ status: 2 });
  });

  it("is found on the workbench, with what is left to decide", async () => {
    server = await startDev(project);
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${server.url}workbench/`);
    await page.getByRole("link", { name: "云岭省对外开放重点任务分工方案" }).click();
    await page.locator(".card[aria-current]").waitFor();
    expect(await page.locator("#progress").innerText()).toBe("已定 0 条，待定 7 条");
    expect(await measureOverflow(page)).toMatchObject({ page: 0, elements: [] });
  });

  it("keeps what was typed and not written, when the page is closed", async () => {
    await press("e");
    await page.keyboard.type("改");
    await page.reload();
    await page.locator(".card[aria-current]").waitFor();
    expect(await page.getByLabel("题名", { exact: true }).inputValue()).toContain("改");
    await page.getByLabel("题名", { exact: true }).press("Escape");
    expect(await page.locator(".fields:visible").count()).toBe(0);
  });

  it("cannot be overwritten from a second window, which is shown what there is now", async () => {
    const second = await browser.newPage();
    await second.goto(page.url());
    await second.locator(".card[aria-current]").waitFor();
    expect(await pressAndWrite("a")).toBe("已写入：文件：云岭省对外开放重点任务分工方案");
    const state = read("content/registry/plans.yaml");
    await second.keyboard.press("a");
    await second.getByText("文件在显示之后已被改动，未写入。").waitFor();
    expect(read("content/registry/plans.yaml")).toBe(state);
    expect(await second.locator("#progress").innerText()).toBe("已定 1 条，待定 6 条");
    await second.close();
  });

  it("is decided by keyboard: accepted, changed, taken back", async () => {
    expect(await titleOf()).toBe("“一”疑为连接号“—”");
    await pressAndWrite("a");
    expect(read(`content/registry/emendations/${slug}.yaml`)).toContain("甲城—乙城班列");
    expect(await pressAndWrite("u")).toContain("已撤销");
    expect(existsSync(join(project, `content/registry/emendations/${slug}.yaml`))).toBe(false);
    await pressAndWrite("a");
    expect(await titleOf()).toBe("标题序号不相连续");
    await pressAndWrite("a");
    expect(await titleOf()).toBe("新部门：云岭省交通运输厅");
    await press("j");
    expect(await titleOf()).toBe("新部门：云岭省财政厅");
    await press("e");
    const card = page.locator(".card[aria-current]");
    await card.getByLabel("代号").fill("yunlingsheng-jiaotongyunshuting");
    await press("Enter");
    await page.getByText("写入后登记有误，未写入：两行登记的代号或名称相同").waitFor();
    // What was refused is still open to be filled in otherwise, and can be given up wherever the cursor is.
    await expect
      .poll(() => card.getByLabel("名称", { exact: true }).evaluate((e) => e === document.activeElement))
      .toBe(true);
    await card.locator("h3").focus();
    await press("Escape");
    expect(await page.locator(".fields:visible").count()).toBe(0);
    await press("e");
    await card.getByLabel("英文名").fill("Department of Finance");
    await pressAndWrite("Enter");
    expect(read("content/registry/departments.yaml")).toContain("english: Department of Finance");
    expect(await titleOf()).toBe("共有事项：甲城—乙城铁路");
    await pressAndWrite("a");
    expect(read("content/registry/projects.yaml")).toMatch(/^- id: .*\n {2}name: 甲城—乙城铁路\n/mu);
    expect(await titleOf()).toBe("共有事项：乙城铁路");
    await press("2");
    await pressAndWrite("a");
    expect(read("content/registry/projects.yaml")).not.toContain("name: 乙城铁路");
    await press("k");
    await pressAndWrite("a");
    expect(await page.locator("#bench-cards").innerText()).toContain(`npm run publish-plan -- ${slug}`);
    expect(await page.locator("#progress").innerText()).toBe("已定 7 条，待定 0 条");
    process.stdout.write(`keys: ${pressed.join(" ")} (${pressed.length})\n`);
  });

  it("comes as well from a page saved in another province, decided with the mouse alone", async () => {
    expect(run("scripts/new-plan.ts", "inbox/通知.html", "--source", "https://example.org/zwgk/1.html").status).toBe(0);
    let clicks = 0;
    const click = async (found: Locator) => {
      clicks++;
      await found.click();
    };
    await click(page.getByRole("link", { name: "全部文件" }));
    await click(page.getByRole("link", { name: "青石省优化营商环境重点任务分工方案" }));
    const decided: string[] = [];
    for (const current = page.locator(".card[aria-current]"); ; ) {
      await current.or(page.getByText("各条均已决定")).first().waitFor();
      if ((await current.count()) === 0) break;
      const seen = await page.locator("#bench").getAttribute("data-seen");
      decided.push(await titleOf());
      await click(current.getByRole("button", { name: /^(采纳|登记为新部门)/u }).first());
      await page.waitForFunction((seen) => document.querySelector<HTMLElement>("#bench")?.dataset.seen !== seen, seen);
    }
    expect(decided).toEqual([
      "文件：青石省优化营商环境重点任务分工方案",
      "新部门：青石省政务服务局",
      "新部门：青石省商务厅",
    ]);
    expect(clicks).toBe(5);
    expect(await page.locator("#bench-cards").innerText()).toContain(`npm run publish-plan -- ${savedSlug}`);
    process.stdout.write(`clicks: ${clicks}\n`);
  });

  it("is closed to requests that no page of ours has sent", async () => {
    const headers = { "Content-Type": "application/json" };
    const decide = await fetch(`${page.url()}decide/`, { method: "POST", headers, body: "{}" });
    expect([decide.status, await decide.text()]).toEqual([403, "此请求不是由本机的编校台页面发出的，未予受理。"]);
    const reading = await fetch(page.url(), { headers: { Origin: "http://localhost:9" } });
    expect([reading.status, reading.headers.get("Access-Control-Allow-Origin")]).toEqual([403, null]);
  });

  it("is published with it, and no trace of the workbench with it", async () => {
    await page.close();
    await server.stop();
    // What is decided and has no pages yet does not go out unnamed.
    const unnamed = run("scripts/publish-plan.ts", savedSlug);
    expect([unnamed.status, unnamed.said]).toEqual([2, expect.stringContaining("（publication/others）")]);
    const { status, said } = run("scripts/publish-plan.ts", savedSlug, slug, "sample");
    expect([status, said]).toEqual([0, expect.stringContaining(`已发布：/plans/${savedSlug}/`)]);
    expect(read(`dist/plans/${slug}/1/1/index.html`)).toContain("甲城—乙城班列");
    const task = read(`dist/plans/${savedSlug}/1/1/index.html`);
    expect(task).toContain("企业开办一日办结");
    expect(task).not.toMatch(/分享到|网站标识码|当前位置/u);
    expect(existsSync(join(project, "dist/workbench"))).toBe(false);
    const { stdout } = spawnSync("grep", ["-rlE", "bench-cards|workbench-token|src/workbench", join(project, "dist")], {
      encoding: "utf8",
    });
    expect(stdout).toBe("");
  });
});
