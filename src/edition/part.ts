/**
 * Parts of a site: a shard makes the pages and files of its plans, a merge makes those of the library, which are no
 * plan's own; whoever makes the whole site makes both. Each knows the whole edition, which all of them show.
 */

import { parseShard, plansOfShard, type Shard } from "../files/shard-mark.ts";
import { type Edition, loadEdition, shownPlans } from "./load-edition.ts";

/** The variable by which commands tell pages and writers what to make: `3/16`, `library`; without it, the whole site. */
export const partVariable = "FENGONG_PART";

/** What the variable holds where shards are merged. */
export const libraryPart = "library";

/** Give the shard that this process makes; nothing where it makes the library, too or alone. */
export function shardMade(): Shard | undefined {
  return parseShard(process.env[partVariable] ?? "");
}

/** Say whether this process makes the library and takes the plans from shards. */
export function isMerge(): boolean {
  return process.env[partVariable] === libraryPart;
}

/** Of the pages of plans give those that are made here. */
export async function planPages<Page extends { readonly params: { readonly plan: string } }>(
  pages: readonly Page[],
): Promise<Page[]> {
  const isMade = madeHere(await loadEdition());
  return pages.filter(({ params }) => isMade(`plans/${params.plan}/`));
}

/** Give what the library has a page for each of, where they are made here. */
export function forLibrary<Item>(items: readonly Item[]): readonly Item[] {
  return shardMade() ? [] : items;
}

/** Give what says of an address whether the page or file there is made here: `plans/mongolia-2014/plan.epub`. */
export function madeHere(edition: Pick<Edition, "plans" | "drafts">): (address: string) => boolean {
  const shard = shardMade();
  if (!shard && !isMerge()) return () => true;
  const slugs = shownPlans(edition).map(({ row }) => row.slug);
  const all = new Set(slugs);
  const own = new Set(shard ? plansOfShard(slugs, shard) : []);
  return (address) => {
    const [, slug = ""] = /^(?:plans|duties)\/([^/]+)\//u.exec(address) ?? [];
    return all.has(slug) ? own.has(slug) : !shard;
  };
}
