/** The site as an earlier build left it: pages and files of which nothing has changed are taken over from there. */

import { copyFileSync, linkSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Edition, loadEdition } from "../../edition/load-edition.ts";
import { madeOnce } from "../../text/made-once.ts";
import { loadAlsoAbout } from "../../views/also-about.ts";
import { readRevisions } from "../changes/revisions.ts";
import { type Closures, closuresOf, partFinder } from "./closures.ts";

/** What an earlier build has left, made by the code and with the settings of this one. */
export interface EarlierSite {
  readonly folder: string;
  readonly closures: Closures;
}

let earlier: EarlierSite | undefined;

/** From now on builds of this process take over from a site what they can; from none where that is undefined. */
export function offerEarlierSite(site: EarlierSite | undefined): void {
  earlier = site;
}

const closuresOnce = madeOnce(async (edition: Edition) =>
  closuresOf(edition, await loadAlsoAbout(), await readRevisions()),
);

/** Give the closures of the edition that this process builds. */
export async function closuresNow(): Promise<Closures> {
  return closuresOnce(await loadEdition());
}

/** Takes over from the earlier site, into a folder, what is made from the same. */
export class Unchanged {
  readonly #earlier: EarlierSite | undefined;
  readonly #folder: string;
  readonly #partsOf: (address: string) => readonly string[];
  readonly #closures: Closures;
  readonly #made = new Set<string>();
  count = 0;

  private constructor(folder: string, edition: Edition, closures: Closures) {
    this.#earlier = earlier;
    this.#folder = folder;
    this.#partsOf = partFinder(edition);
    this.#closures = closures;
  }

  /** For the edition that this process builds. */
  static async into(folder: string): Promise<Unchanged> {
    return new Unchanged(folder, await loadEdition(), earlier ? await closuresNow() : new Map());
  }

  /** Put the file of an address in its place from the earlier site; false where it has to be made: `plans/x/index.html`. */
  take(address: string): boolean {
    if (!this.#earlier) return false;
    const parts = this.#partsOf(address);
    if (parts.length === 0 || !parts.every((part) => this.#isSame(part))) return false;
    const to = join(this.#folder, address);
    if (!this.#made.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
    this.#made.add(dirname(to));
    if (!linkOrCopy(join(this.#earlier.folder, address), to)) return false;
    this.count++;
    return true;
  }

  #isSame(part: string): boolean {
    const now = this.#closures.get(part);
    return now !== undefined && now === this.#earlier?.closures.get(part);
  }
}

/**
 * Give a file a second name, which costs nothing; where a file system has none, copy it. False where the file is not there.
 */
function linkOrCopy(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return false;
    if (code === "EEXIST") throw error;
    copyFileSync(from, to);
    return true;
  }
}
