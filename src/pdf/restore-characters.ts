import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { Converter } from "opencc-js/t2cn";

/**
 * The Unicode collation puts a radical and its ideograph in one place, apart on the third level only.
 * English leaves the order of Chinese as it is there; Chinese would bring its own.
 */
const collator = new Intl.Collator("en", { sensitivity: "base" });
const simplify = Converter({ from: "t", to: "cn" });

/**
 * Let the text of a PDF be found and copied as it was written. A font draws several characters with
 * one glyph (⾃ U+2F83 and 自 U+81EA, 戶 and 户, ― and —), and the browser, going back from glyphs,
 * takes the lowest code: 自治区 would be found nowhere. Here every font's table of characters gets
 * those again that the page holds.
 *
 * @param text all that is visible on the page
 */
export function restoreCharacters(printed: PDFDocument, text: string): void {
  const characters = new Set(text);
  for (const [, font] of printed.context.enumerateIndirectObjects()) {
    const reference = font instanceof PDFDict ? font.get(PDFName.of("ToUnicode")) : undefined;
    const stream = printed.context.lookup(reference);
    if (!(reference instanceof PDFRef && stream instanceof PDFRawStream)) continue;
    const table = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
    const restored = restoreTable(table, characters);
    if (restored !== table) printed.context.assign(reference, printed.context.flateStream(restored));
  }
}

/**
 * Restore a ToUnicode table (PDF 32000-1, §9.10.3), which holds single characters and ranges, hexadecimal:
 *
 *     <8D> <2F79>              →  <8D> <7F51>
 *     <B9> <BA> <2F79>         →  <B9> <BA> [<7F51> <7F8A>]
 */
export function restoreTable(table: string, characters: ReadonlySet<string>): string {
  return table
    .replace(/^<(\w+)> <(\w+)> <(\w{4})>$/gmu, (line, first: string, last: string, start: string) => {
      const length = hex(last) - hex(first) + 1;
      const codes = Array.from({ length }, (_, i) => hex(start) + i);
      const restored = codes.map((code) => restoreCode(code, characters));
      if (restored.every((code, i) => code === codes[i])) return line;
      return `<${first}> <${last}> [${restored.map((code) => `<${digits(code)}>`).join(" ")}]`;
    })
    .replace(/^<(\w+)> <(\w{4})>$/gmu, (_, glyph: string, code: string) => {
      return `<${glyph}> <${digits(restoreCode(hex(code), characters))}>`;
    });
}

/** Give the code of the page's own character that looks like this one; where it has this one or none, the same. */
function restoreCode(code: number, characters: ReadonlySet<string>): number {
  const character = String.fromCharCode(code);
  if (characters.has(character) || code < 0x2000) return code;
  const twin = [...characters].find((other) => isTwin(character, other));
  return twin?.charCodeAt(0) ?? code;
}

function isTwin(character: string, other: string): boolean {
  if (character === "\u2015") return other === "\u2014";
  if (!/\p{Script=Han}/u.test(other)) return false;
  return collator.compare(character, other) === 0 || simplify(character.normalize("NFKC")) === other;
}

function hex(text: string): number {
  return Number.parseInt(text, 16);
}

function digits(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, "0");
}
