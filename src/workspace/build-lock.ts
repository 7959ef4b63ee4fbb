import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Take the right to build in this folder, so that two builds never write into one another. The lock holds the number of
 * the process; one whose process is gone, as after a kill, is taken over.
 *
 * @returns a function that gives the right back; nothing where another build is under way
 */
export async function lockBuild(path: string): Promise<(() => Promise<void>) | undefined> {
  await mkdir(dirname(path), { recursive: true });
  for (let tries = 0; tries < 2; tries++) {
    try {
      await writeFile(path, String(process.pid), { flag: "wx" });
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (isRunning(Number(await readFile(path, "utf8").catch(() => "")))) return undefined;
      await rm(path, { force: true });
    }
  }
  return undefined;
}

/** Say whether a process is there; a lock that is empty is being written. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return pid === 0;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
