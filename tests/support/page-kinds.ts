import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { dist } from "./built-site.ts";

/**
 * Every kind of page that the site has, by the pattern of its path. A test of all kinds takes the
 * paths from `dist/`, so that it needs no list of plans or departments; a kind without a page fails.
 */
const kinds = {
  home: /^$/u,
  plans: /^plans\/$/u,
  plan: /^plans\/[^/]+\/$/u,
  chapter: /^plans\/[^/]+\/(?!apparatus)[^/]+\/$/u,
  section: /^plans\/[^/]+\/[^/]+\/[^/]+\/$/u,
  "section of the third level": /^plans\/[^/]+\/[^/]+\/[^/]+\/[^/]+\/$/u,
  apparatus: /^plans\/[^/]+\/apparatus\/$/u,
  departments: /^departments\/$/u,
  department: /^departments\/[^/]+\/$/u,
  duties: /^duties\/$/u,
  "duties of a plan": /^duties\/(?!matrix\/)[^/]+\/$/u,
  matrix: /^duties\/matrix\/$/u,
  projects: /^projects\/$/u,
  project: /^projects\/(?!map\/)[^/]+\/$/u,
  map: /^projects\/map\/$/u,
  works: /^works\/$/u,
  comparisons: /^compare\/$/u,
  compare: /^compare\/\d/u,
  search: /^search\/$/u,
  cite: /^cite\/$/u,
  verify: /^verify\/$/u,
  changes: /^changes\/$/u,
  data: /^data\/$/u,
  about: /^about\/$/u,
  accuracy: /^about\/accuracy\/$/u,
  accessibility: /^about\/accessibility\/$/u,
  performance: /^about\/performance\/$/u,
  design: /^about\/design\/$/u,
  "about search": /^about\/search\/$/u,
  "about adding": /^about\/adding\/$/u,
  "about trust": /^about\/trust\/$/u,
  "about scale": /^about\/scale\/$/u,
  "about citing": /^about\/citing\/$/u,
  tools: /^tools\/$/u,
  offline: /^tools\/offline\/$/u,
  "short addresses": /^[sd]\/$/u,
  "short address of a section": /^s\/\d+\/$/u,
  "short address of a duty": /^d\/\d+\/$/u,
  "short address of two compared": /^compare\/\d/u,
  "not found": /^404\.html$/u,
} as const;

export type PageKind = keyof typeof kinds;

/** Pages of a folder's site with their size, as paths below its root: `plans/mongolia-2014/4/16/`. */
function pathsWithSize(folder: string): { path: string; size: number }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => ({
      path: name
        .split(sep)
        .join("/")
        .replace(/(^|\/)index\.html$/u, "$1"),
      size: statSync(join(folder, name)).size,
    }))
    .sort((a, b) => b.size - a.size || a.path.localeCompare(b.path));
}

const pages = pathsWithSize(dist);

/** Two sections are compared on a page of their own, or their address leads on, as short ones do. */
const leadsOn = (path: string) =>
  readFileSync(join(dist, path, "index.html"), "utf8").includes('<meta http-equiv="refresh"');

function isOf(kind: PageKind, path: string): boolean {
  if (!kinds[kind].test(path)) return false;
  if (kind === "compare") return !leadsOn(path);
  return kind === "short address of two compared" ? leadsOn(path) : true;
}

/** Give the paths of all pages of a kind, the largest page first: it holds the most kinds of things. */
export function pathsOf(kind: PageKind): string[] {
  return pages.filter(({ path }) => isOf(kind, path)).map(({ path }) => path);
}

const all = Object.keys(kinds) as PageKind[];

/** Kinds of which the site has a page. */
export const pageKinds: readonly PageKind[] = all.filter((kind) => pathsOf(kind).length > 0);

/** Kinds that the site should have and has not. */
export const missingKinds: readonly PageKind[] = all.filter((kind) => !pageKinds.includes(kind));

/** Give the page that stands for its kind, the largest; fails where the site has none. */
export function pathOf(kind: PageKind): string {
  const [path] = pathsOf(kind);
  if (path === undefined) throw new Error(`The site has no page of the kind “${kind}” (${kinds[kind]}).`);
  return path;
}

/** Give every page that no kind describes, so that a new kind is not forgotten. */
export function pathsOfNoKind(): string[] {
  return pages.map(({ path }) => path).filter((path) => Object.values(kinds).every((pattern) => !pattern.test(path)));
}
