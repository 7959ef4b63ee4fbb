import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Element } from "hast";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { type BuiltPage, dist, elementsOf, readData, readPages } from "../support/built-site.ts";
import { expectNone } from "../support/expect-none.ts";

const pages = readPages();
const sections = readData<{ id: string; kind: string }[]>("sections.json");
const idsByPath = new Map(
  pages.map((page) => [
    page.path,
    elementsOf(page).flatMap(({ properties }) => (properties.id ? [String(properties.id)] : [])),
  ]),
);
/** Files of dist/ that are not pages but may be linked. */
const isFile = (path: string) => /\.[a-z]+$/u.test(path);

describe("the built site", () => {
  it("has a page for every section at the address of its printed numbers", () => {
    for (const path of [
      "plans/mongolia-2014/4/16/",
      "plans/bohai-rim/3/2/7/",
      "plans/cppcc-0243-2019/next/1/",
      "plans/regional-2014/notice/",
    ]) {
      expect(idsByPath.has(path), path).toBe(true);
    }
  });

  it("has no link or anchor that leads nowhere", () => {
    const broken: string[] = [];
    for (const page of pages.filter(({ path }) => path !== "404.html")) {
      for (const { tagName, properties } of elementsOf(page)) {
        const href = properties.href;
        if (tagName !== "a" || typeof href !== "string" || /^[a-z]+:/u.test(href)) continue;
        const url = new URL(href, `https://site.invalid/${page.path}`);
        const path = decodeURI(url.pathname.slice(1));
        if (isFile(path)) {
          if (!fileExists(path)) broken.push(`${page.path}: ${href}`);
          continue;
        }
        const ids = idsByPath.get(path);
        if (!ids || (url.hash !== "" && !ids.includes(decodeURIComponent(url.hash.slice(1)))))
          broken.push(`${page.path}: ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it("leads from item to item, by their titles, and at the end of a part to the next part", () => {
    const pager = (path: string, rel: string) => {
      const page = pages.find((other) => other.path === path);
      const link = page && elementsOf(page).find(({ properties }) => String(properties.rel) === rel);
      return (
        link && [new URL(String(link.properties.href), `https://site.invalid/${path}`).pathname, visibleText(link)]
      );
    };
    expect(pager("plans/mongolia-2014/4/16/", "next")).toEqual(["/plans/mongolia-2014/4/17/", "（十七）口岸开放 →"]);
    expect(pager("plans/mongolia-2014/4/17/", "prev")).toEqual([
      "/plans/mongolia-2014/4/16/",
      "← （十六）跨境合作平台",
    ]);
    expect(pager("plans/mongolia-2014/4/19/", "next")?.[0]).toBe("/plans/mongolia-2014/5/");
    expect(pager("plans/mongolia-2014/4/16/", "prev")?.[0]).toBe("/plans/mongolia-2014/3/");
    expect(pager("plans/bohai-rim/3/2/7/", "prev")?.[0]).toBe("/plans/bohai-rim/3/2/6/");
  });

  it("says about which year a plan is whose bounds hold one, everywhere", () => {
    const wrong = pages
      .filter(({ html }) => html.includes("2013–2015") || html.includes("2013-11 之后，2015-01 之前"))
      .map(({ path }) => path);
    expect(wrong).toEqual(["plans/regional-2014/"]);
    for (const path of ["plans/", "plans/regional-2014/", "plans/regional-2014/1/2/", "duties/"])
      expect(pages.find((page) => page.path === path)?.html, path).toContain("约 2014 年");
  });

  it("calls what it was copied from 底本, never 原文, on every page", () => {
    // 草原文化 is another word.
    expectNone(pages.filter(({ html }) => /(?<!草)原文/u.test(html)).map(({ path }) => path));
    expect(pages.find(({ path }) => path === "plans/bohai-rim/3/1/")?.html).toContain("〔底本缺标题〕");
  });

  it("uses every id once a page", () => {
    for (const [path, ids] of idsByPath) expect(new Set(ids).size, path).toBe(ids.length);
  });

  it("links nowhere absolutely, so that it works under any path", () => {
    for (const page of pages.filter(({ path }) => path !== "404.html")) {
      const absolute = elementsOf(page).flatMap(({ properties }) =>
        [properties.href, properties.src].filter((value) => typeof value === "string" && value.startsWith("/")),
      );
      expect(absolute, page.path).toEqual([]);
    }
  });

  it("holds no style and no script of its own, so that a host may forbid them: data for machines alone", () => {
    const wrong = pages.flatMap((page) =>
      elementsOf(page).flatMap(({ tagName, properties, children }) => {
        const isScript = tagName === "script" && properties.type !== "application/ld+json" && children.length > 0;
        const handlers = Object.keys(properties).filter((name) => name === "style" || /^on[A-Z]/u.test(name));
        return isScript || tagName === "style" || handlers.length > 0 ? [`${page.path}: <${tagName}> ${handlers}`] : [];
      }),
    );
    expectNone(wrong);
  });

  it("shares styles whose names change with what they hold", () => {
    const names = pages.filter(({ path }) => path !== "404.html" && path !== "search/").flatMap(stylesOf);
    for (const name of new Set(names)) expect(name).toMatch(/^dist\/_astro\/[^/]+\.[\w-]{8}\.css$/u);
    expect(new Set(names).size).toBeLessThanOrEqual(20);
  });

  it("asks nothing of any other host", () => {
    for (const page of pages) {
      const foreign = elementsOf(page).filter(
        ({ tagName, properties }) =>
          tagName !== "a" && /^(https?:)?\/\//u.test(String(properties.src ?? properties.href ?? "")),
      );
      expect(foreign, page.path).toEqual([]);
    }
  });

  it("sends a section or item with its style in one round trip of 14 kB", () => {
    const gathers = (id: string) => id.split("/").length < 3 && sections.some((other) => other.id.startsWith(`${id}/`));
    const single = sections.filter(({ id }) => !gathers(id));
    expect(single.length).toBeGreaterThan(150);
    for (const { id } of single) expect(compressedSize(`plans/${id}/`), id).toBeLessThanOrEqual(14 * 1024);
  });

  it("sends a whole plan, or a chapter with all that is below it, in 60 kB", () => {
    for (const { id } of sections) expect(compressedSize(`plans/${id}/`), id).toBeLessThanOrEqual(60_000);
  });

  it("has no personal contact data anywhere", () => {
    for (const page of pages) expect(page.html, page.path).not.toMatch(/崔振杰|6944336/u);
    for (const name of ["sections.json", "apparatus.json", "plans.json"]) {
      expect(readFileSync(`${dist}/data/${name}`, "utf8")).not.toMatch(/崔振杰|6944336/u);
    }
  });
});

/** Bytes of a page with the styles and the script that hold up its drawing, as a static host sends them, each compressed by gzip. */
function compressedSize(path: string): number {
  const page = pages.find((other) => other.path === path);
  if (!page) throw new Error(`no page at /${path}`);
  const styles = stylesOf(page);
  expect(styles.length, path).toBeGreaterThan(0);
  const files = [...styles, ...blockingScriptsOf(page)];
  return [page.html, ...files.map((file) => readFileSync(file))].reduce((sum, part) => sum + gzipSync(part).length, 0);
}

/** The words of an element. */
function visibleText(element: Element): string {
  const words: string[] = [];
  visit(element, "text", ({ value }) => {
    words.push(value);
  });
  return words.join("");
}

/** Files of the styles that a page links. */
function stylesOf(page: BuiltPage): string[] {
  return elementsOf(page).flatMap(({ tagName, properties }) =>
    tagName === "link" && String(properties.rel) === "stylesheet"
      ? [join(dist, page.path, String(properties.href))]
      : [],
  );
}

/** Files of the scripts in the head of a page that run before it is drawn. */
function blockingScriptsOf(page: BuiltPage): string[] {
  return elementsOf(page).flatMap(({ tagName, properties }) =>
    tagName === "script" && properties.src !== undefined && properties.type === undefined
      ? [join(dist, page.path, String(properties.src))]
      : [],
  );
}

function fileExists(path: string): boolean {
  try {
    readFileSync(`${dist}/${path}`);
    return true;
  } catch {
    return false;
  }
}
