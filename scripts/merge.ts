/**
 * `npm run merge`: put the shards of a site together to dist/, as `npm run build` would have made it. Shards lie in
 * dist-shards/, a folder each, as `npm run build -- --shard 3/16` made them here or on other machines.
 *
 *     npm run merge -- --base /library/     where the shards were built with this option
 *     npm run merge -- --shards DIR         where they lie in another folder
 */

import { readShards, whyNotMerge } from "../src/files/shard-mark.ts";
import { restoreFolder, swapFolder } from "../src/files/swap.ts";
import { digestInputs, noteBuild } from "../src/workspace/last-build.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { next, oneAtATime } from "./build/one-at-a-time.ts";

const { values: options } = readOptions({
  options: { base: { type: "string" }, shards: { type: "string", default: "dist-shards" } },
});

const asked = { base: options.base };

await oneAtATime(async () => {
  await restoreFolder("dist");
  await merge();
});

async function merge(): Promise<void> {
  process.exitCode = 1;
  const inputs = digestInputs(asked);
  const obstacles = whyNotMerge(readShards(options.shards), inputs.all);
  if (obstacles.length > 0) {
    process.stderr.write(`${obstacles.join("\n")}\n${options.shards} was not merged; dist/ is as it was.\n`);
    return;
  }
  const { buildMerged, closuresNow } = await import("./build/shard.ts");
  if (!(await buildMerged(options.shards, { next, base: options.base }))) return;
  await swapFolder(next, "dist");
  if (digestInputs(asked).all === inputs.all) noteBuild(inputs, await closuresNow());
  process.exitCode = 0;
}
