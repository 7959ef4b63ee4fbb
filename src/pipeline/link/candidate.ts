/** What the automaton looks for, and how a find is judged. */

/** What a name leads to. */
export type Target =
  | { readonly kind: "department"; readonly id: string }
  /** `alias` is the place of the alias in its row, from 0. */
  | { readonly kind: "project"; readonly id: string; readonly alias: number };

/** A stretch of text, UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A name to look for. Where it is found, `judge` says which stretch is meant: longer than the name
 * where a shared tail follows, nothing where the surroundings are not right.
 */
export interface Candidate {
  readonly anchor: string;
  readonly target: Target;
  /** Plans or sections the alias is limited to. */
  readonly sections: readonly string[] | undefined;
  readonly judge: (text: string, found: Stretch) => Stretch | undefined;
}

/** Take the name as it stands. */
export const asFound: Candidate["judge"] = (_text, found) => found;

export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
