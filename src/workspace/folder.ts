/** A folder of generated files, written whole or not at all. */

import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { createTwoFilesPatch } from "diff";

/** File texts by their path within the folder, with forward slashes. */
export type FolderContent = ReadonlyMap<string, string>;

/** Read a folder that `replaceFolder` wrote; empty when there is none. */
export async function readFolder(folder: string): Promise<FolderContent> {
  const content = new Map<string, string>();
  try {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      content.set(relative(folder, path).split(sep).join("/"), await readFile(path, "utf8"));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return content;
}

/** Write a folder beside the old one, then swap the two: a failure leaves the old one as it was. */
export async function replaceFolder(folder: string, content: FolderContent): Promise<void> {
  const beside = `${folder}.next`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { recursive: true });
  for (const [path, text] of content) {
    await mkdir(dirname(join(beside, path)), { recursive: true });
    await writeFile(join(beside, path), text);
  }
  await swapFolder(beside, folder);
}

/** Put a finished folder in the place of another. */
export async function swapFolder(next: string, folder: string): Promise<void> {
  const old = `${folder}.old`;
  await rm(old, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(next, folder);
  await rm(old, { recursive: true, force: true });
}

/** Say what differs, as unified diffs in order of path; empty when nothing does. */
export function diffFolders(before: FolderContent, after: FolderContent): string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) =>
      createTwoFilesPatch(path, path, before.get(path) ?? "", after.get(path) ?? "", "committed", "generated"),
    );
}
