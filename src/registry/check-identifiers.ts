import type { Problem, ProblemOf } from "../diagnostics/problem.ts";
import { findMoved, keyOf } from "./find-moved.ts";
import { fingerprint, type Identifiable, type Identifier } from "./identifiers.ts";
import type { Placed, RedirectRow } from "./schema.ts";

type Lost = (ProblemOf<"identifiers/lost"> | ProblemOf<"identifiers/repointed">) & { readonly key: string };

/** Find addresses of texts that were published and are gone, or that now stand for another text. */
export function checkIdentifiers(
  locked: readonly Identifier[],
  found: readonly Identifiable[],
  redirects: readonly Placed<RedirectRow>[],
  file: string,
): Problem[] {
  const current = new Map(found.map((identifiable) => [keyOf(identifiable), identifiable]));
  const redirected = new Set(redirects.map((row) => row.from));
  const problems = locked.flatMap((identifier): Lost[] => {
    const { kind, address, line, release, sha256 } = identifier;
    if (kind === "page" || redirected.has(address)) return [];
    const now = current.get(keyOf(identifier));
    if (now && fingerprint(kind, now.printed) === sha256) return [];
    const key = keyOf(identifier);
    if (!now) {
      return [{ code: "identifiers/lost", file, line, col: 1, values: { kind, address, release }, key }];
    }
    const text = now.printed.slice(0, 20).replace(/\s+/gu, " ");
    return [{ code: "identifiers/repointed", file, line, col: 1, values: { address, text, release }, key }];
  });
  if (problems.length === 0) return [];
  const moved = findMoved(locked, found);
  return problems.map(({ key, ...problem }) => {
    const to = moved.get(key);
    return to === undefined ? problem : ({ ...problem, values: { ...problem.values, to } } as Problem);
  });
}
