import { cpSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { isMerge } from "../edition/part.ts";
import { filesBelow } from "../files/digest-files.ts";
import { readShards, siteOfShard } from "../files/shard-mark.ts";

/** The variable that says, where shards are merged, in which folder they lie. */
export const shardsVariable = "FENGONG_SHARDS";

/**
 * Give the integration that takes the pages and files of shards into the site, beside those of the library. What comes
 * after it, the search and the lists of all files, finds the whole site.
 */
export function joinShards(): AstroIntegration {
  return {
    name: "shards",
    hooks: {
      "astro:build:done": ({ dir, logger }) => {
        const from = process.env[shardsVariable];
        if (from === undefined || !isMerge()) return;
        const shards = readShards(from).shards.map(({ folder }) => siteOfShard(folder));
        logger.info(`${copyOnce(shards, fileURLToPath(dir))} files of ${shards.length} shards`);
      },
    },
  };
}

/** Copy the files of folders into another; gives how many. Throws where two have a file of one name. */
function copyOnce(folders: readonly string[], to: string): number {
  let count = 0;
  for (const folder of folders)
    for (const file of filesBelow(["."], folder)) {
      const place = join(to, file);
      mkdirSync(dirname(place), { recursive: true });
      cpSync(join(folder, file), place, { errorOnExist: true, force: false });
      count++;
    }
  return count;
}
