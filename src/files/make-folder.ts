import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Make a folder with those that it lies in. Node's own way of doing so never ends where the system says of a folder that
 * stands that nothing is there, as it does below /proc; this one rejects with what the system says.
 */
export async function makeFolder(path: string): Promise<void> {
  const missing = await madeOrMissing(path);
  if (missing === undefined) return;
  if (dirname(path) === path) throw missing;
  await makeFolder(dirname(path));
  const still = await madeOrMissing(path);
  if (still) throw still;
}

/** Make one folder, unless something has its name; gives the error that says that it has none to lie in. */
async function madeOrMissing(path: string): Promise<NodeJS.ErrnoException | undefined> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return error as NodeJS.ErrnoException;
    if (code !== "EEXIST") throw error;
  }
  return undefined;
}
