/** What was decided, one file a decision, so that it can be taken back and the next session goes on from there. */

import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { type BenchFolders, readText } from "./files.ts";

/** A file that a decision changed. */
interface Change {
  readonly path: string;
  /** Its text before; null where there was no file. */
  readonly before: string | null;
  /** Digest of its text afterwards. */
  readonly after: string;
}

export interface Decision {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** The last decision about a plan, and how many there are. */
export interface Journal {
  readonly count: number;
  readonly last?: { readonly name: string; readonly decision: Decision };
}

/** Read what was decided of a plan. */
export async function readJournal({ journal }: BenchFolders, slug: string): Promise<Journal> {
  const names = (await readdir(join(journal, slug)).catch(() => []))
    .filter((name) => /^\d{5}\.yaml$/u.test(name))
    .sort();
  const name = names.at(-1);
  if (name === undefined) return { count: 0 };
  const decision = parse((await readText(join(journal, slug, name))) ?? "") as Decision;
  return { count: names.length, last: { name, decision } };
}

/** Note a decision behind the others. */
export async function noteDecision(folders: BenchFolders, slug: string, decision: Decision): Promise<void> {
  const { last } = await readJournal(folders, slug);
  const number = 1 + Number.parseInt(last?.name ?? "0", 10);
  await mkdir(join(folders.journal, slug), { recursive: true });
  const text = stringify(decision, { lineWidth: 0 });
  await writeFile(join(folders.journal, slug, `${String(number).padStart(5, "0")}.yaml`), text, { flag: "wx" });
}

/** Take a decision out, when it was taken back. */
export async function forgetDecision({ journal }: BenchFolders, slug: string, name: string): Promise<void> {
  await rm(join(journal, slug, name));
}
