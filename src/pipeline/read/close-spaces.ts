import type { Cell } from "./cell.ts";
import { isCjk, isSpace } from "./characters.ts";
import { neighboursOf } from "./neighbours.ts";

/**
 * Take white space out of Chinese text, where it is an accident of typesetting.
 *
 *     2016 年1月31日, 国务院   →   2016年1月31日，国务院
 *
 * White space at either end of a line is layout, not text. The space that parts a heading number
 * from its title (`第二节 面临机遇`) stays, and so does white space between Latin words, as plain spaces.
 */
export function closeSpaces(cells: readonly Cell[]): readonly Cell[] {
  if (!cells.some(({ reading }) => isSpace(reading))) return cells;
  const first = cells.findIndex((cell) => !isBlank(cell));
  const last = cells.findLastIndex((cell) => !isBlank(cell));
  const separator = headingSeparator(cells);
  const { before, after } = neighboursOf(cells);
  return cells.map((cell, i) => {
    if (cell.class !== "same" || !isSpace(cell.reading)) return cell;
    if (i < first || i > last) return { ...cell, reading: "", class: "excluded", exclusion: "layout" };
    if (separator !== undefined && i >= separator.from && i < separator.to)
      return plainSpace(cell, i === separator.from);
    const chinese = isCjk(before[i] ?? "") || isCjk(after[i] ?? "");
    return plainSpace(cell, !chinese);
  });
}

function isBlank(cell: Cell): boolean {
  return cell.reading === "" ? cell.class === "excluded" : isSpace(cell.reading);
}

function plainSpace(cell: Cell, keep: boolean): Cell {
  if (keep && cell.reading === " ") return cell;
  return { ...cell, reading: keep ? " " : "", class: "punctuation" };
}

/** White space behind 第一章, 第二节 at the start of a line. */
const headingNumberPattern = /^第[一二三四五六七八九十百零〇两\d]+[编篇章节]$/u;

function headingSeparator(cells: readonly Cell[]): { from: number; to: number } | undefined {
  const first = cells.findIndex((cell) => !isBlank(cell));
  const from = cells.findIndex((cell, i) => i > first && isSpace(cell.reading));
  if (first < 0 || from < 0) return undefined;
  const before = cells.slice(first, from).map((cell) => cell.reading);
  if (!headingNumberPattern.test(before.join(""))) return undefined;
  const length = cells.slice(from).findIndex((cell) => !isSpace(cell.reading));
  return { from, to: length < 0 ? cells.length : from + length };
}
