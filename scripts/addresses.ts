/**
 * `npm run addresses`: replay identifiers.lock against dist/. Every page and anchor ever published
 * must still be there, with the short address of each section and duty, and every page of dist/ must
 * be in the lock.
 *
 *     npm run addresses -- --mint     add the pages that are new
 */

import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { addressPath } from "../src/edition/address.ts";
import { formatLock, type Identifiable, mintIdentifiers } from "../src/registry/identifiers.ts";
import { readLibrary } from "../src/workspace/read-library.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { replaceFile } from "../src/workspace/swap.ts";

const { values: options } = readOptions({
  options: { mint: { type: "boolean", default: false }, dist: { type: "string", default: "dist" } },
});

const folders = { seeds: "seeds", registry: "content/registry" };
const lockFile = join(folders.registry, "identifiers.lock");
const { identifiers, registry } = await readLibrary(folders);
const redirects = new Map(registry.redirects.map((row) => [row.from, row]));

const pages = new Map<string, string>();
for (const name of (await readdir(options.dist, { recursive: true })).sort()) {
  if (name.endsWith("index.html"))
    pages.set(name.split(sep).join("/").slice(0, -"index.html".length), join(options.dist, name));
}

const known = new Set<string>();
const missing: string[] = [];
for (const { kind, number, address, release } of identifiers) {
  // What moved or ended keeps its page, which says so; only the anchor of a part may go.
  const [page = ""] = addressPath(address).split("#");
  await need(
    redirects.has(address) ? (address.includes("#") ? "" : page) : addressPath(address),
    `published in ${release}`,
  );
  if (kind === "section" || kind === "duty") await need(`${kind.slice(0, 1)}/${number}/`, `published in ${release}`);
}
for (const { from, to } of redirects.values()) {
  if (to !== undefined) await need(addressPath(to), `where redirects.yaml sends ${from}`);
}

/** Note a path as known, and report it if it is not there. The empty path is the home page. */
async function need(path: string, why: string): Promise<void> {
  const [page = "", anchor] = path.split("#");
  known.add(page);
  const file = pages.get(page);
  const isThere =
    file !== undefined && (anchor === undefined || (await readFile(file, "utf8")).includes(`id="${anchor}"`));
  if (!isThere) missing.push(`${lockFile}: /${path}, ${why}, is not in ${options.dist}`);
}

/** Comparisons of two sections come and go with what the two have in common: nobody is given their address. */
function isPassing(path: string): boolean {
  return path.startsWith("compare/");
}

const unlisted: Identifiable[] = [...pages.keys()]
  .filter((path) => !known.has(path) && !isPassing(path))
  .map((path) => ({ kind: "page", address: `/${path}`, printed: "" }));
if (options.mint) {
  await replaceFile(lockFile, formatLock(mintIdentifiers(identifiers, unlisted, registry.release)));
  process.stdout.write(`${unlisted.length} pages added to ${lockFile}.\n`);
} else {
  missing.push(
    ...unlisted.map(
      ({ address }) => `${address} is not in ${lockFile}: run \`npm run addresses -- --mint\` and commit the result`,
    ),
  );
}

if (missing.length > 0) {
  process.stderr.write(`${missing.join("\n")}\n`);
  process.exitCode = 1;
} else process.stdout.write(`${identifiers.length} addresses are where they were published.\n`);
