import type { PrintedPiece } from "./printed-line.ts";

/** Characters one below the other that make a column of text; in a cell that is written downwards stand fewer. */
const shortestColumn = 12;

/**
 * Say whether a page is written downwards: its characters are drawn one by one, each below the one before. Its lines cannot
 * be read from the left.
 */
export function isVertical(pieces: readonly PrintedPiece[]): boolean {
  let below = 0;
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1];
    below = before && isBelow(piece, before) ? below + 1 : 0;
    if (below + 1 >= shortestColumn) return true;
  }
  return false;
}

function isBelow({ text, left, baseline, size }: PrintedPiece, before: PrintedPiece): boolean {
  const step = (before.baseline - baseline) / size;
  const areSingle = [text, before.text].every((each) => Array.from(each).length === 1);
  return areSingle && Math.abs(left - before.left) < size / 4 && step > 0.5 && step < 2;
}
