/** Addresses on the site. Links are relative, so that the site works under any path and host. */

import { idMark, rootMark } from "./render.ts";

/** Give the way from a page to the root of the site: `../../` from `/plans/mongolia-2014/`. */
export function rootFrom(url: URL, base: string): string {
  const path = url.pathname.slice(base.replace(/\/$/u, "").length).replace(/^\/|\/$/gu, "");
  const depth = path === "" ? 0 : path.split("/").length;
  return depth === 0 ? "./" : "../".repeat(depth);
}

/** Put the way to the root, and a prefix for ids, into HTML that was rendered before its page was known. */
export function resolveHtml(html: string, root: string, idPrefix = ""): string {
  return html
    .replaceAll(` href="${rootMark}`, () => ` href="${root}`)
    .replaceAll(` id="${idMark}`, () => ` id="${idPrefix}`);
}

/**
 * Path below the root of an address as the lock and redirects.yaml write it.
 *
 *     mongolia-2014/4/16#d1 → plans/mongolia-2014/4/16/#d1        /about/ → about/
 */
export function addressPath(address: string): string {
  return address.startsWith("/") ? address.slice(1) : `plans/${address.replace(/#|$/u, "/$&")}`;
}

/** Path of a section's page below the root: `plans/mongolia-2014/4/16/`. */
export function sectionPath(address: string): string {
  return `plans/${address}/`;
}
