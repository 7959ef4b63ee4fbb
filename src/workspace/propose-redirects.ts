import { stringify } from "yaml";
import { undecided } from "../registry/check-redirects.ts";
import { findMoved, keyOf } from "../registry/find-moved.ts";
import { fingerprint, type Identifiable, type Identifier } from "../registry/identifiers.ts";
import type { RedirectRow } from "../registry/schema.ts";

/**
 * Write rows for redirects.yaml for every address of a text that is gone or means another text, and that no row answers
 * for. Where the text is printed elsewhere, the row says where; else, and for the reason, a person decides.
 */
export function proposeRedirects(
  locked: readonly Identifier[],
  found: readonly Identifiable[],
  redirects: readonly RedirectRow[],
): string {
  const current = new Map(found.map((one) => [keyOf(one), one]));
  const redirected = new Set(redirects.map(({ from }) => from));
  const moved = findMoved(locked, found);
  const rows = locked
    .filter((identifier) => {
      const { kind, address, sha256 } = identifier;
      const now = current.get(keyOf(identifier));
      return kind !== "page" && !redirected.has(address) && !(now && fingerprint(kind, now.printed) === sha256);
    })
    .map((identifier) => ({
      from: identifier.address,
      to: moved.get(keyOf(identifier)) ?? undecided,
      reason: undecided,
    }));
  return rows.length === 0 ? "" : stringify(rows);
}
