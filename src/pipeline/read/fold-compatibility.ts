import type { Cell } from "./cell.ts";

/**
 * Characters that look like Han and are encoded apart: Kangxi radicals, those of the supplement, and compatibility
 * ideographs. Copies from PDF have them in the place of the common ones.
 */
const compatibilityPattern = /^[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]$/u;

/**
 * Radicals of the supplement that Unicode gives no compatibility mapping, with the character whose shape each is
 * (Unicode, CJK Radicals Supplement; EquivalentUnifiedIdeograph.txt).
 */
const radicals: Readonly<Record<string, string>> = {
  "\u2ea0": "民",
  "\u2ec5": "见",
  "\u2ec9": "贝",
  "\u2ecb": "车",
  "\u2ed3": "长",
  "\u2ed4": "门",
  "\u2ed8": "青",
  "\u2ed9": "韦",
  "\u2eda": "页",
  "\u2edb": "风",
  "\u2edc": "飞",
  "\u2edd": "食",
  "\u2ee2": "马",
  "\u2ee4": "鬼",
  "\u2ee5": "鱼",
  "\u2ee6": "鸟",
  "\u2ee9": "黄",
  "\u2eec": "齐",
  "\u2eee": "齿",
  "\u2ef0": "龙",
};

/** Numbers with their point or brackets in one character: ⒈ ⑴ ㈠. */
const numberPattern = /^[\u2474-\u249b\u3220-\u3229]$/u;

/** Digits, letters and the sign of percent that are set as wide as Han characters (GB/T 15835—2011 has them half as wide). */
const widePattern = /^[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05]$/u;

/** Signs set small, as copies have them behind numbers: ﹒ ﹑ ﹔ ﹕. */
const smallPattern = /^[\ufe50-\ufe52\ufe54-\ufe57]$/u;

/**
 * Read Han characters that are encoded apart as the common ones they stand for, and numbers of one character as those
 * that other copies spell out; digits and letters as wide as Han as common ones.
 *
 *     ⼀、总体要求   →   一、总体要求          ㈠项目建设   →   （一）项目建设          ２０２５年   →   2025年
 */
export function foldCompatibility(cells: readonly Cell[]): Cell[] {
  return cells.map((cell) => {
    if (cell.class !== "same") return cell;
    const isNumber = numberPattern.test(cell.reading);
    const patterns = [compatibilityPattern, widePattern, smallPattern];
    if (!isNumber && !patterns.some((pattern) => pattern.test(cell.reading))) return cell;
    const plain = radicals[cell.reading] ?? cell.reading.normalize("NFKC");
    const reading = isNumber ? plain.replace("(", "（").replace(")", "）") : plain;
    return reading === cell.reading ? cell : { ...cell, reading, class: "script" };
  });
}
