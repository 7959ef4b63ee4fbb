import type { Genre } from "../../registry/genre.ts";

/** What the text says of itself, with its 1-based line. */
export interface FoundFact {
  readonly value: string;
  readonly line: number;
}

export interface TextFacts {
  /** 云政办发〔2024〕12号 */
  readonly number?: FoundFact | undefined;
  /** Day on which it was signed, as YYYY-MM-DD. */
  readonly signed?: FoundFact | undefined;
  readonly issuer?: FoundFact | undefined;
}

/** `云政办发〔2024〕12号`: letters of the issuer, the year, the number (GB/T 9704—2012, 7.2.5). */
const numberPattern = /^[\p{Script=Han}]{2,14}[〔[［（(【]\d{4}[〕\]］）)】]\d{1,5}号$/u;

/** `2024年3月5日` in a line of its own. */
const arabicDate = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u;

/** `二〇二四年三月五日`: how documents were dated before 2012. */
const chineseDate = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u;

/** Lines before the date in which the issuer signs. */
const linesOfIssuer = 3;

/** Find number, date and issuer, each in a line of its own. */
export function findFacts(lines: readonly string[], genre: Genre): TextFacts {
  const texts = lines.map((line) => line.replace(/\s/gu, ""));
  const number = texts.findIndex((text) => numberPattern.test(text));
  const signed = texts.findIndex((text) => dateOf(text) !== undefined);
  const issuer = signed < 0 ? -1 : issuerBefore(texts, signed, genre);
  return {
    number: factAt(texts, number),
    signed: signed < 0 ? undefined : { value: dateOf(texts[signed] ?? "") ?? "", line: signed + 1 },
    issuer: factAt(texts, issuer),
  };
}

function factAt(texts: readonly string[], index: number): FoundFact | undefined {
  return index < 0 ? undefined : { value: texts[index] ?? "", line: index + 1 };
}

function issuerBefore(texts: readonly string[], date: number, { bodies, signatures }: Genre): number {
  const endings = [...bodies.telling, ...signatures.dated];
  for (let i = date - 1; i >= Math.max(0, date - linesOfIssuer); i--) {
    const text = texts[i] ?? "";
    if (text.length >= 3 && text.length <= 30 && endings.some((ending) => text.endsWith(ending))) return i;
  }
  return -1;
}

/** Give a day as YYYY-MM-DD. */
function dateOf(text: string): string | undefined {
  const arabic = arabicDate.exec(text);
  if (arabic) return isoOf(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]));
  const [, year, month, day] = chineseDate.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return isoOf(Number(Array.from(year, digitOf).join("")), tensOf(month), tensOf(day));
}

function isoOf(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

function digitOf(character: string): number {
  return Math.max(0, "〇一二三四五六七八九".indexOf(character));
}

/** 三, 十一, 二十, 三十一. */
function tensOf(numeral: string): number {
  const [tens, ones] = numeral.includes("十") ? numeral.split("十") : ["", numeral];
  const ten = numeral.includes("十") ? (tens === "" ? 1 : digitOf(tens ?? "")) : 0;
  return 10 * ten + (ones ? digitOf(ones) : 0);
}
