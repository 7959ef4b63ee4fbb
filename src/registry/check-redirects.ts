import type { ValuesOf } from "../diagnostics/codes.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { fingerprint, type Identifiable, type Identifier, planOf } from "./identifiers.ts";
import type { Placed, RedirectRow } from "./schema.ts";

type Fault = ValuesOf<"identifiers/redirect">["fault"];

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
    const say = (fault: Fault, address = from): Problem[] => [
      { code: "identifiers/redirect", ...place, values: { fault, address } },
    ];
    const isTwice = seen.has(from);
    seen.add(from);
    if (isTwice) return say("twice");
    if (to === undecided || reason === undecided) return say("undecided");
    const former = published.get(from);
    if (!former) return say("unpublished");
    if (!from.startsWith("/") && !isUnread(from) && former.every((one) => stands(one, current.get(from))))
      return say("standing");
    if (to !== undefined && !to.startsWith("/") && !isUnread(to) && !current.has(to)) return say("nowhere", to);
    return [];
  });
}

function stands({ kind, sha256 }: Identifier, now: readonly Identifiable[] = []): boolean {
  return now.some((one) => one.kind === kind && fingerprint(kind, one.printed) === sha256);
}
