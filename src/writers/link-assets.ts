/** Links to shared styles and scripts, relative to the page that they stand on. */

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Shown at any address, from which no path leads for certain to a file: it holds its style and script itself. */
const shownAnywhere = "404.html";

/**
 * Give the integration that turns the links of pages to styles and scripts, which Astro writes from the root
 * of the host, into relative ones: the site works under any path.
 */
export function linkAssets(): AstroIntegration {
  let root = "/";
  let assets = "_astro";
  return {
    name: "link-assets",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = config.base.replace(/\/?$/u, "/");
        assets = config.build.assets;
      },
      "astro:build:done": async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const names = await readdir(folder, { recursive: true });
        for (const name of names) {
          if (!name.endsWith(".html")) continue;
          const file = join(folder, name);
          const html = await readFile(file, "utf8");
          if (name === shownAnywhere) {
            const read = (asset: string) => readFile(join(folder, assets, asset), "utf8");
            await writeFile(file, await inlineAssets(html, `${root}${assets}/`, read));
            continue;
          }
          const depth = name.split(sep).length - 1;
          await writeFile(file, relativeLinks(html, `${root}${assets}/`, `${up(depth)}${assets}/`));
        }
      },
    },
  };
}

/**
 * Put one folder for another where a link or a script of a page leads into it.
 *
 *     href="/_astro/Page.css" → href="../../_astro/Page.css"
 */
export function relativeLinks(html: string, from: string, to: string): string {
  return html.replaceAll(` href="${from}`, ` href="${to}`).replaceAll(` src="${from}`, ` src="${to}`);
}

/**
 * Put the styles and scripts of one folder into a page that links to them. They lead to no further file by a
 * relative path. `read` gives the text of a file of the folder.
 */
export async function inlineAssets(
  html: string,
  folder: string,
  read: (name: string) => Promise<string>,
): Promise<string> {
  const links =
    /<link rel="stylesheet" href="(?<style>[^"]+)">|<script type="module" src="(?<script>[^"]+)"><\/script>/gu;
  let page = html;
  for (const { 0: link, groups = {} } of html.matchAll(links)) {
    const { style, script } = groups;
    const path = style ?? script ?? "";
    if (!path.startsWith(folder)) continue;
    const text = await read(path.slice(folder.length));
    const element = style === undefined ? `<script type="module">${text}</script>` : `<style>${text}</style>`;
    page = page.replace(link, () => element);
  }
  return page;
}

function up(depth: number): string {
  return depth === 0 ? "./" : "../".repeat(depth);
}
