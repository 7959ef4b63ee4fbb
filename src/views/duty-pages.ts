/** How duties are parted into pages, so that no page outgrows a reader's connection however large the library is. */

import type { EditionDuty } from "../edition/model.ts";

/** Duties that one page lists at most: with as many it stays below 300 kB. */
export const dutiesPerPage = 150;

/** Part the duties of a plan into its pages, in their order; there is one page even where there is no duty. */
export function pagesOfDuties(duties: readonly EditionDuty[]): (readonly EditionDuty[])[] {
  const count = Math.max(1, Math.ceil(duties.length / dutiesPerPage));
  return Array.from({ length: count }, (_, i) => duties.slice(i * dutiesPerPage, (i + 1) * dutiesPerPage));
}

/** Address below the root of a page (1-based) of the duties of a plan: `duties/mongolia-2014/`, `duties/mongolia-2014/2/`. */
export function dutiesPath(plan: string, page = 1): string {
  return page === 1 ? `duties/${plan}/` : `duties/${plan}/${page}/`;
}

/** A list of duties, and whether it is shown here or stands elsewhere. */
export interface Shared<T> {
  readonly list: T;
  readonly isShown: boolean;
}

/**
 * Say of each list whether a page shows it: in their order, as long as all that are shown do not hold more than a page
 * does. The first that is too long ends it, so that what is shown is the beginning.
 */
export function shareOut<T>(lists: readonly T[], lengthOf: (list: T) => number): Shared<T>[] {
  let length = 0;
  return lists.map((list) => {
    length += lengthOf(list);
    return { list, isShown: length <= dutiesPerPage };
  });
}
