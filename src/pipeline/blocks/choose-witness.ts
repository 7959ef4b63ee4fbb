import { appendAll } from "../../text/append-all.ts";
import { excludeRuns, printedOf, type Run } from "../../text/run.ts";
import type { Variant } from "./block.ts";
import { type Piece, placeOf } from "./divide-lines.ts";
import { findDoubledBody, isSecondCleaner } from "./find-copy.ts";

export interface Witness {
  readonly pieces: Piece[];
  readonly excluded: Run[];
  readonly variants: Variant[];
}

/** Where a body stands twice, keep the cleaner copy and remember where the other one is. */
export function chooseWitness(pieces: readonly Piece[]): Witness {
  const doubled = findDoubledBody(pieces);
  if (!doubled) return { pieces: [...pieces], excluded: [], variants: [] };
  const { first, second, length } = doubled;
  const [base, other] = isSecondCleaner(pieces, doubled) ? [second, first] : [first, second];
  const result: Witness = { pieces: [], excluded: [], variants: [] };
  for (const [i, piece] of pieces.entries()) {
    if (i >= other && i < other + length) {
      for (const runs of [piece.before, excludeRuns(piece.runs, "copy"), piece.after]) appendAll(result.excluded, runs);
    } else if (i >= base && i < base + length) {
      const copy = pieces[other + i - base] as Piece;
      result.pieces.push({ ...piece, copy: placeOf(copy) });
      const [printed, copyPrinted] = [printedOf(piece.runs), printedOf(copy.runs)];
      if (printed !== copyPrinted)
        result.variants.push({ base: placeOf(piece), copy: placeOf(copy), printed, copyPrinted });
    } else result.pieces.push(piece);
  }
  return result;
}
