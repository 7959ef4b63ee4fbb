/** No plan restates so much. UTF-16 units. */
const mostRestated = 200_000;

/**
 * Counts, for one plan, the words that stand once and are read again elsewhere: the bodies that 同上 stands for, and cells
 * that reach over several rows. A list that is long and restated often costs its length at each place; so only so much is
 * read again, and what is beyond is in doubt.
 */
export class Restated {
  #left = mostRestated;

  /** Say whether words of so many units may be read once more, and count them. */
  take(units: number): boolean {
    this.#left -= units;
    return this.#left >= 0;
  }
}
