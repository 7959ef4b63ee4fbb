import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { absent } from "../../files/swap.ts";
import { bodiesFolder, unplacedBodies } from "../../registry/body-files.ts";
import { sha256Of } from "../../registry/identifiers.ts";
import type { BoardFile } from "../cards/card.ts";

/** The folders that the workbench reads and writes, and one of its own for what can be taken back. */
export interface BenchFolders {
  readonly seeds: string;
  readonly registry: string;
  readonly journal: string;
}

/** Where the files of a plan lie that decisions are written to; those of bodies are several (`bodyPaths`). */
export function pathsOf(
  { seeds, registry }: BenchFolders,
  slug: string,
): Readonly<Record<Exclude<BoardFile, "departments">, string>> {
  return {
    plans: join(registry, "plans.yaml"),
    projects: join(registry, "projects.yaml"),
    emendations: join(registry, "emendations", `${slug}.yaml`),
    reviewed: join(registry, "reviewed", `${slug}.yaml`),
    variants: join(registry, "variants", `${slug}.yaml`),
    matters: join(seeds, slug, "matters.yaml"),
  };
}

/** The files that hold rows of bodies. */
async function bodyPaths({ registry }: BenchFolders): Promise<string[]> {
  const names = (await readdir(join(registry, bodiesFolder)).catch(absent)) ?? [];
  return [unplacedBodies, ...names.sort().map((name) => join(bodiesFolder, name))].map((path) => join(registry, path));
}

/** Read a file; nothing where there is none. */
export async function readText(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(absent);
}

/** Give the digest of all that a board was made from, by which it is known whether anything has changed since. */
export async function digestOf(folders: BenchFolders, slug: string): Promise<string> {
  const own = [join(folders.seeds, `${slug}.txt`), ...Object.values(pathsOf(folders, slug))];
  const paths = [...own, ...(await bodyPaths(folders))];
  const texts = await Promise.all(paths.map(async (path) => [path, (await readText(path)) ?? null]));
  return sha256Of(JSON.stringify(texts));
}
