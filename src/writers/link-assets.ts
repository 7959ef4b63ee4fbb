/** Links to shared styles and scripts, relative to the page that they stand on. */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
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
      "astro:build:done": ({ dir }) => {
        const folder = fileURLToPath(dir);
        // Handing a small file to another thread costs more than reading and writing it.
        for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
          if (!name.endsWith(".html") || name === shownAnywhere) continue;
          const file = join(folder, name);
          const html = readFileSync(file, "utf8");
          const depth = name.split(sep).length - 1;
          writeFileSync(file, relativeLinks(html, `${root}${assets}/`, `${up(depth)}${assets}/`));
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
