/** Put finished folders and files in the place of others, so that one of the two always stands whole. */

import { cp, mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Put a finished folder in the place of another. Of the two one always stands whole under its name or beside it: what
 * cannot be put in place is taken back, and `restoreFolder` mends what a killed run has left.
 */
export async function swapFolder(next: string, folder: string): Promise<void> {
  const place = await realpath(folder).catch(() => folder);
  const near = `${place}.next`;
  await restoreFolder(place);
  await mkdir(dirname(place), { recursive: true });
  await rm(near, { recursive: true, force: true });
  await moveFolder(next, near);
  const had = await rename(place, oldOf(place)).then(() => true, absent);
  try {
    await rename(near, place);
  } catch (error) {
    if (had) await rename(oldOf(place), place);
    throw error;
  }
  await rm(oldOf(place), { recursive: true, force: true });
}

/** Take back the old folder where a run was killed between the two steps of its swap; clear what it left otherwise. */
export async function restoreFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(absent);
  if (!there) await rename(oldOf(folder), folder).catch(absent);
  else await rm(oldOf(folder), { recursive: true, force: true });
}

function oldOf(folder: string): string {
  return `${folder}.old`;
}

/** Move a folder, also from one file system to another. */
async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}

/** Write a file beside the old one, to the disk, then put it in its place: a failure leaves the old one as it was. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.next-${process.pid}`;
  try {
    const file = await open(beside, "w");
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Nothing, where the trouble is that something is not there. */
export function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
