import type { Cell } from "./cell.ts";
import { isCjk } from "./characters.ts";
import { type Neighbours, neighboursOf } from "./neighbours.ts";

/** Half-width signs and their full-width forms (GB/T 15834). */
const fullWidth: Readonly<Record<string, string>> = { ",": "，", ":": "：", ";": "；", "?": "？", "!": "！" };

const brackets: Readonly<Record<string, string>> = { "(": "（", ")": "）" };

/**
 * Set half-width punctuation between Chinese characters full-width.
 *
 *     出口规模,增加(B型)    →   出口规模，增加（B型）
 *
 * A sign is folded when a neighbour is Chinese; the two brackets of a pair go together, so that
 * `(2016-2035年)` and `(PVC)` come out whole. `1,000`, `12:30` and `f(x)` stay.
 */
export function foldPunctuation(cells: readonly Cell[]): readonly Cell[] {
  if (!cells.some(({ reading }) => reading in fullWidth || reading in brackets)) return cells;
  const neighbours = neighboursOf(cells);
  const chinese = chineseBrackets(cells, neighbours);
  return cells.map((cell, i) => {
    if (cell.class !== "same") return cell;
    const sign = fullWidth[cell.reading];
    if (sign !== undefined && touchesChinese(neighbours, i)) return { ...cell, reading: sign, class: "punctuation" };
    const bracket = brackets[cell.reading];
    if (bracket !== undefined && chinese.has(i)) return { ...cell, reading: bracket, class: "punctuation" };
    return cell;
  });
}

function touchesChinese({ before, after }: Neighbours, i: number): boolean {
  return isCjk(before[i] ?? "") || isCjk(after[i] ?? "");
}

/** Indices of the brackets that are set among Chinese characters, pair by pair. */
function chineseBrackets(cells: readonly Cell[], neighbours: Neighbours): ReadonlySet<number> {
  const result = new Set<number>();
  const open: number[] = [];
  for (const [i, cell] of cells.entries()) {
    if (/[(（]/u.test(cell.reading)) open.push(i);
    if (/[)）]/u.test(cell.reading)) {
      const pair = [open.pop(), i].filter((index) => index !== undefined);
      if (pair.some((index) => touchesChinese(neighbours, index))) for (const index of pair) result.add(index);
    }
  }
  for (const i of open) if (touchesChinese(neighbours, i)) result.add(i);
  return result;
}
