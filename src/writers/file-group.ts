/** How the list of what is published is written: addresses with the writer of each. */

import type { Edition } from "../edition/load-edition.ts";

/** What every writer may use. */
export interface Source {
  readonly edition: Edition;
  /** Root of all addresses in files, with a slash at its end: absolute when the host is known. */
  readonly root: string;
  /** True when the host is known. */
  readonly isHosted: boolean;
}

export type Bytes = string | Uint8Array;

/** A published file that is no page. */
interface PublishedFile {
  /** Path below the root of the site: `data/duties.csv`. */
  readonly address: string;
  /** Give what stands there; text is meant in UTF-8. */
  readonly write: () => Bytes | Promise<Bytes>;
}

/** Files that are made from the same things. */
export interface FileGroup {
  /** Addresses; `*` stands for what varies, slashes included. */
  readonly patterns: readonly string[];
  files(source: Source): Promise<Iterable<PublishedFile>> | Iterable<PublishedFile>;
}

/** Files that there is one of: address → writer. */
export function single(writers: Readonly<Record<string, (source: Source) => Bytes | Promise<Bytes>>>): FileGroup {
  return {
    patterns: Object.keys(writers),
    files: (source) => Object.entries(writers).map(([address, write]) => ({ address, write: () => write(source) })),
  };
}

type Items<Item> = Iterable<readonly [key: string, item: Item]>;

/**
 * Files that there are several of: what they are made from, each by what stands for `*` in its addresses,
 * and address → writer.
 */
export function each<Item>(
  itemsOf: (source: Source) => Items<Item> | Promise<Items<Item>>,
  writers: Readonly<Record<string, (item: Item, source: Source) => Bytes | Promise<Bytes>>>,
): FileGroup {
  return {
    patterns: Object.keys(writers),
    async files(source) {
      return Array.from(await itemsOf(source)).flatMap(([key, item]) =>
        Object.entries(writers).map(([pattern, write]) => ({
          address: pattern.replace("*", () => key),
          write: () => write(item, source),
        })),
      );
    },
  };
}

/** Make the one file at an address; undefined where no group has it. */
export async function fileAt(
  groups: readonly FileGroup[],
  address: string,
  source: Source,
): Promise<Bytes | undefined> {
  for (const group of groups) {
    if (!group.patterns.some((pattern) => covers(pattern, address))) continue;
    for (const file of await group.files(source)) if (file.address === address) return file.write();
  }
  return undefined;
}

function covers(pattern: string, address: string): boolean {
  const [start = "", end] = pattern.split("*");
  if (end === undefined) return pattern === address;
  return address.length > start.length + end.length && address.startsWith(start) && address.endsWith(end);
}
