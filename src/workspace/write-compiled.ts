/** Write what was compiled: `content/plans` and `identifiers.lock`, or the output folder of another library. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type FolderContent, folderMark, markText, replaceFolder, whyNotReplace } from "../files/folder.ts";
import { lastMissing, markWithLast } from "../files/lock-mark.ts";
import { replaceFile } from "../files/swap.ts";
import { type Identifier, parseLock } from "../registry/identifiers.ts";
import type { CompiledLibrary, WrittenPlan } from "./compile-library.ts";

/** Where a library is written. */
export interface Target {
  readonly out: string;
  readonly lockFile: string;
  /** False for another library than the project's: its registry is left alone, and the next lock goes to the output. */
  readonly isOwn: boolean;
}

/**
 * Give the files of the output folder. The mark of our own folder says how far the lock had come, so that a lock that
 * was cut short or begun anew is noticed.
 */
export function filesToWrite(
  { content, lock }: CompiledLibrary<WrittenPlan>,
  { isOwn, lockFile }: Target,
): FolderContent {
  if (!isOwn) return new Map([[folderMark, markText], ...content, ["identifiers.lock", lock]]);
  return new Map([[folderMark, markWithLast(parseLock(lock, lockFile).identifiers)], ...content]);
}

/** Say what is wrong with the lock beside what was generated before; nothing where it goes on from there. */
export async function whyNotLock(
  identifiers: readonly Identifier[],
  { out, lockFile, isOwn }: Target,
): Promise<string | undefined> {
  if (!isOwn) return undefined;
  const mark = await readFile(join(out, folderMark), "utf8").catch(() => "");
  const last = lastMissing(mark, identifiers);
  if (last === undefined) return undefined;
  return (
    `Unexpected ${lockFile} without the line that ends in ${last}, expected every line as of the last run.\n` +
    `Fix: take ${lockFile} back from the last commit that passed; an address keeps its number for ever.`
  );
}

/** Say why nothing may be written where the output belongs; nothing where it may. */
export async function whyNotWrite({ out }: Target): Promise<string | undefined> {
  const obstacle = await whyNotReplace(out);
  if (obstacle === undefined) return undefined;
  return (
    `Unexpected ${obstacle}, expected an empty folder, a new one, or one that \`npm run convert\` wrote.\n` +
    "Fix: name another folder by --out, or empty that one yourself."
  );
}

/** Write a library whole, or say why not and write nothing. */
export async function writeCompiled(
  library: CompiledLibrary<WrittenPlan>,
  target: Target,
): Promise<string | undefined> {
  const obstacle = await whyNotWrite(target);
  if (obstacle !== undefined) return obstacle;
  await replaceFolder(target.out, filesToWrite(library, target));
  if (target.isOwn) await replaceFile(target.lockFile, library.lock);
  return undefined;
}

/** Say what was written, a line each; a draft is compiled, and left out of what is published. */
export function sayWritten({ plans, content, drafts }: CompiledLibrary<WrittenPlan>, { out }: Target): string {
  const written = `${plans.length} plans, ${content.size} files in ${out}.\n`;
  return `${written}${sayDrafts(drafts)}`;
}

/** Name the drafts of a library, a line each. */
export function sayDrafts(drafts: CompiledLibrary<WrittenPlan>["drafts"]): string {
  return drafts
    .map(({ row }) => `${row.slug} is a draft and is not published: take its draft mark out when it is right.\n`)
    .join("");
}
