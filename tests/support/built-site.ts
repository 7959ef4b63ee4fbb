import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";

/** The folder that `npm run build` makes; `npm test` builds it first. */
export const dist = "dist";

if (!existsSync(join(dist, "index.html")))
  throw new Error("No dist/: run `npm run build` before these tests (`npm test` does).");

export interface BuiltPage {
  /** Path below the root of the site: `plans/mongolia-2014/4/16/`. */
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
}

/** Give every HTML page of the built site, each read when it is first looked at: to parse all takes seconds. */
export function readPages(): BuiltPage[] {
  return readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map(pageOf);
}

function pageOf(name: string): BuiltPage {
  let html: string | undefined;
  let tree: Root | undefined;
  return {
    path: name
      .split(sep)
      .join("/")
      .replace(/index\.html$/u, ""),
    get html() {
      html ??= readFileSync(join(dist, name), "utf8");
      return html;
    },
    get tree() {
      tree ??= fromHtml(this.html);
      return tree;
    },
  };
}

/** Read a data file of the built site. */
export function readData<T>(name: string): T {
  return JSON.parse(readFileSync(join(dist, "data", name), "utf8")) as T;
}

/** Give all elements of a page. */
export function elementsOf(page: Pick<BuiltPage, "tree">): Element[] {
  const elements: Element[] = [];
  visit(page.tree, "element", (element) => {
    elements.push(element);
  });
  return elements;
}
