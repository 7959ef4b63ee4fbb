import type { FileKind } from "./extracted.ts";
import { Refusal } from "./refusal.ts";

/** Find out what a file is by its first bytes and its parts: names lie. Throws a `Refusal` for what cannot be read. */
export function kindOf(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (start.includes("%PDF-")) return "pdf";
  if (start.startsWith("PK")) return kindOfPacked(bytes);
  if (start.startsWith("\xd0\xcf\x11\xe0")) return kindOfCompound(bytes);
  for (const [magic, kind] of foreign) if (start.startsWith(magic)) throw new Refusal(`kind/${kind}`);
  return isHtml(start) || isFragment(start) ? "html" : "txt";
}

/** The first bytes of files that are none of ours. */
const foreign = [
  ["{\\rtf", "rtf"],
  ["\x89PNG", "picture"],
  ["\xff\xd8\xff", "picture"],
  ["Rar!", "rar"],
  ["7z\xbc\xaf", "7z"],
] as const;

/** A packed file names its parts in the clear, whether or not it can be unpacked. */
function kindOfPacked(bytes: Uint8Array): FileKind {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (names.includes("word/document.xml")) return "docx";
  if (names.includes("xl/workbook.xml")) return "xlsx";
  if (names.includes("OFD.xml")) throw new Refusal("kind/ofd");
  throw new Refusal("kind/zip");
}

/** The container of older office files; encrypted new ones stand in it, too. Names of its streams are UTF-16. */
function kindOfCompound(bytes: Uint8Array): FileKind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string) => file.includes(Buffer.from(stream, "utf16le"));
  if (has("EncryptedPackage")) throw new Refusal("file/encrypted");
  if (has("Workbook")) return "xls";
  if (has("WordDocument")) throw new Refusal("kind/doc");
  throw new Refusal("kind/unknown-office");
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
