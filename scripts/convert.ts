/**
 * `npm run convert`: compile every seed to content/plans.
 *
 *     npm run convert                                        write content/plans and identifiers.lock
 *     npm run convert -- --check                             change nothing, fail with a diff if something would change
 *     npm run convert -- --seeds DIR --registry DIR --out DIR   on any other folders
 *     npm run convert -- --stage read|blocks|tree|duties|links [--plan SLUG]  print a stage
 */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hasErrors } from "../src/diagnostics/problem.ts";
import { formatProblems, summarizeProblems } from "../src/diagnostics/report.ts";
import {
  diffFolders,
  type FolderContent,
  folderMark,
  markText,
  readFolder,
  replaceFolder,
  whyNotReplace,
} from "../src/files/folder.ts";
import { lastMissing, markWithLast } from "../src/files/lock-mark.ts";
import { type Library, readLibrary } from "../src/files/read-library.ts";
import { replaceFile } from "../src/files/swap.ts";
import { type PrintableStage, printableStages, printStage } from "../src/pipeline/print.ts";
import { parseLock } from "../src/registry/identifiers.ts";
import { type CompiledLibrary, compileLibrary } from "../src/workspace/compile-library.ts";
import { readOptions } from "../src/workspace/read-options.ts";

const { values: options } = readOptions({
  options: {
    seeds: { type: "string", default: "seeds" },
    registry: { type: "string", default: "content/registry" },
    out: { type: "string", default: "content/plans" },
    check: { type: "boolean", default: false },
    stage: { type: "string" },
    plan: { type: "string" },
  },
});

const isForeign = options.seeds !== "seeds" || options.registry !== "content/registry";
const isOwn = !isForeign && options.out === "content/plans";
const lockFile = join(options.registry, "identifiers.lock");

const library = await readLibrary({ ...options, partial: options.seeds !== "seeds" });
const compiled = compileLibrary(library, lockFile);
if (compiled.problems.length > 0) process.stderr.write(`${formatProblems(compiled.problems)}\n`);

if (options.stage !== undefined) print(compiled, options.stage);
else if (isForeign && options.out === "content/plans")
  fail("Unexpected --seeds or --registry without --out, expected a folder of its own for another library.");
else if (hasErrors(compiled.problems)) fail(`${summarizeProblems(compiled.problems)}; nothing was written.`);
else await finish(compiled);

function print({ plans, drafts }: CompiledLibrary, stage: string): void {
  if (!(printableStages as readonly string[]).includes(stage)) {
    fail(`Unexpected stage “${stage}”, expected one of ${printableStages.join(", ")}.`);
    return;
  }
  const all = [...plans, ...drafts];
  if (options.plan !== undefined && !all.some(({ row }) => row.slug === options.plan)) {
    fail(`Unexpected plan “${options.plan}”, expected one of ${all.map(({ row }) => row.slug).join(", ")}.`);
    return;
  }
  for (const plan of all) {
    if (options.plan === undefined || options.plan === plan.row.slug)
      process.stdout.write(printStage(plan, stage as PrintableStage));
  }
}

/**
 * On other folders the registry is left alone, and the next lock goes to the output. The mark of our own folder says
 * how far the lock had come, so that a lock that was cut short or begun anew is noticed.
 */
function filesToWrite({ content, lock }: CompiledLibrary): FolderContent {
  if (!isOwn) return new Map([[folderMark, markText], ...content, ["identifiers.lock", lock]]);
  return new Map([[folderMark, markWithLast(parseLock(lock, lockFile).identifiers)], ...content]);
}

/** Say what is wrong with the lock beside what was generated before; nothing where it goes on from there. */
async function whyNotLock({ identifiers }: Library): Promise<string | undefined> {
  const mark = await readFile(join(options.out, folderMark), "utf8").catch(() => "");
  const last = lastMissing(mark, identifiers);
  if (last === undefined) return undefined;
  return (
    `Unexpected ${lockFile} without the line that ends in ${last}, expected every line as of the last run.\n` +
    `Fix: take ${lockFile} back from the last commit that passed; an address keeps its number for ever.`
  );
}

async function finish(compiled: CompiledLibrary): Promise<void> {
  const cut = isOwn ? await whyNotLock(library) : undefined;
  if (cut !== undefined) fail(cut);
  else if (options.check) await check(compiled);
  else await write(compiled);
}

/** A draft is compiled, and left out of what is published. */
function sayDrafts({ drafts }: CompiledLibrary): void {
  for (const { row } of drafts)
    process.stdout.write(`${row.slug} is a draft and is not published: take its draft mark out when it is right.\n`);
}

async function check(library: CompiledLibrary): Promise<void> {
  const diffs = diffFolders(await readFolder(options.out), filesToWrite(library));
  if (isOwn) {
    const locked = await readFile(lockFile, "utf8").catch(() => "");
    diffs.push(...diffFolders(new Map([[lockFile, locked]]), new Map([[lockFile, library.lock]])));
  }
  sayDrafts(library);
  if (diffs.length === 0) process.stdout.write(`${options.out} is current: ${library.content.size} files.\n`);
  else fail(`${diffs.join("\n")}\n${diffs.length} files would change. Run \`npm run convert\` and commit the result.`);
}

async function write(library: CompiledLibrary): Promise<void> {
  const obstacle = await whyNotReplace(options.out);
  if (obstacle !== undefined) {
    fail(
      `Unexpected ${obstacle}, expected an empty folder, a new one, or one that \`npm run convert\` wrote.\n` +
        "Fix: name another folder by --out, or empty that one yourself.",
    );
    return;
  }
  await replaceFolder(options.out, filesToWrite(library));
  if (isOwn) await replaceFile(lockFile, library.lock);
  process.stdout.write(`${library.plans.length} plans, ${library.content.size} files in ${options.out}.\n`);
  sayDrafts(library);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
