/**
 * `npm run build`: the whole way from seeds/ to dist/. Renders beside the old dist/ and swaps when
 * everything has come out right, so that a failure costs nothing that was there before. Where nothing
 * has changed since dist/ was built, it ends at once; else it makes what is made from what has changed. Where an address
 * that was published would be lost, it fails.
 *
 *     npm run build -- --base /library/     for a site that is served below a path
 *     npm run build -- --force              all of it, even if nothing has changed
 *     npm run build -- --drafts             to look at: with drafts, into dist-drafts/ and never into dist/
 *     npm run build -- --shard 3/16         the third of sixteen parts, into dist-shards/, for `npm run merge`
 */

import { globSync } from "node:fs";
import { rm } from "node:fs/promises";
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { parseShard, shardFolder } from "../src/files/shard-mark.ts";
import { restoreFolder, swapFolder } from "../src/files/swap.ts";
import { digestInputs, isCurrent } from "../src/workspace/last-build.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { next, oneAtATime } from "./build/one-at-a-time.ts";

const { values: options } = readOptions({
  options: {
    base: { type: "string" },
    force: { type: "boolean", default: false },
    drafts: { type: "boolean", default: false },
    shard: { type: "string" },
  },
});

const asked = { base: options.base };

await oneAtATime(async () => {
  await clearLeftovers();
  if (options.drafts) await buildDrafts();
  else if (options.shard !== undefined) await buildOneShard(options.shard);
  else {
    await restoreFolder("dist");
    await buildUnlessCurrent();
  }
});

/** Remove what killed builds have left; where something still writes there, a later build does. */
async function clearLeftovers(): Promise<void> {
  const left = globSync(".cache/dist{,-*}").map((folder) => rm(folder, { recursive: true, force: true }));
  await Promise.allSettled(left);
}

async function buildUnlessCurrent(): Promise<void> {
  const inputs = digestInputs(asked);
  if (!options.force && isCurrent(inputs)) {
    process.stdout.write("dist/ is current: nothing it is made from has changed. To build it all the same: --force\n");
    return;
  }
  process.exitCode = 1;
  const { buildSite } = await loadSteps();
  if (await buildSite({ inputs, asked, isForced: options.force, next })) process.exitCode = 0;
}

/** Build what is published and what is not yet, from the texts and rows as they lie; nothing else is written. */
async function buildDrafts(): Promise<void> {
  process.exitCode = 1;
  process.env.FENGONG_DRAFTS = "1";
  const { render } = await loadSteps();
  if (!(await render(next, options.base))) return;
  await swapFolder(next, "dist-drafts");
  process.exitCode = 0;
}

/** Build a part of the site by plan, from the library as it lies compiled; other parts need not be there. */
async function buildOneShard(named: string): Promise<void> {
  process.exitCode = 1;
  const shard = parseShard(named);
  if (!shard) {
    process.stderr.write(
      `Unexpected --shard ${named}, expected one of several.\nFix: name it as 3/16, from 1/16 on.\n`,
    );
    return;
  }
  await loadSteps();
  const { buildShard } = await import("./build/shard.ts");
  const place = join("dist-shards", shardFolder(shard));
  if (await buildShard(shard, digestInputs(asked).all, place, { next, base: options.base })) process.exitCode = 0;
}

/** The steps with all that they need, which a build with nothing to do does not load; what was compiled once is kept. */
function loadSteps(): Promise<typeof import("./build/steps.ts")> {
  if (!process.env.CI) enableCompileCache();
  return import("./build/steps.ts");
}
