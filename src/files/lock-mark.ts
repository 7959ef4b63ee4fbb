/** How far the lock had come when `content/plans` was written, so that one that was cut short or begun anew is noticed. */

import { type Identifier, linksOf } from "../registry/identifiers.ts";
import { markText } from "./folder.ts";

/** Give the mark of `content/plans`, with the link of the last line of the lock. */
export function markWithLast(identifiers: readonly Identifier[]): string {
  const last = linksOf(identifiers).at(-1);
  return `${markText}Last identifier: ${last}\n`;
}

/** Give the link that a mark names and that a lock has not; nothing where it has, or where the mark names none. */
export function lastMissing(mark: string, identifiers: readonly Identifier[]): string | undefined {
  const last = /^Last identifier: ([0-9a-f]+)$/mu.exec(mark)?.[1];
  return last === undefined || linksOf(identifiers).includes(last) ? undefined : last;
}
