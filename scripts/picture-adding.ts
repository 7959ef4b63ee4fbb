/**
 * `npm run pictures`: take anew the pictures of /about/adding/ and the README: a plan on the workbench, and its page. All
 * in a copy of the project, with a text that is made up, and with the fonts of the tests.
 */

import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import sharp from "sharp";
import { copyProject } from "../src/workspace/copy-project.ts";
import { takeIn } from "../src/workspace/intake/take-in.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { launchBrowser } from "../tests/support/browser.ts";
import { startDev } from "../tests/support/dev-server.ts";
import { makeDocx } from "../tests/support/intake-files.ts";

readOptions({ options: {} });

const lines = [
  "云岭省人民政府办公厅",
  "云政办发〔2024〕12号",
  "云岭省对外开放重点任务分工方案",
  "一、通道建设",
  "（一）铁路。推进甲城—乙城铁路建设，办好甲城一乙城国际班列。（省交通运输厅牵头，省财政厅配合）",
  "（三）口岸。扩大口岸开放，延长通关时间。（省商务厅、各市人民政府负责）",
  "云岭省人民政府办公厅",
  "2024年3月5日",
];

const out = "src/pictures/adding";
const project = await mkdtemp(join(tmpdir(), "fengong-pictures-"));
copyProject(resolve("."), project, { library: "own" });
const folders = { seeds: join(project, "seeds"), registry: join(project, "content/registry") };
const told = { source: "https://example.org/" };
const { slug } = await takeIn({ name: "方案.docx", bytes: makeDocx(lines) }, told, folders);
const server = await startDev(project);
const browser = await launchBrowser({ fonts: "chinese" });
const page = await browser.newPage({ viewport: { width: 1280, height: 640 } });
await mkdir(out, { recursive: true });

/** Few colours are enough for a page, and make a small file. */
async function take(name: string): Promise<void> {
  await sharp(await page.screenshot())
    .png({ palette: true, colours: 24, effort: 10, compressionLevel: 9 })
    .toFile(join(out, `${name}.png`));
}

/** Press a key and wait until what it decides is written. */
async function decide(key: string): Promise<void> {
  const seen = await page.locator("#bench").getAttribute("data-seen");
  await page.keyboard.press(key);
  await page.waitForFunction((before) => document.querySelector<HTMLElement>("#bench")?.dataset.seen !== before, seen);
}

await page.goto(`${server.url}workbench/${slug}/`);
await page.locator(".card[aria-current]").waitFor();
await take("board");
await decide("a");
await page.keyboard.press("e");
await take("edit");
await page.keyboard.press("Escape");
for (let left = await page.locator(".card").count(); left > 0; left--) await decide("a");
await take("done");
await page.goto(`${server.url}plans/${slug}/1/1/`);
await take("page");

await browser.close();
await server.stop();
await rm(project, { recursive: true, force: true });
