/** What is dear to make, kept in `.cache/kept` by a digest of all that it is made from. */

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
  mkdirSync(folder, { recursive: true });
  // Beside, then renamed: another build never sees half of it.
  writeFileSync(`${file}.${process.pid}`, `${key} ${digestOf(made)}\n${made}`);
  renameSync(`${file}.${process.pid}`, file);
  return made;
}

/** Read what was kept: a line with its key and its digest, then the text. Undefined where there is none, or not the same. */
function readKept(file: string, key: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
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
