/** Intake: the bytes of a file → text, with what was left out and what is doubtful. Pure; one file kind a file. */

import { readDocx } from "./docx.ts";
import type { Extracted } from "./extracted.ts";
import { kindOf } from "./file-kind.ts";
import { readAgain } from "./garbled-text.ts";
import { readHtml } from "./html.ts";
import { readPdf } from "./pdf.ts";
import { readPlain } from "./plain.ts";
import { Refusal } from "./refusal.ts";
import { readSheets } from "./sheets.ts";

/** Read a file of any kind that can be taken in. Throws a `Refusal` for any other. */
export async function extractText(bytes: Uint8Array, encoding?: string): Promise<Extracted> {
  const extracted = await extract(bytes, encoding);
  if (extracted.text.trim() === "") throw new Refusal("file/without-text");
  // What a person tells of the encoding holds.
  if (encoding !== undefined) return extracted;
  const { text, doubts } = readAgain(extracted.text);
  return { ...extracted, text, doubts: [...extracted.doubts, ...doubts] };
}

async function extract(bytes: Uint8Array, encoding?: string): Promise<Extracted> {
  const kind = kindOf(bytes);
  switch (kind) {
    case "txt":
      return readPlain(bytes, encoding);
    case "html":
      return readHtml(bytes, encoding);
    case "docx":
      return readDocx(bytes);
    case "pdf":
      return readPdf(bytes);
    case "xlsx":
    case "xls":
      return readSheets(bytes, kind);
  }
}
