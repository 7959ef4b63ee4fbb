/** One shard of a site, and all of them merged: each from the compiled library as it lies in content/plans. */

import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { hasErrors } from "../../src/diagnostics/problem.ts";
import { formatProblems, summarizeProblems } from "../../src/diagnostics/report.ts";
import { assemblePublished, replaceEdition, writtenFiles } from "../../src/edition/load-edition.ts";
import { libraryPart, partVariable } from "../../src/edition/part.ts";
import { type Library, readLibrary } from "../../src/files/read-library.ts";
import { markShard, plansOfShard, type Shard, siteOfShard } from "../../src/files/shard-mark.ts";
import { swapFolder } from "../../src/files/swap.ts";
import { publishedRegistry } from "../../src/registry/drafts.ts";
import { compileLibrary } from "../../src/workspace/compile-library.ts";
import { shardsVariable } from "../../src/writers/join-shards.ts";
import { keepsAddresses, render } from "./steps.ts";

export { closuresNow } from "../../src/writers/unchanged/earlier-site.ts";

const folders = { seeds: "seeds", registry: "content/registry" };
const lockFile = join(folders.registry, "identifiers.lock");
const compiledFolder = "content/plans";

/** What a shard or a merge is asked for. */
interface Request {
  /** Where the pages are rendered; removed by the caller. */
  readonly next: string;
  readonly base: string | undefined;
}

/** Prove, render and mark one shard, and put it in its place; false where that fails, which is said. */
export async function buildShard(
  shard: Shard,
  inputs: string,
  place: string,
  { next, base }: Request,
): Promise<boolean> {
  const library = await readLibrary(folders);
  const slugs = plansOfShard(publishedRegistry(library.registry).plans, shard).map(({ slug }) => slug);
  const obstacle = await whyNotCurrent(library, new Set(slugs));
  if (obstacle !== undefined) {
    process.stderr.write(`${obstacle}\n`);
    return false;
  }
  await showLibrary(library);
  process.env[partVariable] = `${shard.number}/${shard.of}`;
  if (!(await render(next, base))) return false;
  const made = `${next}-shard`;
  try {
    await mkdir(siteOfShard(made), { recursive: true });
    for (const path of slugs.flatMap((slug) => [`plans/${slug}`, `duties/${slug}`]))
      if (existsSync(join(next, path))) {
        await mkdir(dirname(join(siteOfShard(made), path)), { recursive: true });
        await rename(join(next, path), join(siteOfShard(made), path));
      }
    const { files } = markShard(made, shard, inputs);
    await swapFolder(made, place);
    process.stdout.write(`${slugs.length} plans, ${files} files in ${place}.\n`);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
  return true;
}

/** Render what belongs to no plan alone, with the shards of a folder; false where that fails, which is said. */
export async function buildMerged(shards: string, { next, base }: Request): Promise<boolean> {
  const library = await readLibrary(folders);
  await showLibrary(library);
  process.env[partVariable] = libraryPart;
  process.env[shardsVariable] = shards;
  return (await render(next, base)) && keepsAddresses(library, next);
}

/** Pages and writers of this process show the library as it was compiled. */
async function showLibrary(library: Library): Promise<void> {
  replaceEdition(await assemblePublished(library, writtenFiles));
}

/** Compile some plans and hold them against what lies compiled; says what is wrong, or nothing. */
async function whyNotCurrent(library: Library, own: ReadonlySet<string>): Promise<string | undefined> {
  const seeds = library.seeds.filter(({ row }) => own.has(row.slug));
  const others = library.registry.plans.map(({ slug }) => slug).filter((slug) => !own.has(slug));
  const { content, lock, problems } = compileLibrary(
    { ...library, seeds, unread: new Set([...library.unread, ...others]), isPartial: true },
    lockFile,
  );
  if (problems.length > 0) process.stderr.write(`${formatProblems(problems)}\n`);
  if (hasErrors(problems)) return `${summarizeProblems(problems)}; no shard was made.`;
  const unlike = lock === (await readFile(lockFile, "utf8").catch(() => "")) ? [] : [lockFile];
  for (const [path, text] of content) {
    const file = join(compiledFolder, path);
    if ((await readFile(file, "utf8").catch(() => undefined)) !== text) unlike.push(file);
  }
  if (unlike.length === 0) return undefined;
  return (
    `Unexpected ${unlike.join(", ")}, expected what the texts compile to.\n` +
    "Fix: run `npm run convert` once, and give its result to every machine that builds a shard."
  );
}
