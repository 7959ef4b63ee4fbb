/**
 * `npm run build`: the whole way from seeds/ to dist/. Renders beside the old dist/ and swaps when
 * everything has come out right, so that a failure costs nothing that was there before. Where nothing
 * has changed since dist/ was built, it ends at once.
 *
 *     npm run build -- --base /library/     for a site that is served below a path
 *     npm run build -- --force              even if nothing has changed
 */

import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { digestInputs, isCurrent, noteBuild } from "../src/workspace/last-build.ts";

const { values: options } = parseArgs({
  options: { base: { type: "string" }, force: { type: "boolean", default: false } },
});
const next = ".cache/dist";
const asked = { base: options.base };
const inputs = digestInputs(asked);

if (!options.force && isCurrent(inputs))
  process.stdout.write("dist/ is current: nothing it is made from has changed. To build it all the same: --force\n");
else await build();

async function build(): Promise<void> {
  run("node", ["scripts/convert.ts"]);
  const converted = digestInputs(asked);
  run("astro", ["build", "--outDir", next, ...(options.base ? ["--base", options.base] : [])]);
  run("node", ["scripts/index-search.ts", "--out", next]);
  const { swapFolder } = await import("../src/workspace/folder.ts"); // with what it needs, only where there is something to build
  await swapFolder(next, "dist");
  // What somebody changed meanwhile is not in it: the next build must not take it for current.
  if (converted.sources === inputs.sources && digestInputs(asked).all === converted.all) noteBuild(converted);
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) process.exit(status ?? 1);
}
