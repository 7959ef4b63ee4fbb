/** Chinese numerals as headings print them, and their Arabic values. */

// biome-ignore format: a table
const digits: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};

const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters that a numeral may consist of, for use inside a pattern's brackets. */
export const numeralCharacters = "〇零一二两三四五六七八九十百千";

/**
 * Give the value of a numeral, or nothing if it is none.
 *
 *     十六 → 16    二十 → 20    一百零三 → 103    一〇三 → 103    12 → 12    ２ → 2    Ⅳ → 4
 */
export function parseNumeral(numeral: string): number | undefined {
  const text = numeral.normalize("NFKC");
  if (/^\d{1,4}$/u.test(text)) return Number(text);
  if (/^[IVX]{1,7}$/u.test(text)) return readRoman(text);
  const value = digitByDigitPattern.test(text) ? readDigits(text) : readUnits(text);
  return value === undefined || value > 0 ? value : undefined;
}

/** Each number in a numeral, of digits or Chinese characters. */
const numberPattern = new RegExp(`\\d+|[０-９]+|[${numeralCharacters}]+`, "gu");

/**
 * Say how a numeral is written that has another value, and where in it the number stands (UTF-16 units); nothing for
 * one that is no simple number.
 *
 *     （三）, 2 → 二 at 1    12., 11 → 11 at 0    03, 2 → 02 at 0    2.1.3, 2 → nothing
 */
export function numberLike(numeral: string, value: number): { at: number; printed: string; read: string } | undefined {
  const [found, another] = numeral.matchAll(numberPattern);
  if (!found || another || value < 1 || value > 99) return undefined;
  const { index: at, 0: printed } = found;
  if (/^\d/u.test(printed)) return { at, printed, read: padded(value, printed) };
  if (!/^[０-９]/u.test(printed)) return { at, printed, read: inChinese(value) };
  const wide = padded(value, printed).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return { at, printed, read: wide };
}

/** 03 is followed by 04, and 9 by 10. */
function padded(value: number, like: string): string {
  return /^[0０]/u.test(like) ? String(value).padStart(like.length, "0") : String(value);
}

/** 1 to 99: 十六, 二十. */
function inChinese(value: number): string {
  const tens = Math.floor(value / 10);
  const digit = (of: number) => (of === 0 ? "" : "一二三四五六七八九".charAt(of - 1));
  if (tens === 0) return digit(value);
  return `${tens === 1 ? "" : digit(tens)}十${digit(value % 10)}`;
}

/** 一〇三, 二〇一四: digits with a zero among them and no unit. */
const digitByDigitPattern = /^[一二三四五六七八九]+[〇零][〇零一二三四五六七八九]*$/u;

function readDigits(text: string): number {
  return Number(Array.from(text, (character) => digits[character]).join(""));
}

/** 一百零三: each digit stands before its unit, units grow smaller; only 十 may stand without a digit. */
function readUnits(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const unit = units[character];
    if (unit !== undefined) {
      const times = digit ?? (unit === 10 ? 1 : undefined);
      if (times === undefined || unit >= lastUnit) return undefined;
      sum += times * unit;
      lastUnit = unit;
      digit = undefined;
    } else if (digit !== undefined || digits[character] === undefined) return undefined;
    else if (digits[character] > 0) digit = digits[character];
  }
  return sum + (digit ?? 0);
}

/** Roman numbers up to 39, as headings have them: tens, then nine, four or five and ones. */
const romanPattern = /^(?<tens>X{0,3})(?<ones>IX|IV|V?I{0,3})$/u;

const romanOnes = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

function readRoman(text: string): number | undefined {
  const { tens, ones } = romanPattern.exec(text)?.groups ?? {};
  return tens === undefined || ones === undefined ? undefined : tens.length * 10 + romanOnes.indexOf(ones);
}
