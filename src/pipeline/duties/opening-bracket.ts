import type { Division } from "../tree/node.ts";
import type { AssignedText } from "./assigned-text.ts";
import type { AssignmentPlace } from "./find-assignments.ts";
import type { Governed } from "./make-duty.ts";

/** A text of a division, and where assignments stand in it. */
type PlacedText = AssignedText & { readonly places: readonly AssignmentPlace[] };

/**
 * Take the bracket with which the text behind a title opens for an assignment, though the text goes on:
 *
 *     1.优化布局。（市教育局牵头）编制规划，调整学校。
 *       ^^^^^^^^ title
 */
export function withOpeningBracket(places: readonly AssignmentPlace[], division: Division): readonly AssignmentPlace[] {
  const [first, ...others] = places;
  if (!first || first.start > 0 || !isRunIn(division)) return places;
  // Bodies alone behind a title with its full stop stand behind a sentence.
  if (first.form === "doubtful") return [{ ...first, form: "roleless" }, ...others];
  return first.form === "inside" ? [{ ...first, form: "bracketed" }, ...others] : places;
}

/**
 * Give what such a bracket governs: all that stands behind it, where nothing else is assigned in the division; there it
 * is of the title. Nothing where no such bracket stands.
 */
export function governedByOpening<T extends PlacedText>(
  division: Division,
  [first, ...others]: readonly T[],
  isAssigned: (text: T) => boolean,
): Governed[] | undefined {
  const [place] = first?.places ?? [];
  if (!first || !place || first.places.length > 1 || others.some(isAssigned) || !isRunIn(division)) return undefined;
  if (place.form !== "bracketed" || place.start > 0 || /^[。；\s]*$/u.test(first.text.slice(place.end)))
    return undefined;
  const behind = { in: first, start: place.end, end: first.text.length };
  return [behind, ...others.map((text) => ({ in: text, start: 0, end: text.text.length }))];
}

/** A title that the text goes on behind, and that has no bracket of its own. */
function isRunIn({ heading: { title, runs } }: Division): boolean {
  return title !== "" && runs.stop.length > 0 && runs.assignment.length === 0;
}
