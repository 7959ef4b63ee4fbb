import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { sectionPath } from "../edition/address.ts";
import type { Edition } from "../edition/load-edition.ts";
import type { Identifier } from "../registry/identifiers.ts";
import type { Source } from "./file-group.ts";

/** Pages that only forward: their readable addresses are listed instead. */
const shortAddress = /^\/[sd]\/\d+\/$/u;

/** Give the paths of all pages below the root: the sections, and what else the lock holds. */
export function sitemapPaths({ plans }: Pick<Edition, "plans">, identifiers: readonly Identifier[]): string[] {
  const sections = plans.flatMap((plan) => plan.sections.map(({ address }) => sectionPath(address)));
  const pages = identifiers
    .filter(({ kind, address }) => kind === "page" && !shortAddress.test(address))
    .map(({ address }) => address.slice(1));
  return [...new Set([...pages, ...sections])].sort();
}

/** Write a sitemap (sitemaps.org 0.9), which wants whole addresses. */
export function sitemap(paths: readonly string[], root: string): string {
  const set = x(
    "urlset",
    { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" },
    paths.map((path) => x("url", [x("loc", encodeURI(`${root}${path}`))])),
  );
  const declaration = { type: "instruction", name: "xml", value: 'version="1.0" encoding="UTF-8"' } as const;
  return `${toXml([declaration, { type: "text", value: "\n" }, set])}\n`;
}

/** Write the sitemap of an edition. */
export function sitemapOf({ edition, root }: Source): string {
  return sitemap(sitemapPaths(edition, edition.identifiers), root);
}
