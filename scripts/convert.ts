/**
 * `npm run convert`: compile every seed to content/plans.
 *
 *     npm run convert                                        write content/plans and identifiers.lock
 *     npm run convert -- --check                             change nothing, fail with a diff if something would change
 *     npm run convert -- --seeds DIR --registry DIR --out DIR   on any other folders
 *     npm run convert -- --stage read|blocks|tree [--plan SLUG]  print a stage
 */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { hasErrors } from "../src/diagnostics/problem.ts";
import { formatProblems, summarizeProblems } from "../src/diagnostics/report.ts";
import { type PrintableStage, printableStages, printStage } from "../src/pipeline/print.ts";
import { type CompiledLibrary, compileLibrary } from "../src/workspace/compile-library.ts";
import { diffFolders, readFolder, replaceFolder } from "../src/workspace/folder.ts";
import { readLibrary } from "../src/workspace/read-library.ts";

const { values: options } = parseArgs({
  options: {
    seeds: { type: "string", default: "seeds" },
    registry: { type: "string", default: "content/registry" },
    out: { type: "string", default: "content/plans" },
    check: { type: "boolean", default: false },
    stage: { type: "string" },
    plan: { type: "string" },
  },
});

const isOwn = options.registry === "content/registry" && options.out === "content/plans";
/** On other folders the registry is left alone, and the next lock goes to the output. */
const lockFile = join(options.registry, "identifiers.lock");
const nextLockFile = isOwn ? lockFile : join(options.out, "identifiers.lock");

const library = await readLibrary(options);
const compiled = compileLibrary(library, lockFile);
if (compiled.problems.length > 0) process.stderr.write(`${formatProblems(compiled.problems)}\n`);

if (options.stage !== undefined) print(compiled, options.stage);
else if (hasErrors(compiled.problems)) fail(`${summarizeProblems(compiled.problems)}; nothing was written.`);
else if (options.check) await check(compiled);
else await write(compiled);

function print({ plans }: CompiledLibrary, stage: string): void {
  if (!(printableStages as readonly string[]).includes(stage)) {
    fail(`Unexpected stage “${stage}”, expected one of ${printableStages.join(", ")}.`);
    return;
  }
  for (const plan of plans) {
    if (options.plan === undefined || options.plan === plan.row.slug) process.stdout.write(printStage(plan, stage as PrintableStage));
  }
}

async function check({ content, lock }: CompiledLibrary): Promise<void> {
  const diffs = diffFolders(await readFolder(options.out), content);
  const locked = await readFile(nextLockFile, "utf8").catch(() => "");
  diffs.push(...diffFolders(new Map([[nextLockFile, locked]]), new Map([[nextLockFile, lock]])));
  if (diffs.length === 0) process.stdout.write(`${options.out} is current: ${content.size} files.\n`);
  else fail(`${diffs.join("\n")}\n${diffs.length} files would change. Run \`npm run convert\` and commit the result.`);
}

async function write({ content, lock, plans }: CompiledLibrary): Promise<void> {
  await replaceFolder(options.out, content);
  await writeFile(nextLockFile, lock);
  process.stdout.write(`${plans.length} plans, ${content.size} files in ${options.out}.\n`);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
