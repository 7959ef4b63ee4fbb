import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";

/**
 * Make the links from pages to the script files of a built site relative, so that it works at any
 * address. Most scripts stand in their page; those that share code stand in files of their own,
 * which Astro links by a path from the root of the host. `base` is that path: `/` or `/library/`.
 */
export function relateScripts(folder: string, base: string): void {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith("index.html"),
  );
  for (const name of pages) {
    const html = readFileSync(join(folder, name), "utf8");
    const root = "../".repeat(name.split(sep).length - 1) || "./";
    const related = html.replaceAll(`="${base}_astro/`, `="${root}_astro/`);
    if (related !== html) writeFileSync(join(folder, name), related);
  }
}
