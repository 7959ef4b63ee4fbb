import type { PrintedPiece } from "../printed-lines/printed-line.ts";

/** Part of a letter by which words must reach over the side of a cell to stand in two cells. */
const reach = 0.4;

/** Letters by which the place of a side among letters of unequal widths may be missed. */
const slack = 2;

/**
 * Split words that run over sides of cells: a PDF gives words of one line as one piece where they stand near. Counts the
 * sides where no space is, so that they go through words.
 */
export function splitAt(
  piece: PrintedPiece,
  sides: readonly number[],
): { readonly pieces: readonly PrintedPiece[]; readonly cut: number } {
  const pieces: PrintedPiece[] = [];
  let rest = piece;
  let cut = 0;
  for (const side of sides) {
    if (side - rest.left < reach * rest.size || rest.right - side < reach * rest.size) continue;
    const at = placeOf(rest, side);
    const [before, after] = [rest.text.slice(0, at), rest.text.slice(at)];
    if (before.trim() === "" || after.trim() === "") continue;
    if (after.trimStart() === after) cut++;
    pieces.push({ ...rest, text: before, right: side });
    rest = { ...rest, text: after, left: side };
  }
  return { pieces: [...pieces, rest], cut };
}

/** Where a text is cut by a side: at a space nearby, as a PDF has it between words, else by the widths of letters. */
function placeOf({ text, left, right }: PrintedPiece, side: number): number {
  const letters = [...text];
  const widths = letters.map((letter) => (/[\x20-\x7e]/u.test(letter) ? 0.5 : 1));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const aim = ((side - left) / (right - left)) * whole;
  let [best, bestMiss, x, at] = [0, Number.POSITIVE_INFINITY, 0, 0];
  for (const [i, letter] of letters.entries()) {
    const width = widths[i] as number;
    const isSpace = letter.trim() === "";
    const miss = Math.abs(x + (isSpace ? width / 2 : 0) - aim) + (isSpace ? 0 : slack);
    if (miss < bestMiss) [best, bestMiss] = [at, miss];
    x += width;
    at += letter.length;
  }
  return best;
}
