/**
 * `npm run build`: the whole way from seeds/ to dist/. Renders beside the old dist/ and swaps when
 * everything has come out right, so that a failure costs nothing that was there before.
 *
 *     npm run build -- --base /library/     for a site that is served below a path
 */

import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { swapFolder } from "../src/workspace/folder.ts";

const { values: options } = parseArgs({ options: { base: { type: "string" } } });
const next = ".cache/dist";

run("node", ["scripts/convert.ts"]);
run("astro", ["build", "--outDir", next, ...(options.base ? ["--base", options.base] : [])]);
run("node", ["scripts/index-search.ts", "--out", next]);
await swapFolder(next, "dist");

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) process.exit(status ?? 1);
}
