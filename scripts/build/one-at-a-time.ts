import { rm } from "node:fs/promises";
import { lockBuild } from "../../src/files/build-lock.ts";

/** Of this process alone: what a killed build has started may go on writing into its own. */
export const next = `.cache/dist-${process.pid}`;

/** Do what writes a site, `next` being removed behind it; where another process does so in this folder, say it and fail. */
export async function oneAtATime(work: () => Promise<void>): Promise<void> {
  const unlock = await lockBuild(".cache/build.lock");
  if (!unlock) {
    process.stderr.write(
      "Unexpected another build of this folder under way, expected one at a time.\nFix: wait until it has ended.\n",
    );
    process.exitCode = 1;
    return;
  }
  try {
    await work();
  } finally {
    await rm(next, { recursive: true, force: true });
    await unlock();
  }
}
