/** What `npm run bench:shards` measured, and /about/scale/ shows. */

import { existsSync, readFileSync } from "node:fs";

export const shardFiguresFile = "content/measured/shards.json";

/** What a command cost, with all that it started. */
interface Cost {
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  /** Largest resident set, in MB. */
  readonly memory: number;
}

/** A library built whole, and in shards that were merged. */
export interface ShardFigures {
  readonly date: string;
  readonly sections: number;
  readonly shards: number;
  /** Of the whole site, and their digests. */
  readonly files: number;
  readonly sha256: { readonly whole: string; readonly merged: string };
  /** From texts to compiled texts. */
  readonly compiled: Cost;
  readonly whole: Cost;
  /** Of each shard, in the order of their numbers. */
  readonly parts: readonly Cost[];
  readonly merged: Cost;
}

/** Read the figures; none where nothing has been measured yet. */
export function readShardFigures(): ShardFigures | undefined {
  if (!existsSync(shardFiguresFile)) return undefined;
  return JSON.parse(readFileSync(shardFiguresFile, "utf8")) as ShardFigures;
}
