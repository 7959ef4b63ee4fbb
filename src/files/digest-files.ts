import { createHash, hash } from "node:crypto";
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

/**
 * Give the SHA-256 of files of a folder, of their names and of every byte in them: that of the lines which `sha256sum`
 * writes for them in this order. What is known of a file already is not read again.
 *
 * @param known digests of single files by path, to which those of the others are added
 */
export function digestFiles(files: readonly string[], folder = ".", known = new Map<string, string>()): string {
  const whole = createHash("sha256");
  for (const file of files) {
    let digest = known.get(file);
    if (digest === undefined) {
      digest = hash("sha256", readFileSync(join(folder, file)));
      known.set(file, digest);
    }
    whole.update(`${digest}  ${file}\n`);
  }
  return whole.digest("hex");
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
