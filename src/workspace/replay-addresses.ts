import { readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { addressPath } from "../edition/address.ts";
import { filesBelow } from "../files/digest-files.ts";
import type { Identifiable, Identifier } from "../registry/identifiers.ts";
import type { RedirectRow } from "../registry/schema.ts";

/** The pages of a built site. */
export interface BuiltPages {
  /** Paths below the root, with a slash at the end; the empty path is the home page. */
  readonly paths: ReadonlySet<string>;
  hasAnchor(path: string, anchor: string): boolean;
}

/** What a built site has of all that was ever published. */
export interface Replay {
  /** What is not there, each as a sentence that names the address. */
  readonly missing: readonly string[];
  /** Pages that no line of the lock names yet. */
  readonly unlisted: readonly Identifiable[];
}

/** Read which pages a folder has. Anchors are read when they are asked for, and one page is kept for the next. */
export function readBuiltPages(folder: string): BuiltPages {
  const names = filesBelow(["."], folder).map((name) => (sep === "/" ? name : name.replaceAll(sep, "/")));
  const pages = names.filter((name) => /(?:^|\/)index\.html$/u.test(name));
  const paths = new Set(pages.map((name) => name.slice(0, -"index.html".length)).sort());
  let kept = { path: "", html: "" };
  return {
    paths,
    hasAnchor(path, anchor) {
      if (kept.path !== path || kept.html === "")
        kept = { path, html: readFileSync(join(folder, path, "index.html"), "utf8") };
      return kept.html.includes(`id="${anchor}"`);
    },
  };
}

/**
 * Look up in a built site every page and anchor of the lock, the short address of each section and duty, and where
 * redirects lead. What moved or ended keeps its page, which says so; only the anchor of a part may go.
 */
export function replayAddresses(
  identifiers: readonly Identifier[],
  redirects: readonly RedirectRow[],
  pages: BuiltPages,
): Replay {
  const redirected = new Set(redirects.map(({ from }) => from));
  const known = new Set<string>();
  const missing: string[] = [];
  const need = (path: string, why: string) => {
    const [page = "", anchor] = path.split("#");
    known.add(page);
    if (pages.paths.has(page) && (anchor === undefined || pages.hasAnchor(page, anchor))) return;
    missing.push(`/${path}, ${why}, is not in the built site`);
  };
  for (const { kind, number, address, release } of identifiers) {
    const why = `published in ${release} as ${kind} ${number}`;
    const [page = ""] = addressPath(address).split("#");
    if (!redirected.has(address)) need(addressPath(address), why);
    else if (!address.includes("#")) need(page, why);
    if (kind === "section" || kind === "duty") need(`${kind.slice(0, 1)}/${number}/`, why);
  }
  for (const { from, to } of redirects)
    if (to !== undefined) need(addressPath(to), `where redirects.yaml sends ${from}`);
  const unlisted = [...pages.paths].filter((path) => !known.has(path) && !isPassing(path));
  return {
    missing,
    unlisted: unlisted.map((path) => ({ kind: "page", address: `/${path}`, printed: "" })),
  };
}

/** Comparisons of two sections come and go with what the two have in common: nobody is given their address. */
function isPassing(path: string): boolean {
  return path.startsWith("compare/");
}
