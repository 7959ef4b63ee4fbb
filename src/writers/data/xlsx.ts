import { type CellValue, type ColumnDef, type HyperlinkValue, link, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { strings } from "../../strings/zh-Hans.ts";
import type { Cell, ColumnFacts, ColumnName, Table } from "./table.ts";

/** Widths of columns in characters of the default font; a Han character takes two. */
const widths: Partial<Record<ColumnName, number>> = {
  text: 80,
  assignment: 50,
  assignment_printed: 50,
  plan_title: 40,
  section_title: 30,
  lead_names: 30,
  support_names: 40,
  full_name: 44,
  aliases: 30,
  url: 36,
  english: 40,
};
const defaultWidth = 16;

/** The same at every build, so that equal data makes equal files. */
const noDate = new Date("1980-01-01T00:00:00Z");

/**
 * Write tables as the sheets of one workbook: names of columns in Chinese, the first row frozen and
 * filterable, absolute addresses as links. The bytes depend on the tables and nothing else.
 */
export function writeWorkbook(title: string, sheets: Readonly<Record<string, Table>>): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title, creator: strings.site.name, created: noDate, modified: noDate },
    sheets: Object.entries(sheets).map(([name, table]) => sheetOf(name, table)),
  });
}

function sheetOf(name: string, { columns, records }: Table): WriteSheet {
  return {
    name,
    columns: columns.map(columnOf),
    data: records.map((record) =>
      Object.fromEntries(columns.map((column, i) => [column.name, linkedIfAbsolute(record[i])])),
    ),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${lettersOf(columns.length)}${records.length + 1}` },
  };
}

function columnOf({ name }: ColumnFacts): ColumnDef {
  const width = widths[name] ?? defaultWidth;
  return {
    header: strings.data.columns[name],
    key: name,
    width,
    style: { alignment: { vertical: "top", wrapText: width > defaultWidth } },
  };
}

function linkedIfAbsolute(cell: Cell | undefined): CellValue | HyperlinkValue {
  return typeof cell === "string" && /^https?:/u.test(cell) ? link(cell, cell) : (cell ?? null);
}

/** Name a column by its 1-based place: 1 is A, 27 is AA. */
function lettersOf(place: number): string {
  const rest = Math.floor((place - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : "") + String.fromCharCode(65 + ((place - 1) % 26));
}
