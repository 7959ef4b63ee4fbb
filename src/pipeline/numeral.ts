/** Chinese numerals as headings print them, and their Arabic values. */

const digits: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};

const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters that a numeral may consist of, for use inside a pattern's brackets. */
export const numeralCharacters = "〇零一二两三四五六七八九十百千";

/**
 * Give the value of a numeral, or nothing if it is none.
 *
 *     十六 → 16    二十 → 20    一百零三 → 103    12 → 12    ２ → 2
 */
export function parseNumeral(numeral: string): number | undefined {
  const text = numeral.normalize("NFKC");
  if (/^\d{1,4}$/u.test(text)) return Number(text);
  let sum = 0;
  let digit: number | undefined;
  for (const character of text) {
    const unit = units[character];
    if (unit !== undefined) {
      sum += (digit ?? (sum === 0 && unit === 10 ? 1 : 0)) * unit;
      digit = undefined;
    } else if (character === "零" || character === "〇") digit = undefined;
    else if (digits[character] !== undefined && digit === undefined) digit = digits[character];
    else return undefined;
  }
  const value = sum + (digit ?? 0);
  return value > 0 ? value : undefined;
}
