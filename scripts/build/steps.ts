/** The steps of a build, one after another in one process: what the first has read and compiled, the others have. */

import { build } from "astro";
import { hasErrors } from "../../src/diagnostics/problem.ts";
import { formatProblems, summarizeProblems } from "../../src/diagnostics/report.ts";
import { assemblePublished, replaceEdition } from "../../src/edition/load-edition.ts";
import { type Library, readLibrary } from "../../src/files/read-library.ts";
import { parseLock } from "../../src/registry/identifiers.ts";
import { compiledFiles, compileLibrary } from "../../src/workspace/compile-library.ts";
import { readBuiltPages, replayAddresses } from "../../src/workspace/replay-addresses.ts";
import { sayWritten, type Target, whyNotLock, writeCompiled } from "../../src/workspace/write-compiled.ts";

const folders = { seeds: "seeds", registry: "content/registry" };
const target: Target = { out: "content/plans", lockFile: "content/registry/identifiers.lock", isOwn: true };

/**
 * Compile every seed and write what comes out, as `npm run convert` does; pages and writers of this process show it.
 * Gives the library as it then is, or nothing where something in it is wrong, which is said.
 */
export async function compile(): Promise<Library | undefined> {
  const read = await readLibrary(folders);
  const compiled = compileLibrary(read, target.lockFile);
  if (compiled.problems.length > 0) process.stderr.write(`${formatProblems(compiled.problems)}\n`);
  const obstacle = hasErrors(compiled.problems)
    ? `${summarizeProblems(compiled.problems)}; nothing was written.`
    : ((await whyNotLock(read.identifiers, target)) ?? (await writeCompiled(compiled, target)));
  if (obstacle !== undefined) {
    process.stderr.write(`${obstacle}\n`);
    return undefined;
  }
  process.stdout.write(sayWritten(compiled, target));
  const library = { ...read, identifiers: parseLock(compiled.lock, target.lockFile).identifiers };
  replaceEdition(await assemblePublished(library, compiledFiles(compiled)));
  return library;
}

/** Render, write and index the site into a folder; false where that fails, which is said. */
export async function render(folder: string, base: string | undefined): Promise<boolean> {
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  try {
    await build({ outDir: folder, ...(base === undefined ? {} : { base }) });
    return true;
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    return false;
  }
}

/** Say whether what was built has every address that was ever published; name those that it has not. */
export function keepsAddresses({ identifiers, registry }: Library, folder: string): boolean {
  const { missing } = replayAddresses(identifiers, registry.redirects, readBuiltPages(folder));
  if (missing.length === 0) return true;
  process.stderr.write(
    `${missing.join("\n")}\nUnexpected ${missing.length} addresses that would be lost, expected every address ever published.\n` +
      "Fix: restore what they stood for, or say in content/registry/redirects.yaml where it went; dist/ is as it was.\n",
  );
  return false;
}

/** Give what an error says, where it was thrown, and what Astro adds: how to mend it. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.stack ?? error.message, "hint" in error ? error.hint : undefined].filter(Boolean).join("\n");
}
