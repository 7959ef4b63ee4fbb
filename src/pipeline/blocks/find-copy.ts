import type { Piece } from "./divide-lines.ts";

/** A body that stands twice: `length` pieces from `first` on stand again from `second` on. Indices 0-based. */
export interface DoubledBody {
  readonly first: number;
  readonly second: number;
  readonly length: number;
}

/** Shorter runs of repeated lines are a refrain, not a second copy. */
const fewestPieces = 3;

/** Lines shorter than this repeat by chance. */
const shortestLine = 10;

/** Share of pieces that must read the same in both copies. */
const equalShare = 0.7;

/**
 * Find a body that stands twice in one seed, as it does when a page is saved with its print view.
 * Compares reading texts, so that damage restored in one copy hides nothing.
 */
export function findDoubledBody(pieces: readonly Piece[]): DoubledBody | undefined {
  const lastSeen = new Map<string, number>();
  for (const [second, piece] of pieces.entries()) {
    const first = lastSeen.get(piece.text);
    if (first !== undefined) {
      const start = startOfRepeat(pieces, first, second);
      const body = { first: start, second: start + second - first, length: second - first };
      if (isRepeated(pieces, body)) return body;
    } else if (piece.text.length >= shortestLine) lastSeen.set(piece.text, second);
  }
  return undefined;
}

/** Go back over lines too short to be looked for that stand in front of both copies, such as a title. */
function startOfRepeat(pieces: readonly Piece[], first: number, second: number): number {
  let start = first;
  while (start > 0 && pieces[start - 1]?.text === pieces[start - 1 + second - first]?.text) start--;
  return start;
}

function isRepeated(pieces: readonly Piece[], { first, second, length }: DoubledBody): boolean {
  if (length < fewestPieces || second + length > pieces.length) return false;
  let equal = 0;
  for (let i = 0; i < length; i++) if (pieces[first + i]?.text === pieces[second + i]?.text) equal++;
  return equal / length >= equalShare;
}

/** Say which copy is the cleaner one: the one that needed fewer restorations; the first if they are alike. */
export function isSecondCleaner(pieces: readonly Piece[], { first, second, length }: DoubledBody): boolean {
  const damage = (from: number) =>
    pieces
      .slice(from, from + length)
      .flatMap((piece) => piece.runs)
      .filter((run) => run.class === "mojibake").length;
  return damage(second) < damage(first);
}
