import { lstat, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { absent } from "../../files/swap.ts";
import { megabytes, mostBytes } from "../../intake/limits.ts";
import { Refusal } from "../../intake/refusal.ts";

export interface Original {
  /** Name without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Read a file that is to be taken in. Throws a `Refusal` for what is no file, is empty or too large, and what the system
 * says of it as it is.
 */
export async function readOriginal(path: string): Promise<Original> {
  const stat = await lstat(path).catch(absent);
  if (stat === undefined) throw new Refusal("file/missing", { path });
  if (stat.isDirectory()) throw new Refusal("file/folder", { path });
  if (!stat.isFile()) throw new Refusal("file/not-plain", { path });
  if (stat.size === 0) throw new Refusal("file/empty", { path });
  if (stat.size > mostBytes)
    throw new Refusal("file/too-large", { size: megabytes(stat.size), most: megabytes(mostBytes), path });
  const name = basename(path).normalize("NFC");
  if (/\p{C}/u.test(name)) throw new Refusal("file/unshowable-name");
  return { name, bytes: await readFile(path) };
}
