import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { Element } from "hast";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, printPage } from "../../src/pdf/print-page.ts";
import { restoreCharacters } from "../../src/pdf/restore-characters.ts";
import { launchBrowser } from "../support/browser.ts";
import { dist, elementsOf, readData, readPages } from "../support/built-site.ts";
import { fontConfigOf } from "../support/fonts.ts";
import { pageKinds, pathOf } from "../support/page-kinds.ts";
import {
  bodyLines,
  bodyText,
  drawPage,
  mm,
  type PrintedLine,
  type PrintedPage,
  type ReadPdf,
  readPdf,
} from "../support/read-pdf.ts";
import { serveFolder } from "../support/serve.ts";

const folder = mkdtempSync(join(tmpdir(), "fengong-pdf-"));
const slug = "regional-2014";
const department = "finance-office";
let plan: ReadPdf;
let dossier: ReadPdf;

interface Section {
  readonly id: string;
  readonly plan: string;
  readonly path: string;
  readonly number: string | null;
  readonly title: string;
  readonly text: string;
  readonly permanent_number: number;
}

const allSections = readData<Section[]>("sections.json");
const sections = allSections.filter((section) => section.plan === slug);
const duties = readData<{ plan: string; assignment: string }[]>("duties.json").filter((duty) => duty.plan === slug);
const title = sections[0]?.title ?? "";

beforeAll(async () => {
  const only = [`plans/${slug}`, `departments/${department}`].flatMap((path) => ["--only", path]);
  const env = { ...process.env, FONTCONFIG_FILE: await fontConfigOf("chinese") };
  await promisify(execFile)(process.execPath, ["scripts/pdf.ts", "--out", folder, ...only], { env });
  plan = await readPdf(join(folder, `plans/${slug}.pdf`));
  dossier = await readPdf(join(folder, `departments/${department}.pdf`));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""))
    .join("");
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/gu, "");
}

/** Find texts one after the other; gives those that do not stand after the one before. */
function outOfOrder(whole: string, texts: readonly string[]): readonly string[] {
  let from = 0;
  return texts.filter((text) => {
    const place = whole.indexOf(withoutSpaces(text), from);
    if (place >= 0) from = place + withoutSpaces(text).length;
    return place < 0;
  });
}

/**
 * Find texts of cells, one after the other, on the pages of a table: whole on one, or torn between two, where the other
 * cells of the row and the head of the table stand between the halves. Gives those that are not there in this order.
 */
function outOfTable({ pages }: ReadPdf, texts: readonly string[]): readonly string[] {
  const bodies = pages.map(bodyText);
  let at = 0;
  return texts.filter((text) => {
    const wanted = withoutSpaces(text);
    const found = bodies.findIndex((body, i) => {
      if (i < at) return false;
      const torn = Array.from(wanted, (_, k) => k).findLast((k) => k > 0 && body.includes(wanted.slice(0, k))) ?? 0;
      return body.includes(wanted) || (torn > 0 && (bodies[i + 1] ?? "").includes(wanted.slice(torn)));
    });
    if (found >= 0) at = found;
    return found < 0;
  });
}

interface SectionNotes {
  readonly id: string;
  readonly title: string;
  /** Notes of this section alone. */
  readonly notes: readonly string[];
  /** Words of rows that mend a slip which the plan makes again. */
  readonly slips: readonly { readonly slip: string; readonly words: readonly string[] }[];
}

/** The notes that stand on screen within the text of a page, by section. */
function notesOn(path: string): readonly SectionNotes[] {
  const page = readPages().find((other) => other.path === path);
  const within = (node: Element): Element[] => elementsOf({ tree: { type: "root", children: [node] } });
  return (page ? elementsOf(page) : []).flatMap(({ tagName, children, properties }) => {
    const aside = children.find((child) => child.type === "element" && child.properties.role === "note") as Element;
    if (tagName !== "section" || !aside) return [];
    const id = `${path.slice("plans/".length)}${String(properties.id).replaceAll("-", "/")}`;
    const title = allSections.find((section) => section.id === id)?.title ?? "no such section";
    const rows = within(aside).filter((element) => element.tagName === "li");
    const text = (element: Element) => withoutSpaces(textOf(element));
    const parts = rows.map((row) => {
      const link = within(row).find((element) => String(element.properties.href).includes("apparatus/#slip"));
      const words = within(row).filter((element) => element.tagName === "q");
      return { row: text(row), slip: link && text(link), words: words.map(text) };
    });
    return [
      {
        id,
        title,
        notes: parts.flatMap(({ row, slip }) => (slip === undefined ? [row] : [])),
        slips: parts.flatMap(({ slip, words }) => (slip === undefined ? [] : [{ slip, words }])),
      },
    ];
  });
}

