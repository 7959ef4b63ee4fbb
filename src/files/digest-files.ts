import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, normalize, sep } from "node:path";

/**
 * Give all files at and below some paths of a folder, as paths within it, in one order on every machine; a path
 * that is not there gives none.
 */
export function filesBelow(paths: readonly string[], folder = "."): string[] {
  return paths.flatMap((path) => {
    const stat = lstatSync(join(folder, path), { throwIfNoEntry: false });
    if (!stat) return [];
    return stat.isDirectory() ? filesIn(normalize(path), folder).sort() : [path];
  });
}

/** Paths are put together as strings: of a site's ten thousands each is asked for four times in a build. */
function filesIn(path: string, folder: string): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const below = path === "." ? entry.name : `${path}${sep}${entry.name}`;
    return entry.isDirectory() ? filesIn(below, folder) : [below];
  });
}

/** Give the SHA-256 of files of a folder, of their names and of every byte in them. */
export function digestFiles(files: readonly string[], folder = "."): string {
  const hash = createHash("sha256");
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/**
 * Give the SHA-256 of what the file system says of the files below a path: names, sizes, and when each was last
 * written or touched. It reads none of them, and another byte in one changes it, for to write is to touch.
 */
export function digestStates(path: string, folder = "."): string {
  const hash = createHash("sha256");
  for (const file of filesBelow([path], folder)) {
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(join(folder, file));
    hash.update(`${file}\0${size} ${mtimeMs} ${ctimeMs} ${ino}\n`);
  }
  return hash.digest("hex");
}
