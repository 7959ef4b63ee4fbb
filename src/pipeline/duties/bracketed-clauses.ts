import type { AssignmentReader } from "./assignment-reader.ts";
import { cutOutside } from "./piece.ts";

/** A pair of brackets; the end is behind the closing one. UTF-16 units. */
interface Pair {
  readonly start: number;
  readonly end: number;
}

/**
 * Give the starts of the brackets that hold nothing but bodies and close the last clauses of a text, each its own, if two
 * at least do: what closes one clause so may explain it, what closes each says who is to do it.
 *
 *     完成岸线规划（市水利局、市资源局）；开展水质评估（市环保局）。
 *                 ^                                   ^
 */
export function bracketedClauses(
  text: string,
  end: number,
  pairs: readonly Pair[],
  reader: AssignmentReader,
): ReadonlySet<number> {
  const byEnd = new Map(pairs.map((pair) => [pair.end, pair]));
  const starts = new Set<number>();
  for (const clause of cutOutside(text.slice(0, end), 0, /[；。]/u).reverse()) {
    const pair = byEnd.get(clause.start + clause.text.length);
    if (!pair || pair.start <= clause.start || !reader.isListOfBodies(text.slice(pair.start + 1, pair.end - 1))) break;
    starts.add(pair.start);
  }
  return starts.size > 1 ? starts : new Set();
}
