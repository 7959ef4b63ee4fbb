import type { Problem } from "../diagnostics/problem.ts";
import { findMoved, keyOf } from "./find-moved.ts";
import { fingerprint, type Identifiable, type Identifier } from "./identifiers.ts";
import type { Placed, RedirectRow } from "./schema.ts";

/** Find addresses of texts that were published and are gone, or that now stand for another text. */
export function checkIdentifiers(
  locked: readonly Identifier[],
  found: readonly Identifiable[],
  redirects: readonly Placed<RedirectRow>[],
  file: string,
): Problem[] {
  const current = new Map(found.map((identifiable) => [keyOf(identifiable), identifiable]));
  const redirected = new Set(redirects.map((row) => row.from));
  const problems = locked.flatMap((identifier): (Problem & { readonly key: string })[] => {
    const { kind, address, line, sha256 } = identifier;
    if (kind === "page" || redirected.has(address)) return [];
    const now = current.get(keyOf(identifier));
    if (now && fingerprint(kind, now.printed) === sha256) return [];
    const key = keyOf(identifier);
    if (!now) {
      const found = `no ${kind} at ${address}, published in release ${identifier.release}`;
      return [
        { code: "identifiers/lost", file, line, col: 1, found, expected: "every published address to stay", key },
      ];
    }
    const text = now.printed.slice(0, 20).replace(/\s+/gu, " ");
    const found = `another printed text at ${address} (“${text}…”) than in release ${identifier.release}`;
    const expected = "an address to mean the same text for ever";
    return [{ code: "identifiers/repointed", file, line, col: 1, found, expected, key }];
  });
  if (problems.length === 0) return [];
  const moved = findMoved(locked, found);
  return problems.map(({ key, ...problem }) => {
    const to = moved.get(key);
    return to === undefined ? problem : { ...problem, hint: `The text now stands at ${to}.` };
  });
}
