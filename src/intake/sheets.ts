import { type CellValue, EncryptedFileError, ParseError, readXls, readXlsx } from "hucre";
import { joinLines } from "./dom-lines.ts";
import type { Extracted, LeftOut } from "./extracted.ts";
import { Refusal } from "./refusal.ts";
import { toolOf } from "./tool.ts";
import { unzipWithin, zipAgain } from "./unzip.ts";

/** Read a workbook: sheet after sheet, a row a line, cells parted by tabs, a row of one cell as a line of text. */
export async function readSheets(bytes: Uint8Array, kind: "xlsx" | "xls"): Promise<Extracted> {
  const { sheets } = await workbookOf(bytes, kind);
  const shown = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
  const lines = shown.flatMap(({ rows }) => linesOfRows(rows));
  if (lines.length === 0) throw new Refusal("sheets/without-text");
  const leftOut = sheets
    .filter((sheet) => !shown.includes(sheet))
    .map(({ name }): LeftOut => ({ text: `sheet ${name}`, reason: "hidden" }));
  return { kind, text: `${lines.join("\n")}\n`, tools: [toolOf("hucre")], leftOut, facts: [], doubts: [] };
}

async function workbookOf(bytes: Uint8Array, kind: "xlsx" | "xls") {
  const file = kind === "xlsx" ? zipAgain(unzipWithin(bytes)) : bytes;
  try {
    return await (kind === "xlsx" ? readXlsx(file) : readXls(file));
  } catch (error) {
    if (error instanceof EncryptedFileError) throw new Refusal("file/encrypted");
    throw (error instanceof ParseError && beyondBounds(error)) || new Refusal("sheets/damaged", { kind });
  }
}

/** Say of a sheet that is whole, and larger than its reader takes one, what is too large; the reader says it in a sentence. */
function beyondBounds({ message }: ParseError): Refusal | undefined {
  const [, most] = /over the (\d+) limit/u.exec(message) ?? [];
  if (most !== undefined) return new Refusal("sheets/too-many-cells", { most: Number(most).toLocaleString("en") });
  if (!message.includes("outside the supported sheet bounds")) return undefined;
  return new Refusal("sheets/out-of-bounds", { rows: "1,048,576", columns: "16,384" });
}

function linesOfRows(rows: readonly (readonly CellValue[])[]): string[] {
  const texts = rows.map((row) => row.map(cellText));
  const width = texts.reduce((most, row) => Math.max(most, row.findLastIndex((text) => text !== "") + 1), 0);
  return texts.flatMap((row) => {
    const filled = row.filter((text) => text !== "");
    if (filled.length === 0) return [];
    return [
      filled.length === 1 && row[0] !== ""
        ? (row[0] ?? "")
        : Array.from({ length: width }, (_, i) => row[i] ?? "").join("\t"),
    ];
  });
}

/** A date is its day; lines of a cell are one. */
function cellText(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return joinLines(
    String(value)
      .split(/\r\n?|\n/u)
      .map((line) => line.trim()),
  ).replaceAll("\t", " ");
}
