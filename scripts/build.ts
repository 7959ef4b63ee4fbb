/**
 * `npm run build`: the whole way from seeds/ to dist/. Renders beside the old dist/ and swaps when
 * everything has come out right, so that a failure costs nothing that was there before. Where nothing
 * has changed since dist/ was built, it ends at once.
 *
 *     npm run build -- --base /library/     for a site that is served below a path
 *     npm run build -- --force              even if nothing has changed
 */

import { spawnSync } from "node:child_process";
import { lockBuild } from "../src/workspace/build-lock.ts";
import { digestInputs, isCurrent, noteBuild } from "../src/workspace/last-build.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { restoreFolder, swapFolder } from "../src/workspace/swap.ts";

const { values: options } = readOptions({
  options: { base: { type: "string" }, force: { type: "boolean", default: false } },
});
const next = ".cache/dist";
const asked = { base: options.base };

const unlock = await lockBuild(".cache/build.lock");
if (unlock) {
  try {
    await restoreFolder("dist");
    await buildUnlessCurrent();
  } finally {
    await unlock();
  }
} else {
  process.stderr.write(
    "Unexpected another build of this folder under way, expected one at a time.\nFix: wait until it has ended.\n",
  );
  process.exitCode = 1;
}

async function buildUnlessCurrent(): Promise<void> {
  const inputs = digestInputs(asked);
  if (!options.force && isCurrent(inputs)) {
    process.stdout.write("dist/ is current: nothing it is made from has changed. To build it all the same: --force\n");
    return;
  }
  process.exitCode = 1;
  if (!run("node", ["scripts/convert.ts"])) return;
  const converted = digestInputs(asked);
  if (!run("astro", ["build", "--outDir", next, ...(options.base ? ["--base", options.base] : [])])) return;
  await swapFolder(next, "dist");
  // What somebody changed meanwhile is not in it: the next build must not take it for current.
  if (converted.sources === inputs.sources && digestInputs(asked).all === converted.all) noteBuild(converted);
  process.exitCode = 0;
}

/** Run a step of the build, and say whether it has come out right. */
function run(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  return status === 0;
}
