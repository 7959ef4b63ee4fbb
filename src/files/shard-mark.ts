/** Shards of a site as folders: each bears a mark that says which it is, from what it was made, and its bytes. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "astro/zod";
import { digestFiles, filesBelow } from "./digest-files.ts";

/** One of several parts that plans are dealt out to, `3/16`: from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** What a shard's folder says of itself. */
export interface ShardMark extends Shard {
  /** Digest of all that it was made from: texts, decisions, code, packages, options. */
  readonly inputs: string;
  readonly files: number;
  /** Of the names and bytes of its files. */
  readonly sha256: string;
}

/** A folder with the mark that lies in it. */
export interface MarkedShard {
  readonly folder: string;
  readonly mark: ShardMark;
}

const markFile = "shard.json";

const markSchema = z.strictObject({
  number: z.int().positive(),
  of: z.int().positive(),
  inputs: z.string(),
  files: z.int().nonnegative(),
  sha256: z.string(),
}) satisfies z.ZodType<ShardMark>;

/** What lies in a folder of shards. */
export interface FoundShards {
  /** In the order of their numbers. */
  readonly shards: readonly MarkedShard[];
  /** Paths of marks that are not what `markShard` wrote. */
  readonly spoiled: readonly string[];
}

/** Read `3/16`; nothing where that is no shard. */
export function parseShard(text: string): Shard | undefined {
  const [, number = 0, of = 0] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(text) ?? []).map(Number);
  return number > 0 && number <= of ? { number, of } : undefined;
}

/** Give those of the plans, in their order, that a shard makes. */
export function plansOfShard<Plan>(plans: readonly Plan[], { number, of }: Shard): Plan[] {
  return plans.filter((_, i) => i % of === number - 1);
}

/** Name the folder of a shard among others: `3-of-16`. */
export function shardFolder({ number, of }: Shard): string {
  return `${number}-of-${of}`;
}

/** Where the pages and files of a shard lie in its folder. */
export function siteOfShard(folder: string): string {
  return join(folder, "site");
}

/** Mark a shard's folder, which is complete. */
export function markShard(folder: string, { number, of }: Shard, inputs: string): ShardMark {
  const site = siteOfShard(folder);
  const files = filesBelow(["."], site);
  const mark = { number, of, inputs, files: files.length, sha256: digestFiles(files, site) };
  writeFileSync(join(folder, markFile), `${JSON.stringify(mark, null, 2)}\n`);
  return mark;
}

/** Read the marks of all shards that lie in a folder, of which some may be spoiled. */
export function readShards(folder: string): FoundShards {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const shards: MarkedShard[] = [];
  const spoiled: string[] = [];
  for (const shard of names.map((name) => join(folder, name))) {
    const path = join(shard, markFile);
    if (!existsSync(path)) continue;
    const { success, data } = markSchema.safeParse(parseJson(readFileSync(path, "utf8")));
    if (success) shards.push({ folder: shard, mark: data });
    else spoiled.push(path);
  }
  return { shards: shards.sort((a, b) => a.mark.number - b.mark.number), spoiled };
}

/** Parse JSON; undefined where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Say what keeps shards from being merged, each with its mend: one that is missing, there twice, made from something
 * else than what lies here, of another number of shards, whose files are not those that it was made with, or whose mark
 * is spoiled.
 */
export function whyNotMerge({ shards, spoiled }: FoundShards, inputs: string): string[] {
  const unread = spoiled.map(
    (path) =>
      `Unexpected text of ${path}, expected the mark that npm run build -- --shard wrote.\nFix: build that shard again, or take its folder away.`,
  );
  const of = countOfMost(shards);
  if (of === undefined && unread.length === 0)
    return ["Unexpected no shard, expected all of one library.\nFix: build each by --shard 1/16 and so on."];
  if (of === undefined) return unread;
  const ours = shards.filter(({ mark }) => mark.of === of);
  const byNumber = Map.groupBy(ours, ({ mark }) => mark.number);
  const numbers = Array.from({ length: of }, (_, i) => i + 1);
  return [
    ...unread,
    ...shards.flatMap((shard) => whyNotShard(shard, of, inputs)),
    ...numbers.flatMap((number) => {
      const [first, second] = byNumber.get(number) ?? [];
      const name = `${number}/${of}`;
      if (!first) return `Unexpected no shard ${name}, expected each once.\nFix: npm run build -- --shard ${name}`;
      if (!second) return [];
      return `Unexpected shard ${name} in ${first.folder} and in ${second.folder}, expected it once.\nFix: take one of the two away.`;
    }),
  ];
}

/** How many shards a library was parted into, by the most of those that are there; of two as many the larger number. */
function countOfMost(shards: readonly MarkedShard[]): number | undefined {
  const groups = [...Map.groupBy(shards, ({ mark }) => mark.of)];
  return groups.sort(([a, one], [b, other]) => other.length - one.length || b - a)[0]?.[0];
}

function whyNotShard({ folder, mark }: MarkedShard, of: number, inputs: string): string[] {
  const name = `${mark.number}/${mark.of}`;
  const again = `Fix: build it again from what lies here: npm run build -- --shard ${name}`;
  if (mark.of !== of)
    return [`Unexpected shard ${name} in ${folder}, expected one of ${of} as the others.\nFix: take it away.`];
  if (mark.inputs !== inputs)
    return [`Unexpected shard ${name} of other texts, code or options, expected those that lie here.\n${again}`];
  const site = siteOfShard(folder);
  if (digestFiles(filesBelow(["."], site), site) !== mark.sha256)
    return [`Unexpected files in ${site}, expected the ${mark.files} that shard ${name} was made with.\n${again}`];
  return [];
}
