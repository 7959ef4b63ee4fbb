import { keyOf } from "./find-moved.ts";
import type { Identifier, IdentifierKind } from "./identifiers.ts";

/** An address that got its number on a branch, and has another since. */
export interface Renumbered {
  readonly kind: IdentifierKind;
  readonly address: string;
  readonly before: number;
  readonly after: number;
}

/**
 * Join the locks of two branches that both minted. Every line of the published one stays as it is; what only the other
 * has comes behind, in its order, with new numbers where its own are taken.
 */
export function joinLocks(
  published: readonly Identifier[],
  other: readonly Identifier[],
): { readonly identifiers: readonly Identifier[]; readonly renumbered: readonly Renumbered[] } {
  const known = new Set(published.map(keyOf));
  const own = other.filter((identifier) => !known.has(keyOf(identifier)));
  const joined = [...published];
  const last = new Map<IdentifierKind, number>();
  for (const { kind, number } of published) last.set(kind, Math.max(last.get(kind) ?? 0, number));
  const renumbered: Renumbered[] = [];
  for (const identifier of own) {
    const { kind, address, number: before } = identifier;
    const after = (last.get(kind) ?? 0) + 1;
    last.set(kind, after);
    joined.push({ ...identifier, number: after, line: joined.length + 2 });
    if (after !== before) renumbered.push({ kind, address, before, after });
  }
  return { identifiers: joined, renumbered };
}
