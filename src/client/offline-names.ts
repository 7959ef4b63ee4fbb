import type { SavedSite } from "../writers/saved-site.ts";

/** The list of what is saved, below the root of the site. */
export const listPath = "offline.json";

/** The script that answers without a network; it stands at the root, since it answers for what stands below it. */
export const workerPath = "offline.js";

/** Name of the cache of a saved site: by where its root is, for others may stand on the same host, and by what it holds. */
export function savedName({ sha256 }: Pick<SavedSite, "sha256">, root: string): string {
  return `fengong ${root} ${sha256}`;
}

/**
 * Find the cache of the site with this root that is whole, with its list: the list is put into a cache last, so that one
 * that is being filled answers nothing.
 */
export async function findSaved(
  root: string,
): Promise<{ readonly cache: Cache; readonly site: SavedSite } | undefined> {
  for (const name of await namesOfSaved(root)) {
    const cache = await caches.open(name);
    const list = await cache.match(new URL(listPath, root));
    if (list) return { cache, site: (await list.json()) as SavedSite };
  }
  return undefined;
}

/** Names of all caches of the site with this root, whole or not. */
export async function namesOfSaved(root: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(`fengong ${root} `));
}
