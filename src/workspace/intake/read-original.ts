import { lstat, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { megabytes, mostBytes } from "../../intake/limits.ts";
import { Refusal } from "../../intake/refusal.ts";

export interface Original {
  /** Name without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Read a file that is to be taken in. Throws a `Refusal` for what is no file, is empty or too large. */
export async function readOriginal(path: string): Promise<Original> {
  const stat = await lstat(path).catch(() => undefined);
  if (stat === undefined)
    throw new Refusal(`no file at ${path}`, "the path of a file", "look whether the name is spelt as the file's");
  if (stat.isDirectory()) throw new Refusal(`a folder at ${path}`, "one file", "give the files in it one by one");
  if (!stat.isFile())
    throw new Refusal(
      `something at ${path} that is no plain file`,
      "a file",
      "copy what it leads to into a file, and give that",
    );
  if (stat.size === 0) throw new Refusal(`an empty file at ${path}`, "the text of a plan", "fetch it again");
  if (stat.size > mostBytes)
    throw new Refusal(
      `${megabytes(stat.size)} at ${path}`,
      `at most ${megabytes(mostBytes)}`,
      "take the pictures out of it, or take in only the plan",
    );
  const name = basename(path).normalize("NFC");
  if (/\p{C}/u.test(name))
    throw new Refusal(
      "control characters in the name of the file",
      "a name that can be shown",
      "give the file another name",
    );
  return { name, bytes: await readFile(path) };
}
