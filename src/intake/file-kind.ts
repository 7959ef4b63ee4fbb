import type { FileKind } from "./extracted.ts";
import { Refusal } from "./refusal.ts";

/** Find out what a file is by its first bytes and its parts: names lie. Throws a `Refusal` for what cannot be read. */
export function kindOf(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (start.includes("%PDF-")) return "pdf";
  if (start.startsWith("PK")) return kindOfPacked(bytes);
  if (start.startsWith("\xd0\xcf\x11\xe0")) return kindOfCompound(bytes);
  for (const { magic, what, fix } of foreign) if (start.startsWith(magic)) throw new Refusal(what, accepted, fix);
  return isHtml(start) || isFragment(start) ? "html" : "txt";
}

const accepted = "a .txt, .html, .docx, .pdf, .xlsx or .xls file";

const foreign: readonly { readonly magic: string; readonly what: string; readonly fix: string }[] = [
  { magic: "{\\rtf", what: "an RTF file", fix: "open it in a word processor and save it as .docx" },
  {
    magic: "\x89PNG",
    what: "a picture",
    fix: "find the text, or have the picture read by an OCR program and proofread",
  },
  {
    magic: "\xff\xd8\xff",
    what: "a picture",
    fix: "find the text, or have the picture read by an OCR program and proofread",
  },
  { magic: "Rar!", what: "a RAR archive", fix: "unpack it and take in the file in it" },
  { magic: "7z\xbc\xaf", what: "a 7z archive", fix: "unpack it and take in the file in it" },
];

/** A packed file names its parts in the clear, whether or not it can be unpacked. */
function kindOfPacked(bytes: Uint8Array): FileKind {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (names.includes("word/document.xml")) return "docx";
  if (names.includes("xl/workbook.xml")) return "xlsx";
  if (names.includes("OFD.xml"))
    throw new Refusal("an OFD file", accepted, "open it in an OFD reader and save it as a PDF with text, or as .docx");
  throw new Refusal("a ZIP archive without a document in it", accepted, "unpack it and take in the file in it");
}

/** The container of older office files; encrypted new ones stand in it, too. Names of its streams are UTF-16. */
function kindOfCompound(bytes: Uint8Array): FileKind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string) => file.includes(Buffer.from(stream, "utf16le"));
  if (has("EncryptedPackage"))
    throw new Refusal("an encrypted file", "one without a password", "open it with its password and save it without");
  if (has("Workbook")) return "xls";
  if (has("WordDocument"))
    throw new Refusal("a .doc file of Word 97–2003", accepted, "open it in a word processor and save it as .docx");
  throw new Refusal("an office file of an unknown kind", accepted, "open it and save it as .docx or .xlsx");
}

/** `文号：…⏎<p>各市人民政府：</p><p> 现将…</p>`: a part of a page, saved as text. */
function isFragment(start: string): boolean {
  return (start.match(/<\/(?:p|div|span|td)>/giu) ?? []).length > 1;
}

/** Saved pages begin with a tag, a comment or a declaration; a UTF-16 page has zero bytes between its letters. */
function isHtml(start: string): boolean {
  const ascii = start.replace(/[\0\xff\xfe\xef\xbb\xbf]/gu, "").trimStart();
  return /^<(?:!doctype html|html|head|body|meta|div|table|p\b|title|\?xml[^>]*>\s*<(?:!doctype|html)|!--)/iu.test(
    ascii,
  );
}