function wholeText({ pages }: ReadPdf): string {
  return pages.map(bodyText).join("").replaceAll("‸", "");
}

describe("the PDF of a plan", () => {
  it("says what it is: tagged, in Chinese, with its title, subject and the edition", async () => {
    expect(Object.fromEntries((await plan.document.getMarkInfo()) as unknown as Map<string, boolean>)).toMatchObject({
      Marked: true,
    });
    const { info } = await plan.document.getMetadata();
    expect(info).toMatchObject({ Title: title, Language: "zh-Hans", Creator: "分工" });
    expect((info as { Subject: string }).Subject).toMatch(/^分工方案。分工，\S+ 版$/u);
  });

  it("has a bookmark for the title and for every section, in their order", () => {
    const named = plan.bookmarks.map((bookmark) => bookmark.replace(/[〔〕。]/gu, ""));
    expect(named).toEqual(sections.map(({ number, title }) => `${number ?? ""}${title}`));
  });

  it("is some pages of A4", () => {
    expect(plan.pages.length).toBeGreaterThanOrEqual(5);
    expect(plan.pages.length).toBeLessThanOrEqual(9);
    for (const { width, height } of [...plan.pages, ...dossier.pages]) {
      expect(width / mm).toBeCloseTo(210, 0);
      expect(height / mm).toBeCloseTo(297, 0);
    }
  });

  it("holds the whole reading text in its order", () => {
    const texts = sections.flatMap(({ text }) => text.split("\n"));
    expect(outOfOrder(wholeText(plan), texts)).toEqual([]);
  });

  it("can be searched: no character is given as another that looks like it", () => {
    expect(wholeText(plan).match(/[\u2e80-\u2fdf―戶]/gu)).toBeNull();
  });

  it("leaves the interface on the screen", () => {
    expect(wholeText(plan)).not.toMatch(/跳到正文|目录|文本校订底本并排|¶|任务\d+|各部分由谁牵头/u);
  });

  it("sets at most 22 lines of 28 characters on a page, in size 3, 28.99 points apart", () => {
    const full = plan.pages.map((page) => bodyLines(page).filter(({ size }) => Math.abs(size - 16) < 0.1));
    const steps = full.flatMap((lines) =>
      lines.slice(1).map(({ baseline }, i) => (lines[i]?.baseline ?? 0) - baseline),
    );
    const plain = steps.filter((step) => step < 40);
    expect(plain.length).toBeGreaterThan(60);
    for (const step of plain) expect(Math.abs(step - 28.99)).toBeLessThan(0.6);
    expect(Math.max(...full.map((lines) => lines.length))).toBe(22);
    const lengths = full.flat().filter(({ text }) => /^[\p{Script=Han}，、]+$/u.test(text));
    expect(Math.max(...lengths.map(({ text }) => text.length))).toBe(28);
  });

  it("keeps the type area of 156 millimetres, the binding edge alternating", () => {
    for (const [i, page] of plan.pages.entries()) {
      const edge = (i % 2 === 0 ? 28 : 26) * mm;
      const lines = bodyLines(page);
      expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThan(edge - 9);
      expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(edge + 156 * mm + 9);
    }
  });

  it("tears no assignment", () => {
    const torn = duties.filter(
      ({ assignment }) => !plan.pages.some((page) => bodyText(page).includes(withoutSpaces(assignment))),
    );
    expect(duties.length).toBeGreaterThan(10);
    expect(torn).toEqual([]);
  });

  it("has page numbers at the outer edge, the permanent number at the inner one and no address without a host, the running title from page two", () => {
    for (const [i, { lines }] of plan.pages.entries()) {
      const foot = lines.filter(({ baseline }) => baseline < 35 * mm);
      const number = foot.find(({ text }) => text === `—${i + 1}—`);
      const of = foot.find(({ text }) => /^编号\d+/u.test(text));
      expect(foot.map(({ text }) => text).join("")).not.toMatch(/plans|127\.0\.0\.1/u);
      expect((number?.left ?? 0) > (of?.left ?? 0)).toBe(i % 2 === 0);
      const head = lines.filter(({ baseline }) => baseline > (297 - 37) * mm);
      expect(head.map(({ text }) => text).join("")).toBe(i === 0 ? "" : withoutSpaces(title));
    }
  });

  it("leads to no address but the edition's own", () => {
    expect(plan.pages.flatMap(({ links }) => links).filter((url) => url.includes("127.0.0.1"))).toEqual([]);
  });

  it("leaves the margins white and the type area printed, as pictures of its first pages show", async () => {
    for (const n of [1, 2, 3]) {
      const hasInk = await drawPage(plan.document, n);
      const left = n % 2 === 1 ? 28 : 26;
      expect(hasInk(0, 0, left - 1, 297), `left of page ${n}`).toBe(false);
      expect(hasInk(left + 156 + 3, 0, 209, 297), `right of page ${n}`).toBe(false);
      expect(hasInk(0, 0, 209, 12), `head of page ${n}`).toBe(false);
      expect(hasInk(0, 25, 209, 36), `above the text of page ${n}`).toBe(false);
      expect(hasInk(0, 280, 209, 296), `foot of page ${n}`).toBe(false);
      expect(hasInk(left, 37, left + 156, 262), `text of page ${n}`).toBe(true);
    }
  });
});

