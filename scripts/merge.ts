/**
 * `npm run merge`: put the shards of a site together to dist/, as `npm run build` would have made it. Shards lie in
 * dist-shards/, a folder each, as `npm run build -- --shard 3/16` made them here or on other machines.
 *
 *     npm run merge -- --base /library/     where the shards were built with this option
 *     npm run merge -- --shards DIR         where they lie in another folder
 */

import { rm } from "node:fs/promises";
import { lockBuild } from "../src/files/build-lock.ts";
import { readShards, whyNotMerge } from "../src/files/shard-mark.ts";
import { restoreFolder, swapFolder } from "../src/files/swap.ts";
import { digestInputs, noteBuild } from "../src/workspace/last-build.ts";
import { readOptions } from "../src/workspace/read-options.ts";

const { values: options } = readOptions({
  options: { base: { type: "string" }, shards: { type: "string", default: "dist-shards" } },
});

const next = `.cache/dist-${process.pid}`;
const asked = { base: options.base };

const unlock = await lockBuild(".cache/build.lock");
if (unlock) {
  try {
    await restoreFolder("dist");
    await merge();
  } finally {
    await rm(next, { recursive: true, force: true });
    await unlock();
  }
} else {
  process.stderr.write(
    "Unexpected another build of this folder under way, expected one at a time.\nFix: wait until it has ended.\n",
  );
  process.exitCode = 1;
}

async function merge(): Promise<void> {
  process.exitCode = 1;
  const inputs = digestInputs(asked);
  const obstacles = whyNotMerge(readShards(options.shards), inputs.all);
  if (obstacles.length > 0) {
    process.stderr.write(`${obstacles.join("\n")}\n${options.shards} was not merged; dist/ is as it was.\n`);
    return;
  }
  const { buildMerged } = await import("./build/shard.ts");
  if (!(await buildMerged(options.shards, { next, base: options.base }))) return;
  await swapFolder(next, "dist");
  if (digestInputs(asked).all === inputs.all) noteBuild(inputs);
  process.exitCode = 0;
}
