import type { Problem } from "../../diagnostics/problem.ts";
import { contains, overlaps } from "./candidate.ts";
import type { Found } from "./linker.ts";
import type { Piece } from "./piece.ts";

/** A stretch that two rows claim, and two names that cross, are doubtful: a person has to look. */
export function contestedNames(file: string, piece: Piece, found: readonly Found[]): Problem[] {
  return pairsThatOverlap(found).flatMap(([first, second]): Problem[] => {
    const isSame = first.start === second.start && first.end === second.end;
    const isNested = contains(first, second) || contains(second, first);
    if ((isNested && !isSame) || first.target.id === second.target.id) return [];
    // 内蒙古自治区人民政府 and 自治区人民政府办公厅 cross in 内蒙古自治区人民政府办公厅, which is a name of its own.
    if (!isSame && found.some((other) => contains(other, first) && contains(other, second))) return [];
    const words = piece.text.slice(first.start, Math.max(first.end, second.end));
    const claims = [first.target.id, second.target.id].sort();
    return [
      {
        code: "link/contested",
        file,
        line: piece.line,
        col: piece.column(first.start),
        values: { words, claims },
      },
    ];
  });
}

/** Each pair in order of place; looks only as far as names reach. */
function pairsThatOverlap(found: readonly Found[]): [Found, Found][] {
  const open: Found[] = [];
  return [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap((next) => {
      const still = open.filter((other) => overlaps(other, next));
      open.splice(0, open.length, ...still, next);
      return still.map((other): [Found, Found] => [other, next]);
    });
}
