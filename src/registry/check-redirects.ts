import type { Problem } from "../diagnostics/problem.ts";
import { fingerprint, type Identifiable, type Identifier, planOf } from "./identifiers.ts";
import type { Placed, RedirectRow } from "./schema.ts";

/** What stands in a proposed row where a person has to decide: a row is refused until somebody has. */
export const undecided = "?";

/**
 * Find redirects from what was never published or stands as it stood, two of one address, and those to what is not
 * there. Pages (`/departments/commerce/`) are there or not once the site is built, which asks again.
 *
 * @param unread slugs of plans whose addresses cannot be judged
 */
export function checkRedirects(
  redirects: readonly Placed<RedirectRow>[],
  locked: readonly Identifier[],
  found: readonly Identifiable[],
  unread: ReadonlySet<string>,
): Problem[] {
  const published = Map.groupBy(locked, ({ address }) => address);
  const current = Map.groupBy(found, ({ address }) => address);
  const isUnread = (address: string) => unread.has(planOf(address));
  const seen = new Set<string>();
  return redirects.flatMap(({ from, to, reason, place }): Problem[] => {
    const say = (found: string, expected: string): Problem[] => [
      { code: "identifiers/redirect", ...place, found, expected },
    ];
    const isTwice = seen.has(from);
    seen.add(from);
    if (isTwice) return say(`a second row from ${from}`, "one row for each address");
    if (to === undecided || reason === undecided)
      return say(`“${undecided}” in the row from ${from}`, "where it went, and why");
    const former = published.get(from);
    if (!former) return say(`a redirect from ${from}`, "an address of identifiers.lock");
    if (!from.startsWith("/") && !isUnread(from) && former.every((one) => stands(one, current.get(from))))
      return say(`a redirect from ${from}, which stands as it was published`, "an address that moved or ended");
    if (to !== undefined && !to.startsWith("/") && !isUnread(to) && !current.has(to))
      return say(`a redirect to ${to}`, "an address that is there now, not one that moved itself");
    return [];
  });
}

function stands({ kind, sha256 }: Identifier, now: readonly Identifiable[] = []): boolean {
  return now.some((one) => one.kind === kind && fingerprint(kind, one.printed) === sha256);
}
