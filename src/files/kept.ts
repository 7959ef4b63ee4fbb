/** What is dear to make, kept in `.cache/kept` by a digest of all that it is made from. */

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestFiles, filesBelow } from "./digest-files.ts";

/**
 * Give what `make` gives, from an earlier time where neither `inputs` nor any code has changed since. `inputs` are
 * all that `make` uses, as JSON. What was kept and is damaged is made again. Of each name only the last is kept.
 */
export function kept(name: string, inputs: unknown, make: () => string, folder = ".cache/kept"): string {
  const key = digestOf(`${codeDigest()} ${JSON.stringify(inputs)}`);
  const file = join(folder, name);
  const before = readKept(file, key);
  if (before !== undefined) return before;
  const made = make();
  keep(file, `${key} ${digestOf(made)}\n${made}`);
  return made;
}

/** Where a text cannot be kept, on a disk that is full, it is made again the next time. */
function keep(file: string, text: string): void {
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Beside, then renamed: another build never sees half of it.
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch {
    rmSync(beside, { force: true });
  }
}

/** Read what was kept: a line with its key and its digest, then the text. Undefined where there is none that can be read, or not the same. */
function readKept(file: string, key: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
  const end = text.indexOf("\n");
  if (text.slice(0, key.length) !== key) return undefined;
  const made = text.slice(end + 1);
  return text.slice(0, end) === `${key} ${digestOf(made)}` ? made : undefined;
}

let code: string | undefined;

/** Of all code and the versions of all packages: whatever changes there, nothing that was kept is used. */
function codeDigest(): string {
  code ??= digestFiles(filesBelow(["package-lock.json", "src"]));
  return code;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
