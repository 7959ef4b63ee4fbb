import { readFile } from "node:fs/promises";
import type { APIRoute } from "astro";
import { loadEdition } from "../edition/load-edition.ts";
import { parseLock } from "../registry/identifiers.ts";
import { dataRoot } from "../writers/data/url.ts";
import { sitemap, sitemapPaths } from "../writers/sitemap.ts";

/** A sitemap has whole addresses only: where the host is not known, there is none (an empty answer is not written). */
export const GET: APIRoute = async ({ site }) => {
  if (!site) return new Response(null);
  const file = "content/registry/identifiers.lock";
  const { identifiers } = parseLock(await readFile(file, "utf8"), file);
  const paths = sitemapPaths(await loadEdition(), identifiers);
  return new Response(sitemap(paths, dataRoot(site, import.meta.env.BASE_URL)), {
    headers: { "Content-Type": "application/xml; charset=utf-8" },
  });
};
