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
import { diffFolders, readFolder } from "../src/files/folder.ts";
import { readLibrary } from "../src/files/read-library.ts";
import { type PrintableStage, printableStages, printStage } from "../src/pipeline/print.ts";
import { type CompiledLibrary, compileLibrary } from "../src/workspace/compile-library.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import {
  filesToWrite,
  sayDrafts,
  sayWritten,
  type Target,
  whyNotLock,
  whyNotWrite,
  writeCompiled,
} from "../src/workspace/write-compiled.ts";

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
const lockFile = join(options.registry, "identifiers.lock");
const target: Target = { out: options.out, lockFile, isOwn: !isForeign && options.out === "content/plans" };

const library = await readLibrary({ ...options, partial: options.seeds !== "seeds" });
const compiled = compileLibrary(library, lockFile);
if (compiled.problems.length > 0) process.stderr.write(`${formatProblems(compiled.problems)}\n`);

if (options.stage !== undefined) print(compiled, options.stage);
else if (options.plan !== undefined)
  fail("Unexpected --plan without --stage, expected both to print what a stage makes of one plan.");
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

async function finish(compiled: CompiledLibrary): Promise<void> {
  const cut = (await whyNotWrite(target)) ?? (await whyNotLock(library.identifiers, target));
  if (cut !== undefined) fail(cut);
  else if (options.check) await check(compiled);
  else {
    const obstacle = await writeCompiled(compiled, target);
    if (obstacle !== undefined) fail(obstacle);
    else process.stdout.write(sayWritten(compiled, target));
  }
}

async function check(library: CompiledLibrary): Promise<void> {
  const diffs = diffFolders(await readFolder(options.out), filesToWrite(library, target));
  if (target.isOwn) {
    const locked = await readFile(lockFile, "utf8").catch(() => "");
    diffs.push(...diffFolders(new Map([[lockFile, locked]]), new Map([[lockFile, library.lock]])));
  }
  process.stdout.write(sayDrafts(library.drafts));
  if (diffs.length === 0) process.stdout.write(`${options.out} is current: ${library.content.size} files.\n`);
  else fail(`${diffs.join("\n")}\n${diffs.length} files would change. Run \`npm run convert\` and commit the result.`);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
