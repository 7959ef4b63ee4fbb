import type { BuildCost, MeasuredLibrary } from "./measured-build.ts";

/** What a library of some size would cost, on the line through two that were measured. */
export interface Reckoned extends Pick<BuildCost, "cpu" | "memory" | "files" | "bytes"> {
  readonly sections: number;
}

/** Sizes up to a million sections. */
export const reckonedSizes = [10_000, 100_000, 1_000_000] as const;

/**
 * Reckon what larger libraries cost: the line through the smallest and the largest that were measured, in the units of
 * `BuildCost`. Nothing where fewer than two sizes were measured: one point is no line.
 */
export function reckonScale(libraries: readonly MeasuredLibrary[]): Reckoned[] {
  const inOrder = libraries.toSorted((a, b) => a.sections - b.sections);
  const [small, large] = [inOrder[0], inOrder.at(-1)];
  if (!small || !large || small.sections === large.sections) return [];
  const at = (sections: number, field: Exclude<keyof Reckoned, "sections">) => {
    const slope = (large.ours[field] - small.ours[field]) / (large.sections - small.sections);
    return large.ours[field] + slope * (sections - large.sections);
  };
  return reckonedSizes.map((sections) => ({
    sections,
    cpu: at(sections, "cpu"),
    memory: at(sections, "memory"),
    files: Math.round(at(sections, "files")),
    bytes: Math.round(at(sections, "bytes")),
  }));
}
