/** Put finished folders and files in the place of others, so that one of the two always stands whole. */

import { cp, open, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { exchangeNames } from "./exchange-names.ts";
import { makeFolder } from "./make-folder.ts";

/** Something finished, folder or file, and the place where it belongs. */
export interface Finished {
  readonly next: string;
  readonly place: string;
}

/** Put a finished folder in the place of another, as `swapTogether` does. */
export function swapFolder(next: string, folder: string): Promise<void> {
  return swapTogether([{ next, place: folder }]);
}

/**
 * Put finished folders and files in the place of others, all or none. Where the system can exchange names, the old or the
 * new one stands under the name at every instant; elsewhere one of them always stands whole under its name or beside it.
 * What cannot be put in place is taken back, and `restoreFolder` mends what a killed run has left.
 */
export async function swapTogether(finished: readonly Finished[]): Promise<void> {
  const places: string[] = [];
  for (const { next, place: asked } of finished) {
    const place = await behindLinks(asked);
    await restoreFolder(place);
    await makeFolder(dirname(place));
    await rm(nextOf(place), { recursive: true, force: true });
    await moveFolder(next, nextOf(place));
    places.push(place);
  }
  for (const { aside } of await exchange(places)) if (aside) await rm(aside, { recursive: true, force: true });
}

/** A place that has its new content, and where what it had before lies now, if it had any. */
interface Exchanged {
  readonly place: string;
  readonly aside: string | undefined;
}

/** Take what lies beside each place into it, and what was there beside it; all is taken back where one step fails. */
async function exchange(places: readonly string[]): Promise<Exchanged[]> {
  const done: Exchanged[] = [];
  try {
    for (const place of places) {
      if (await exchangeNames(nextOf(place), place)) done.push({ place, aside: nextOf(place) });
      else {
        const aside = await rename(place, oldOf(place)).then(() => oldOf(place), absent);
        done.push({ place, aside });
        await rename(nextOf(place), place);
      }
    }
  } catch (error) {
    for (const exchanged of done.reverse()) await takeBack(exchanged);
    throw error;
  }
  return done;
}

async function takeBack({ place, aside }: Exchanged): Promise<void> {
  const isBack = aside !== undefined && (await exchangeNames(aside, place));
  await rm(isBack ? aside : place, { recursive: true, force: true });
  if (aside !== undefined && !isBack) await rename(aside, place);
}

/**
 * Give the place that a path leads to, also where nothing is there yet: a link stays one, and what it leads to is made.
 * Throws where links lead in a circle.
 */
async function behindLinks(path: string): Promise<string> {
  const real = await realpath(path).catch(absent);
  if (real !== undefined) return real;
  const target = await readlink(path).catch(absent);
  return target === undefined ? path : behindLinks(resolve(await realpath(dirname(path)), target));
}

/** Take back the old folder where a run was killed between the two steps of its swap; clear what it left otherwise. */
export async function restoreFolder(asked: string): Promise<void> {
  const folder = await behindLinks(asked);
  const there = await stat(folder).catch(absent);
  if (!there) await rename(oldOf(folder), folder).catch(absent);
  else await rm(oldOf(folder), { recursive: true, force: true });
}

function oldOf(folder: string): string {
  return `${folder}.old`;
}

function nextOf(folder: string): string {
  return `${folder}.next`;
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
