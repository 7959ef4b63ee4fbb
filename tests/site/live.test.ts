import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject } from "../../src/workspace/copy-project.ts";
import { takeIn } from "../../src/workspace/intake/take-in.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDev } from "../support/dev-server.ts";
import type { RunningServer } from "../support/serve.ts";

const slug = "mongolia-2014";
const draft = "云岭省数字政府建设分工方案\n一、基础\n（一）平台。建成统一平台。（省大数据局牵头）\n";

let project: string;
let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "fengong-live-"));
  copyProject(resolve("."), project, { library: "own" });
  server = await startDev(project);
  browser = await launchBrowser({ fonts: "chinese" });
  page = await browser.newPage();
  await page.goto(`${server.url}plans/${slug}/4/16/`);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(project, { recursive: true, force: true });
});

/** Save a change of a file, wait until the page that is open shows it, and print the time between. */
async function change(path: string, before: string, after: string, words: string): Promise<void> {
  const file = join(project, path);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(before);
  const saved = performance.now();
  writeFileSync(file, text.replace(before, after));
  await page.waitForFunction((seen) => document.body?.innerText.includes(seen), words, { polling: 10 });
  process.stdout.write(`${path}: seen ${Math.round(performance.now() - saved)} ms after it was saved\n`);
}

describe("the site while it is worked on", () => {
  it("is the library as it stands, with nothing open", async () => {
    expect(await page.locator("h1, h2").first().innerText()).toContain("跨境合作平台");
    expect(await page.locator(".problem-panel").count()).toBe(0);
  });

  it("shows a change of a row, a page and a text without being started again", async () => {
    await change(
      "content/registry/plans.yaml",
      "short_title: 与蒙古国全面合作分工方案",
      "short_title: 对蒙合作",
      "对蒙合作",
    );
    await change("src/strings/frame.ts", 'plans: "文件"', 'plans: "公文"', "公文");
    await change(`seeds/${slug}.txt`, "跨境合作平台。", "跨境合作平台。另设一处。", "另设一处");
  });

  it("shows a plan that is a draft as one, and in no count and no file", async () => {
    const bytes = Buffer.from(draft);
    const folders = { seeds: join(project, "seeds"), registry: join(project, "content/registry") };
    const { slug: drafted } = await takeIn({ name: "方案.txt", bytes }, {}, folders);
    const before = await (await fetch(`${server.url}data/duties.json`)).text();
    const other = await browser.newPage();
    await other.goto(`${server.url}plans/${drafted}/1/1/`);
    await other.getByText("草稿，尚未发布").waitFor();
    await other.getByRole("link", { name: "省大数据局" }).click();
    expect(await other.locator("main").innerText()).toContain("草稿，尚未发布");
    await other.goto(`${server.url}plans/`);
    expect(await other.locator("ol.plans").last().innerText()).toMatch(
      /^云岭省数字政府建设分工方案\s+草稿，尚未发布$/u,
    );
    await other.goto(`${server.url}departments/`);
    expect(await other.locator("main").innerText()).not.toContain("云岭省大数据局");
    await other.close();
    expect(await (await fetch(`${server.url}data/duties.json`)).text()).toBe(before);
    expect(readFileSync(join(project, "content/registry/identifiers.lock"), "utf8")).not.toContain(drafted);
  });

  it("says on the page what is wrong, with place and mend", async () => {
    const panel = await page.locator(".problem-panel").innerText();
    expect(panel).toContain(`seeds/${slug}.txt 第 1 行第 1 字`);
    expect(panel).toContain("办法：恢复原始文本；");
    const row = "- id: development-reform\n";
    await change(
      "content/registry/departments/inner-mongolia.yaml",
      row,
      "- id: development-reform: x\n",
      "登记文件不合 YAML 格式",
    );
  });

  it("keeps what it says to pages of its own, and writes nothing", async () => {
    const foreign = await fetch(`${server.url}workbench/problems/`, { headers: { Origin: "http://localhost:9" } });
    expect(foreign.status).toBe(403);
    for (const path of [`content/plans/${slug}/4.mdx`, "content/registry/identifiers.lock"])
      expect(readFileSync(join(project, path), "utf8")).toBe(readFileSync(path, "utf8"));
  });
});
