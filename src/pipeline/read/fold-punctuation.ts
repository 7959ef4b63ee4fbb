import type { Cell } from "./cell.ts";
import { isCjk } from "./characters.ts";

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
export function foldPunctuation(cells: readonly Cell[]): Cell[] {
  const chinese = chineseBrackets(cells);
  return cells.map((cell, i) => {
    if (cell.class !== "same") return cell;
    const sign = fullWidth[cell.reading];
    if (sign !== undefined && touchesChinese(cells, i)) return { ...cell, reading: sign, class: "punctuation" };
    const bracket = brackets[cell.reading];
    if (bracket !== undefined && chinese.has(i)) return { ...cell, reading: bracket, class: "punctuation" };
    return cell;
  });
}

function touchesChinese(cells: readonly Cell[], i: number): boolean {
  return [neighbour(cells, i, -1), neighbour(cells, i, 1)].some((character) => isCjk(character));
}

/** Indices of the brackets that are set among Chinese characters, pair by pair. */
function chineseBrackets(cells: readonly Cell[]): ReadonlySet<number> {
  const result = new Set<number>();
  const open: number[] = [];
  for (const [i, cell] of cells.entries()) {
    if (/[(（]/u.test(cell.reading)) open.push(i);
    if (/[)）]/u.test(cell.reading)) {
      const pair = [open.pop(), i].filter((index) => index !== undefined);
      if (pair.some((index) => touchesChinese(cells, index))) for (const index of pair) result.add(index);
    }
  }
  for (const i of open) if (touchesChinese(cells, i)) result.add(i);
  return result;
}

/** The nearest character of the reading side in a direction, or nothing at the end of the line. */
export function neighbour(cells: readonly Cell[], i: number, step: 1 | -1): string {
  for (let at = i + step; at >= 0 && at < cells.length; at += step) {
    const reading = cells[at]?.reading ?? "";
    if (reading !== "" && !/^\s+$/u.test(reading)) return step === 1 ? firstOf(reading) : lastOf(reading);
  }
  return "";
}

function firstOf(text: string): string {
  return Array.from(text)[0] ?? "";
}

function lastOf(text: string): string {
  return Array.from(text).at(-1) ?? "";
}
