/** What may befall a build, one function a fault: it disturbs one build and leaves no process behind. */

import { spawnSync } from "node:child_process";
import { globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Ground } from "./ground.ts";
import { runBuild } from "./run-build.ts";
import { failingWrites, fillDisk, mount, mountSmallDisk, unmount } from "./small-disk.ts";

/** How a fault is tried. */
export interface Trial {
  readonly ground: Ground;
  /** A folder that is there and empty. */
  readonly folder: string;
  /** Where in the build, of 1. */
  readonly at: number;
}

/**
 * Lays the ground, disturbs one build of it, and gives exit codes (null after a signal) of those that were to come right
 * all the same.
 */
export type Fault = (trial: Trial) => Promise<readonly (number | null)[]>;

/** Larger than the project with its packages as links, two sites and all that a build keeps. */
const diskMegabytes = 256;

/** More than a small library takes to build, in bytes: some trials find the disk large enough. */
const mostNeeded = 12e6;

/** A user without any rights of the superuser, for whom the permissions of files hold. */
const nobody = 65534;

/** End a build at some moment, the command alone or with all that it has started. */
function ended(signal: NodeJS.Signals, to: "command" | "all"): Fault {
  return async ({ ground, folder, at }) => {
    ground.lay(folder);
    const build = runBuild(folder);
    await Promise.race([wait(at * ground.duration), build.ended]);
    build.signal(signal, to);
    await build.ended;
    if (to === "all") await build.allGone();
    else await wait(100);
    return [];
  };
}

const diskFull: Fault = async ({ ground, folder, at }) => {
  const mounted = mountSmallDisk(folder, diskMegabytes);
  ground.lay(folder);
  const left = at * mostNeeded;
  const empty = mounted ? fillDisk(folder, left) : () => {};
  const build = runBuild(folder, mounted ? {} : failingWrites(left));
  await build.ended;
  await build.allGone();
  empty();
  return [];
};

const readOnlyFiles: Fault = async ({ ground, folder }) => {
  ground.lay(folder);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) spawnSync("chown", ["-R", `${nobody}:${nobody}`, folder]);
  spawnSync("chmod", ["-R", "a-w", join(folder, "dist")]);
  await runBuild(folder, isRoot ? { user: nobody } : {}).ended;
  spawnSync("chmod", ["-R", "u+w", ...globSync(join(folder, "dist*"))]);
  return [];
};

const readOnlyMount: Fault = async ({ ground, folder }) => {
  ground.lay(folder);
  const dist = join(folder, "dist");
  if (mount(dist, "--bind", dist)) mount(dist, "-o", "remount,ro,bind");
  await runBuild(folder).ended;
  unmount(dist);
  return [];
};

const twoAtOnce: Fault = async ({ ground, folder, at }) => {
  ground.lay(folder);
  const one = runBuild(folder);
  await wait(at * 200);
  const other = runBuild(folder);
  const ends = await Promise.all([one.ended, other.ended]);
  const statuses = ends.map(({ status }) => status);
  return statuses.includes(0) ? [] : statuses;
};

const cacheDamaged: Fault = async ({ ground, folder, at }) => {
  ground.lay(folder);
  for (const file of globSync(join(folder, "{.cache,.astro,node_modules/.astro}/**/*")))
    if (isFile(file)) flip(file, at);
  return [(await runBuild(folder).ended).status];
};

/** The faults by their names. */
export const faults: Readonly<Record<string, Fault>> = {
  "killed with all it started": ended("SIGKILL", "all"),
  "killed alone, built again at once": ended("SIGKILL", "command"),
  interrupted: ended("SIGINT", "all"),
  "disk full": diskFull,
  "files of dist/ read-only": readOnlyFiles,
  "dist/ mounted read-only": readOnlyMount,
  "two builds at once": twoAtOnce,
  "bytes of the cache flipped": cacheDamaged,
};

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Put another byte at some place of a file. */
function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  const index = Math.floor(at * bytes.length);
  if (bytes.length > 0) bytes[index] = (bytes[index] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
