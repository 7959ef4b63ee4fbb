import type { Edition } from "../edition/load-edition.ts";
import type { EndedAddress } from "./resolver/resolver-index.ts";

/** Every address of the lock that a redirect answers for, and that nothing stands at now. */
export function endedAddresses({ plans, redirects, identifiers }: Edition): EndedAddress[] {
  const current = new Set(
    plans.flatMap(({ sections, duties }) => [
      ...sections.flatMap(({ address, paragraphs }) => [address, ...paragraphs.map(({ id }) => `${address}#${id}`)]),
      ...duties.map(({ id }) => id),
    ]),
  );
  return redirects
    .filter(({ from }) => !current.has(from))
    .map(({ from, to, reason }) => {
      const identifier = identifiers.find(
        ({ address, kind }) => address === from && (kind === "section" || kind === "duty"),
      );
      return {
        from,
        to: to ?? null,
        reason,
        mark: identifier ? `${identifier.kind.slice(0, 1)}${identifier.number}` : null,
      };
    });
}
