/** How a word processor writes the numbers of its lists (ECMA-376, part 1, §17.18.59 ST_NumberFormat). */

const digits = "〇一二三四五六七八九";
const legal = "零壹贰叁肆伍陆柒捌玖";
const stems = "甲乙丙丁戊己庚辛壬癸";
const branches = "子丑寅卯辰巳午未申酉戌亥";

const formats: Readonly<Record<string, (value: number) => string | undefined>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: (value) => String(value).replace(/\d/gu, (digit) => String.fromCodePoint(Number(digit) + 0xff10)),
  none: () => "",
  bullet: () => "•",
  chineseCounting: counted,
  chineseCountingThousand: counted,
  japaneseCounting: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  ideographDigital: (value) => Array.from(String(value), (digit) => digits[Number(digit)]).join(""),
  chineseLegalSimplified: (value) => (value < 10 ? legal[value] : value === 10 ? "拾" : undefined),
  ideographTraditional: (value) => stems[value - 1],
  ideographZodiac: (value) => branches[value - 1],
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  ideographEnclosedCircle: (value) => (value <= 10 ? String.fromCodePoint(0x3280 + value - 1) : undefined),
  decimalEnclosedParen: (value) => (value <= 20 ? String.fromCodePoint(0x2474 + value - 1) : undefined),
  decimalEnclosedFullstop: (value) => (value <= 20 ? String.fromCodePoint(0x2488 + value - 1) : undefined),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
  upperLetter: (value) => letter(value, "A"),
  lowerLetter: (value) => letter(value, "a"),
};

/** Write a number from 1 on in a format; undefined for a format or a number that is not known. */
export function formatNumber(value: number, format: string): string | undefined {
  return value >= 1 && Object.hasOwn(formats, format) ? formats[format]?.(value) : undefined;
}

/** 一, 十, 十二, 二十, 一百零五. */
function counted(value: number): string | undefined {
  if (value >= 1000) return undefined;
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const hundred = hundreds > 0 ? `${digits[hundreds]}百` : "";
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? "零" : "";
  const ten = tens === 0 ? "" : `${tens === 1 && hundreds === 0 ? "" : digits[tens]}十`;
  return hundred + zero + ten + (ones > 0 ? digits[ones] : "");
}

/** ① to ⑳, ㉑ to ㉟, ㊱ to ㊿. */
function circled(value: number): string | undefined {
  if (value > 50) return undefined;
  return String.fromCodePoint(value <= 20 ? 0x245f + value : value <= 35 ? 0x3250 + value - 20 : 0x32b0 + value - 35);
}

function roman(value: number): string | undefined {
  if (value >= 40) return undefined;
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][value % 10];
  return "X".repeat(Math.floor(value / 10)) + ones;
}

/** A to Z, then AA to ZZ. */
function letter(value: number, first: "A" | "a"): string | undefined {
  if (value > 26 * 26) return undefined;
  const sign = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26));
  return sign.repeat(Math.ceil(value / 26));
}
