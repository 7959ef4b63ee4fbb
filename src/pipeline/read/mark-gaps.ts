import type { Cell } from "./cell.ts";
import { matchCells } from "./cell.ts";

/**
 * What stands in a copy for characters that could not be read: squares within words, block elements, U+FFFD, and 锟斤拷,
 * as the bytes of U+FFFD read in GB18030.
 */
const gapPattern =
  /(?:[\u2580-\u259f\ufffd]|锟斤拷)+|(?<=[\p{Script=Han}（(“《、，,；;：:])□+(?=[\p{Script=Han}，,。、；;：:）)”》])/gu;

/**
 * Mark the characters that a copy could not give. They read as they are printed, for nobody knows what stood there;
 * what a row of the registry has restored is no gap.
 *
 *     建设□□铁路          自治区发展改�委
 *
 * A square behind white space is a box of a form: □同意　□不同意.
 */
export function markGaps(cells: readonly Cell[]): Cell[] {
  const marked = [...cells];
  for (const { from, to } of matchCells(cells, "reading", gapPattern)) {
    const isUntouched = cells.slice(from, to).every((cell) => cell.class === "same");
    if (isUntouched) for (let i = from; i < to; i++) marked[i] = { ...(cells[i] as Cell), class: "gap" };
  }
  return marked;
}
