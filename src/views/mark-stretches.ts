/** A part of a text, in UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Cut a text into parts that are marked and parts that are not; stretches in any order, and may overlap. */
export function markStretches(text: string, stretches: readonly Stretch[]): { text: string; isMarked: boolean }[] {
  const parts: { text: string; isMarked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= at) continue;
    parts.push(
      { text: text.slice(at, start), isMarked: false },
      { text: text.slice(Math.max(at, start), end), isMarked: true },
    );
    at = end;
  }
  return [...parts, { text: text.slice(at), isMarked: false }].filter((part) => part.text !== "");
}
