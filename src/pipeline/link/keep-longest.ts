import type { Occurrence } from "./automaton.ts";

/**
 * Keep the longest of overlapping occurrences, the first of equal ones; in order of place.
 *
 * Taken longest first, an occurrence that overlaps one already kept is no longer than that one, so
 * one of its own two ends lies in it: looking at the ends is enough, and the work is linear but for sorting.
 */
export function keepLongest<Value>(occurrences: Iterable<Occurrence<Value>>): Occurrence<Value>[] {
  const byLength = [...occurrences].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(byLength.reduce((last, { end }) => Math.max(last, end), 0));
  const kept = byLength.filter(({ start, end }) => {
    if (taken[start] === 1 || taken[end - 1] === 1) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
