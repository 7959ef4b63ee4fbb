/** Links to shared styles and scripts, relative to the page that they stand on. */

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Shown at any address, from which no path leads to a file: its links start at the root that `--base` tells. */
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
          if (!name.endsWith(".html") || name === shownAnywhere) continue;
          const file = join(folder, name);
          const html = await readFile(file, "utf8");
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

function up(depth: number): string {
  return depth === 0 ? "./" : "../".repeat(depth);
}
