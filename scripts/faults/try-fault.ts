import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FaultOutcome } from "../../src/views/recorded-proofs.ts";
import { stateOf } from "./dist-state.ts";
import type { Fault } from "./faults.ts";
import type { Ground } from "./ground.ts";
import { runBuild } from "./run-build.ts";
import { unmount } from "./small-disk.ts";

/** Try a fault at some moments of a build, of 1 each. What is wrong goes to `say`. */
export async function tryFault(
  [name, fault]: readonly [string, Fault],
  ground: Ground,
  moments: readonly number[],
  say: (line: string) => void,
): Promise<FaultOutcome> {
  const count = { old: 0, new: 0, beside: 0, broken: 0, mended: 0 };
  for (const at of moments) {
    const folder = mkdtempSync(join(tmpdir(), "fengong-fault-"));
    try {
      const statuses = await fault({ ground, folder, at });
      const state = stateOf(folder, ground.seals);
      count[state]++;
      if (state === "broken") say(`${name} at ${at.toFixed(3)}: dist/ is whole nowhere.`);
      for (const status of statuses)
        if (status !== 0) say(`${name} at ${at.toFixed(3)}: unexpected end with ${status}.`);
      const build = runBuild(folder);
      const { status, said } = await build.ended;
      await build.allGone();
      if (status === 0 && stateOf(folder, ground.seals) === "new") count.mended++;
      else say(`${name} at ${at.toFixed(3)}: the next build ended with ${status}: ${said}`);
    } finally {
      unmount(folder);
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { fault: name, trials: moments.length, ...count };
}
