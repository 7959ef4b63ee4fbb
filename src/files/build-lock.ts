import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { absent } from "./swap.ts";

/**
 * Take the right to build in this folder, so that two builds never write into one another. The lock holds the number of
 * the process; one whose process is gone, as after a kill, is taken over, by one at a time.
 *
 * @returns a function that gives the right back; nothing where another build is under way
 */
export async function lockBuild(path: string): Promise<(() => Promise<void>) | undefined> {
  await mkdir(dirname(path), { recursive: true });
  const unlock = () => rm(path, { force: true });
  if (await take(path)) return unlock;
  if (await isHeld(path)) return undefined;
  const endTakeover = await lockBuild(`${path}.over`);
  if (!endTakeover) return undefined;
  try {
    // Whoever took it over meanwhile holds it by now.
    if (await isHeld(path)) return undefined;
    await rm(path, { force: true });
    return (await take(path)) ? unlock : undefined;
  } finally {
    await endTakeover();
  }
}

/** Put the lock there with all that is in it, in one step: a full disk or a kill never leaves an empty one. */
async function take(path: string): Promise<boolean> {
  const beside = `${path}.${randomUUID()}`;
  try {
    await writeFile(beside, String(process.pid));
    await link(beside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Say whether the process that a lock names is there. */
async function isHeld(path: string): Promise<boolean> {
  const pid = Number(await readFile(path, "utf8").catch(absent));
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
