import { readFile } from "node:fs/promises";
import { parseLock } from "../../registry/identifiers.ts";

export interface MintedAddresses {
  readonly release: string;
  readonly section: number;
  readonly paragraph: number;
  readonly duty: number;
}

/** Count the addresses that each release minted, the newest release first. */
export async function mintedAddresses(): Promise<MintedAddresses[]> {
  const file = "content/registry/identifiers.lock";
  const { identifiers } = parseLock(await readFile(file, "utf8"), file);
  const releases = Map.groupBy(identifiers, ({ release }) => release);
  return [...releases]
    .map(([release, all]) => {
      const count = (wanted: string) => all.filter(({ kind }) => kind === wanted).length;
      return { release, section: count("section"), paragraph: count("paragraph"), duty: count("duty") };
    })
    .sort((a, b) => (a.release < b.release ? 1 : -1));
}
