import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { bodiesFolder, centralBodiesFile } from "../registry/body-files.ts";

/** What belongs to a working copy and not to the project, and what no build reads. */
const leftBehind = [".git", ".astro", ".cache", "dist", "dist-drafts", "dist-shards", "docs", "node_modules", "tests"];

/** The texts of this library, the decisions about them and what is made of them. */
const ownLibrary = ["seeds", "content/plans", "content/registry"];

/** Of the registry, what speaks of no single text: the release, how the genre speaks, jurisdictions, central bodies. */
const general = ["library.yaml", "genre.yaml", "jurisdictions.yaml", `${bodiesFolder}/${centralBodiesFile}`];

/**
 * Copy as much of the project as building takes into another folder, and link its packages there.
 * Everything is copied but what is named above, so that a new folder of content is not forgotten.
 * Links are followed: what changes in the copy is never the original. With `library: "none"` the copy
 * has no seed, and of the registry what speaks of no single text: the caller brings a library of its own.
 */
export function copyProject(from: string, to: string, { library }: { readonly library: "own" | "none" }): void {
  const without = new Set([...leftBehind, ...(library === "none" ? ownLibrary : [])]);
  for (const name of readdirSync(from)) {
    if (leftBehind.includes(name)) continue;
    cpSync(join(from, name), join(to, name), {
      recursive: true,
      dereference: true,
      filter: (path) => !without.has(relative(from, path).replaceAll("\\", "/")),
    });
  }
  mkdirSync(join(to, "seeds"), { recursive: true });
  mkdirSync(join(to, "content/registry"), { recursive: true });
  for (const name of general) cpSync(join(from, "content/registry", name), join(to, "content/registry", name));
  linkPackages(join(from, "node_modules"), join(to, "node_modules"));
}

/** Link each package; what tools keep beside them, such as caches, is not shared. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((name) => !name.startsWith(".") || name === ".bin"))
    symlinkSync(resolve(from, name), join(to, name));
}
