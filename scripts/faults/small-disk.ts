/** A file system in memory that can be filled, where one may be mounted; otherwise writes that fail as on a full one. */

import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildSettings } from "./run-build.ts";

/** Mount something on a folder; say whether that is allowed here. */
export function mount(folder: string, ...options: readonly string[]): boolean {
  mkdirSync(folder, { recursive: true });
  return spawnSync("mount", [...options, folder]).status === 0;
}

/** Take away what was mounted on a folder; what still uses it keeps it for so long. */
export function unmount(folder: string): void {
  spawnSync("umount", ["--lazy", folder]);
}

/** Mount a file system of some megabytes on a folder. */
export function mountSmallDisk(folder: string, megabytes: number): boolean {
  return mount(folder, "-t", "tmpfs", "-o", `size=${megabytes}m`, "none");
}

/** Fill the file system of a folder until so many bytes are left, and give how to empty it again. */
export function fillDisk(folder: string, left: number): () => void {
  const { bsize, bavail } = statfsSync(folder);
  const ballast = join(folder, "ballast");
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bsize * bavail - left)));
  return () => rmSync(ballast);
}

/** Settings under which each process of a build fails to write once it has written so many bytes. */
export function failingWrites(left: number): BuildSettings {
  const hook = new URL("failing-writes.ts", import.meta.url).href;
  return { environment: { NODE_OPTIONS: `--import=${hook}`, DISK_LEFT: String(Math.round(left)) } };
}
