import { fingerprint, type Identifiable, type Identifier } from "./identifiers.ts";

/** Give a name for what has an address: a section and a paragraph may have the same. */
export function keyOf({ kind, address }: Pick<Identifiable, "kind" | "address">): string {
  return `${kind} ${address}`;
}

/**
 * Find where texts of the lock stand now that no longer stand at their addresses: where the same text is printed, and
 * of a section whose own number or title changed, where most of what was in it is.
 *
 * @returns present addresses by `keyOf` the former ones; what is nowhere, or in doubt, is left out
 */
export function findMoved(locked: readonly Identifier[], found: readonly Identifiable[]): ReadonlyMap<string, string> {
  const known = new Set(locked.map(keyOf));
  const printed = found.filter((one) => one.printed !== "" && one.kind !== "page");
  const places = Map.groupBy(printed, ({ kind, printed }) => `${kind} ${fingerprint(kind, printed)}`);
  const moved = new Map<string, string>();
  const votes = new Map<string, Map<string, number>>();
  for (const identifier of locked) {
    const same = places.get(`${identifier.kind} ${identifier.sha256}`) ?? [];
    if (same.some(({ address }) => address === identifier.address)) continue;
    const fresh = same.filter((one) => !known.has(keyOf(one)));
    const [to, other] = fresh.length > 0 ? fresh : same;
    if (!to || other) continue;
    moved.set(keyOf(identifier), to.address);
    voteFor(votes, identifier.address, to.address);
  }
  const sections = new Set(found.filter(({ kind }) => kind === "section").map(({ address }) => address));
  for (const { kind, address } of locked) {
    const to = kind === "section" ? mostVoted(votes.get(address)) : undefined;
    if (to !== undefined && to !== address && sections.has(to) && !moved.has(`section ${address}`))
      moved.set(`section ${address}`, to);
  }
  return moved;
}

/** Count, for each section above what moved, where it would have to be now for its part to keep its name in it. */
function voteFor(votes: Map<string, Map<string, number>>, from: string, to: string): void {
  for (const { index } of from.matchAll(/[/#]/gu)) {
    const part = from.slice(index);
    if (!to.endsWith(part)) continue;
    const section = from.slice(0, index);
    const counts = votes.get(section) ?? new Map<string, number>();
    const target = to.slice(0, -part.length);
    votes.set(section, counts.set(target, (counts.get(target) ?? 0) + 1));
  }
}

function mostVoted(counts: ReadonlyMap<string, number> = new Map()): string | undefined {
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] !== second?.[1] ? first[0] : undefined;
}
