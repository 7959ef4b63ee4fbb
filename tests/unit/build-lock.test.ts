import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { lockBuild } from "../../src/files/build-lock.ts";
import { exchangeNames } from "../../src/files/exchange-names.ts";
import { readFolder } from "../../src/files/folder.ts";
import { restoreFolder, swapFolder, swapTogether } from "../../src/files/swap.ts";
import { makeLibrary } from "../support/temporary-library.ts";

/** Look for a folder all the time, from another thread, while something is done; count how often it was not there. */
async function watchDuring(folder: string, work: () => Promise<void>): Promise<{ looked: number; missed: number }> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const watcher = new Worker(
    `const { existsSync } = require("node:fs");
     const { parentPort, workerData: { folder, stop } } = require("node:worker_threads");
     let looked = 0, missed = 0;
     parentPort.postMessage("ready");
     for (; Atomics.load(stop, 0) === 0; looked++) if (!existsSync(folder)) missed++;
     parentPort.postMessage({ looked, missed });`,
    { eval: true, workerData: { folder, stop } },
  );
  await once(watcher, "message");
  const told = once(watcher, "message");
  try {
    await work();
  } finally {
    Atomics.store(stop, 0, 1);
  }
  const [counts] = await told;
  return counts;
}

/** A number that no process has any more. */
function goneProcess(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

describe("the right to build", () => {
  it("is given to one at a time, and again when it was given back", async () => {
    const path = join(makeLibrary({}).root, ".cache/build.lock");
    const unlock = await lockBuild(path);
    expect(unlock).toBeDefined();
    expect(await lockBuild(path)).toBeUndefined();
    await unlock?.();
    expect(existsSync(path)).toBe(false);
    expect(await lockBuild(path)).toBeDefined();
  });

  it("is taken over from a build that was killed", async () => {
    const { root, write } = makeLibrary({});
    write("build.lock", String(goneProcess()));
    expect(await lockBuild(join(root, "build.lock"))).toBeDefined();
    expect(readFileSync(join(root, "build.lock"), "utf8")).toBe(String(process.pid));
  });
});

describe("the right to build, where a build was killed", () => {
  it("goes to one of many that ask at the same moment", async () => {
    const { root, write } = makeLibrary({});
    write("build.lock", String(goneProcess()));
    const asked = await Promise.all(Array.from({ length: 20 }, () => lockBuild(join(root, "build.lock"))));
    expect(asked.filter((unlock) => unlock !== undefined)).toHaveLength(1);
    expect(readdirSync(root).filter((name) => name.startsWith("build.lock"))).toEqual(["build.lock"]);
  });

  it("is not lost for ever by a lock that found no room on the disk", async () => {
    const { root, write } = makeLibrary({});
    write("build.lock", "");
    expect(await lockBuild(join(root, "build.lock"))).toBeDefined();
  });
});

describe("the swap of two folders", () => {
  const content = async (folder: string) => [...(await readFolder(folder))].sort();

  it("puts the new one in the place of the old one, and leaves nothing beside", async () => {
    const { root, write } = makeLibrary({});
    write("site/a", "old");
    write("next/b", "new");
    await swapFolder(join(root, "next"), join(root, "site"));
    expect(await content(root)).toEqual([
      ["registry/plans.yaml", "[]\n"],
      ["site/b", "new"],
    ]);
  });

  it("leaves a link a link", async () => {
    const { root, write } = makeLibrary({});
    write("disk/a", "old");
    write("next/b", "new");
    symlinkSync(join(root, "disk"), join(root, "site"));
    await swapFolder(join(root, "next"), join(root, "site"));
    expect(await content(join(root, "disk"))).toEqual([["b", "new"]]);
  });

  it("leaves links that lead to nothing links, and makes what they lead to", async () => {
    const { root, write } = makeLibrary({});
    write("next/b", "new");
    symlinkSync("other", join(root, "site"));
    symlinkSync(join("disk", "site"), join(root, "other"));
    await swapFolder(join(root, "next"), join(root, "site"));
    expect(lstatSync(join(root, "site")).isSymbolicLink()).toBe(true);
    expect(await content(join(root, "disk/site"))).toEqual([["b", "new"]]);
  });

  it("is mended behind a link, and refused where links lead in a circle", async () => {
    const { root, write } = makeLibrary({});
    write("disk.old/a", "old");
    symlinkSync("disk", join(root, "site"));
    await restoreFolder(join(root, "site"));
    expect(await content(join(root, "disk"))).toEqual([["a", "old"]]);
    write("next/b", "new");
    symlinkSync("circle", join(root, "circle"));
    await expect(swapFolder(join(root, "next"), join(root, "circle"))).rejects.toThrow("ELOOP");
    expect(lstatSync(join(root, "circle")).isSymbolicLink()).toBe(true);
  });

  it("takes the old one back where the new one cannot be put in its place", async () => {
    const { root, write } = makeLibrary({});
    write("site/a", "old");
    await expect(swapFolder(join(root, "gone"), join(root, "site"))).rejects.toThrow("ENOENT");
    expect(await content(join(root, "site"))).toEqual([["a", "old"]]);
  });

  it("takes all back where the last cannot be put in its place", async () => {
    const { root, write } = makeLibrary({});
    write("site/a", "old");
    write("next/b", "new");
    write("part/c", "new");
    // The part goes beside its place in the old site, and is away with that when its turn comes.
    const finished = [
      { next: join(root, "next"), place: join(root, "site") },
      { next: join(root, "part"), place: join(root, "site/part") },
    ];
    await expect(swapTogether(finished)).rejects.toThrow("ENOENT");
    expect(await content(join(root, "site"))).toEqual([
      ["a", "old"],
      ["part.next/c", "new"],
    ]);
    expect(readdirSync(root).filter((name) => name.startsWith("site"))).toEqual(["site"]);
  });

  it("leaves no instant without a folder where the system can exchange names", async () => {
    const { root, write } = makeLibrary({});
    write("site/a", "old");
    write("probe/a", "");
    const exchanges = await exchangeNames(join(root, "probe"), join(root, "site"));
    const { looked, missed } = await watchDuring(join(root, "site"), async () => {
      for (let n = 0; n < 300; n++) {
        write("next/a", `${n}`);
        await swapFolder(join(root, "next"), join(root, "site"));
      }
    });
    expect(await content(join(root, "site"))).toEqual([["a", "299"]]);
    expect(looked).toBeGreaterThan(300);
    // Without the exchange the folder is away for an instant of each swap; then only what it holds is promised.
    if (exchanges) expect(missed).toBe(0);
  });

  it("is mended where a run was killed between its steps", async () => {
    const { root, write } = makeLibrary({});
    write("site.old/a", "old");
    await restoreFolder(join(root, "site"));
    expect(await content(join(root, "site"))).toEqual([["a", "old"]]);
    mkdirSync(join(root, "site.old"));
    writeFileSync(join(root, "site.old/a"), "older");
    await restoreFolder(join(root, "site"));
    expect(existsSync(join(root, "site.old"))).toBe(false);
  });
});