describe("the PDF of a department", () => {
  it("holds every duty of its dossier in order, with title and author", async () => {
    const page = readPages().find(({ path }) => path === `departments/${department}/`);
    const cells = page ? elementsOf(page).filter(({ properties }) => String(properties.className) === "duty-text") : [];
    const texts = cells.map(textOf);
    expect(texts.length).toBeGreaterThan(6);
    expect(outOfTable(dossier, texts)).toEqual([]);
    const { info } = await dossier.document.getMetadata();
    expect(info).toMatchObject({ Title: "自治区金融办：任务清单", Author: "分工", Language: "zh-Hans" });
  });
});

describe("printing from the browser", () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  /** The site under a name that others could find too, as they cannot find what every machine calls itself. */
  const host = "edition.example";
  let published: string;

  beforeAll(async () => {
    browser = await launchBrowser({ fonts: "chinese", switches: [`--host-resolver-rules=MAP ${host} 127.0.0.1`] });
    server = await serveFolder(dist);
    published = server.url.replace("127.0.0.1", host);
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** Print a page as a reader does, once it shows what it was asked for. */
  async function print(
    path: string,
    prepare: (page: Page) => Promise<unknown> = async () => undefined,
    { root = published, scripts = true }: { root?: string; scripts?: boolean } = {},
  ) {
    const page = await openPage(browser);
    if (!scripts) await page.route("**/*.js", (route) => route.abort());
    await page.goto(`${root}${path}`);
    await prepare(page);
    const { content, text: visible } = await printPage(page);
    const day = await page.evaluate(() => new Date().toLocaleDateString("sv"));
    await page.close();
    const printed = await PDFDocument.load(content);
    restoreCharacters(printed, visible);
    return { ...(await readPdf(await printed.save())), day };
  }

  /** How far down the type area its last line stands: 1 is its foot. */
  const filledShare = (page: PrintedPage) =>
    ((297 - 37) * mm - Math.min(...bodyLines(page).map(({ baseline }) => baseline))) / (225 * mm);

  /** What stands below the type area, page by page. */
  const feet = ({ pages }: ReadPdf) =>
    pages.map(({ lines }) =>
      lines
        .filter(({ baseline }) => baseline < 35 * mm)
        .map(({ text }) => text)
        .join(""),
    );

  it("prints the text that was chosen on the screen", async () => {
    const text = wholeText(await print("plans/mongolia-2014/4/19/", (page) => page.locator("#view-printed").check()));
    const [line = ""] = readFileSync("seeds/mongolia-2014.txt", "utf8").split("\n").slice(76, 77);
    expect(text).toContain(withoutSpaces(line));
    expect(text).toContain("底本，一字未改");
  });

  // A short address leads on at once: nobody prints it.
  it.each(pageKinds.filter((kind) => !kind.startsWith("short address of")))(
    "leaves no page of the kind “%s” empty or nearly so, and says on each its address with the host and the day",
    async (kind) => {
      const printed = await print(pathOf(kind));
      for (const [i, page] of printed.pages.entries()) expect(bodyText(page), `page ${i + 1}`).not.toBe("");
      for (const [i, page] of printed.pages.slice(0, -1).entries())
        expect(filledShare(page), `page ${i + 1}`).toBeGreaterThan(0.3);
      for (const foot of feet(printed)) {
        expect(foot).toContain(`${printed.day}打印`);
        expect(foot).toContain(`${published}${pathOf(kind)}`);
      }
    },
  );

  it.each([
    ["without scripts", () => ({ scripts: false })],
    ["from a host that every machine has", () => ({ root: server.url })],
  ])("says of a section printed %s its permanent number, and no address that nobody finds", async (_, options) => {
    const printed = await print("plans/mongolia-2014/4/16/", undefined, options());
    for (const foot of feet(printed)) {
      expect(foot).toContain("编号22");
      expect(foot).not.toMatch(/plans|http/u);
    }
    expect(wholeText(printed)).toMatch(/分工，[\w.-]+版。编号22。/u);
  });

  it("says of other pages printed without scripts of which edition they are", async () => {
    const printed = await print("departments/finance-office/", undefined, { scripts: false });
    for (const foot of feet(printed)) expect(foot).toMatch(/^(?:—\d+—)?分工，[\w.-]+版(?:—\d+—)?$/u);
  });

  /** What is printed behind the last paragraph of a page, and all of it. */
  async function printBehind(path: string): Promise<{ text: string; behind: string }> {
    const text = wholeText(await print(path, undefined, { scripts: false }));
    const last = withoutSpaces(allSections.findLast(({ id }) => `plans/${id}/`.startsWith(path))?.text ?? "-");
    return { text, behind: text.slice(text.lastIndexOf(last) + last.length) };
  }

  it.each(["plans/mongolia-2014/", "plans/cppcc-0243-2019/", "plans/bohai-rim/3/"])(
    "sets the notes of %s together behind its last paragraph, each once, under the name of its section",
    async (path) => {
      const lists = notesOn(path).filter(({ notes }) => notes.length > 0);
      const notes = lists.flatMap((list) => list.notes);
      expect(lists.length).toBeGreaterThan(1);
      const { text, behind } = await printBehind(path);
      expect(behind).toMatch(/^(?:以下各部分)?校勘记/u);
      expect(
        outOfOrder(
          behind,
          lists.flatMap((list) => [list.title, ...list.notes]),
        ),
      ).toEqual([]);
      const times = (whole: readonly string[], note: string) => whole.join("\n").split(note).length - 1;
      for (const note of notes) expect(times([text], note), note).toBe(times(notes, note));
    },
  );

  it.each(["plans/mongolia-2014/", "plans/mongolia-2014/1/"])(
    "says of a slip that %s makes in several sections once what it is and how often, and lists all its places",
    async (path) => {
      const lists = notesOn(path);
      const slips = Map.groupBy(
        lists.flatMap(({ title, slips }) => slips.map((one) => ({ ...one, title }))),
        ({ slip }) => slip,
      );
      const shared = [...slips].filter(([, places]) => places.length > 1);
      expect(shared.length).toBeGreaterThan(0);
      const { behind } = await printBehind(path);
      for (const [slip, places] of shared) {
        expect(behind.split(slip).length - 1, slip).toBe(1);
        const from = behind.slice(behind.indexOf(slip));
        expect(
          outOfOrder(
            from,
            places.flatMap(({ title, words }) => [title, ...words]),
          ),
          slip,
        ).toEqual([]);
      }
    },
  );

  // Each of these filled its last page to the last line, or nearly, with the imprint torn or left alone on another.
  it.each([
    "mongolia-2014/4/16",
    "mongolia-2014/5/20",
    "manzhouli-2014/2/8",
    "manzhouli-2014/3/12",
    "manzhouli-2014/7/25",
    "bohai-rim/4/2/1",
    "bohai-rim/5/2",
  ])("keeps the imprint of %s whole, on the page of the last lines, and fills the pages before", async (id) => {
    const { pages } = await print(`plans/${id}/`);
    for (const page of pages.slice(0, -1)) expect(filledShare(page)).toBeGreaterThan(0.6);
    const lines = pages.flatMap(bodyLines);
    const last = bodyLines(pages.at(-1) as PrintedPage);
    const from = last.findIndex(({ text }) => text.startsWith("分工，"));
    expect(
      last
        .slice(from)
        .map(({ text }) => text)
        .join(""),
    ).toMatch(/^分工，.+校订本；加虚线处为校改，说明在正文之后。$/u);
    expect(lines.filter(({ text }) => text.startsWith("分工，"))).toHaveLength(1);
    const ownText = last.slice(0, from).filter(({ size }) => Math.abs(size - 16) < 0.1);
    expect(ownText.length, "lines of the text on its page").toBeGreaterThan(1);
  });

  it.each(["compare/22-145/", "compare/?a=s22&b=s145"])(
    "sets both columns of %s from the first page on, and cuts no line between two pages",
    async (path) => {
      const printed = await print(path, (page) => page.locator(".compare section").first().waitFor());
      const middle = 105 * mm;
      const isLeft = ({ left }: PrintedLine) => left < middle - 9;
      for (const [number, isOwn] of [
        [22, isLeft],
        [145, (line: PrintedLine) => !isLeft(line)],
      ] as const) {
        const section = allSections.find(({ permanent_number }) => permanent_number === number);
        const columns = printed.pages.map((page) => bodyLines(page).filter(isOwn));
        const text = columns.flatMap((lines) => lines.map((line) => line.text)).join("");
        expect(text.replaceAll(/〔(?:同|异序)：|〕/gu, "")).toContain(withoutSpaces(section?.text ?? "-"));
        expect(columns[0]?.map((line) => line.text).join("")).toContain(withoutSpaces(section?.title ?? "-"));
      }
    },
  );
});
