import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type LibrarySize, makeLibrary } from "./index.ts";

/** Write a made-up library below a folder, and give the number of its files. */
export function writeLibrary(folder: string, size: LibrarySize): number {
  const files = makeLibrary(size);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return files.size;
}
