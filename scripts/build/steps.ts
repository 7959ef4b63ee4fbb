/** The steps of a build, one after another in one process: what the first has read and compiled, the others have. */

import { build } from "astro";
import { hasErrors } from "../../src/diagnostics/problem.ts";
import { formatProblems, summarizeProblems } from "../../src/diagnostics/report.ts";
import { assemblePublished, replaceEdition } from "../../src/edition/load-edition.ts";
import { type Library, readLibrary } from "../../src/files/read-library.ts";
import { swapFolder } from "../../src/files/swap.ts";
import { parseLock } from "../../src/registry/identifiers.ts";
import { compiledFiles, compileLibrary, writeSeed } from "../../src/workspace/compile-library.ts";
import { keepingCompiler } from "../../src/workspace/keep-compiled.ts";
import {
  closuresOfLast,
  digestInputs,
  type InputDigests,
  noteBuild,
  type Options,
} from "../../src/workspace/last-build.ts";
import { refusalOf } from "../../src/workspace/refusal-of.ts";
import { readBuiltPages, replayAddresses } from "../../src/workspace/replay-addresses.ts";
import { sayWritten, type Target, whyNotLock, writeCompiled } from "../../src/workspace/write-compiled.ts";
import { closuresNow, offerEarlierSite } from "../../src/writers/unchanged/earlier-site.ts";

const folders = { seeds: "seeds", registry: "content/registry" };
const target: Target = { out: "content/plans", lockFile: "content/registry/identifiers.lock", isOwn: true };

/** What a whole build is asked for. */
export interface Request {
  /** Digests of what it is made from, as it lay when the build began. */
  readonly inputs: InputDigests;
  readonly asked: Options;
  /** True where nothing of an earlier build is to be used. */
  readonly isForced: boolean;
  /** Where the pages are rendered before they are put in the place of `dist/`; removed by the caller. */
  readonly next: string;
  /** True where only what is wrong is said. */
  readonly isQuiet?: boolean;
}

/** Make the site and put it in the place of `dist/`; false where something is wrong, which is said. */
export async function buildSite({ inputs, asked, isForced, next, isQuiet = false }: Request): Promise<boolean> {
  const library = await compile({ isForced, isQuiet });
  if (!library) return false;
  const converted = digestInputs(asked);
  const closures = isForced ? undefined : closuresOfLast(inputs);
  offerEarlierSite(closures && { folder: "dist", closures });
  if (!(await render(next, asked.base, isQuiet))) return false;
  if (!keepsAddresses(library, next)) return false;
  await swapFolder(next, "dist");
  // What somebody changed meanwhile is not in it: the next build must not take it for current.
  if (converted.sources === inputs.sources && digestInputs(asked).all === converted.all)
    noteBuild(converted, await closuresNow());
  return true;
}

/**
 * Compile every seed and write what comes out, as `npm run convert` does; pages and writers of this process show it.
 * Gives the library as it then is, or nothing where something in it is wrong, which is said.
 */
async function compile({ isForced, isQuiet }: Record<"isForced" | "isQuiet", boolean>): Promise<Library | undefined> {
  const read = await readLibrary(folders);
  const compiled = compileLibrary(read, target.lockFile, isForced ? writeSeed : keepingCompiler(read.registry));
  if (compiled.problems.length > 0) process.stderr.write(`${formatProblems(compiled.problems)}\n`);
  const obstacle = hasErrors(compiled.problems)
    ? `${summarizeProblems(compiled.problems)}; nothing was written.`
    : ((await whyNotLock(read.identifiers, target)) ?? (await writeCompiled(compiled, target)));
  if (obstacle !== undefined) {
    process.stderr.write(`${obstacle}\n`);
    return undefined;
  }
  if (!isQuiet) process.stdout.write(sayWritten(compiled, target));
  const library = { ...read, identifiers: parseLock(compiled.lock, target.lockFile).identifiers };
  replaceEdition(await assemblePublished(library, compiledFiles(compiled)));
  return library;
}

/** Render, write and index the site into a folder; false where that fails, which is said. */
export async function render(folder: string, base: string | undefined, isQuiet = false): Promise<boolean> {
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  try {
    await build({ outDir: folder, ...(base === undefined ? {} : { base }), ...(isQuiet ? { logLevel: "error" } : {}) });
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

/** Give what an error says, where it was thrown, and what Astro adds: how to mend it. What the system says is said in words. */
function describeError(error: unknown): string {
  const refusal = refusalOf(error);
  if (refusal) return refusal.message;
  if (!(error instanceof Error)) return String(error);
  return [error.stack ?? error.message, "hint" in error ? error.hint : undefined].filter(Boolean).join("\n");
}
