import { stringify } from "csv-stringify/sync";
import type { Table } from "./table.ts";

/**
 * Write a table as CSV: UTF-8, CRLF, names of columns in the first line, booleans as `true` and `false`.
 * With a byte order mark Excel reads the characters right; many programs take it for a part of the first name.
 */
export function writeCsv({ columns, records }: Table, { bom }: { readonly bom: boolean }): string {
  return stringify([columns.map(({ name }) => name), ...records], {
    bom,
    record_delimiter: "windows",
    cast: { boolean: String },
  });
}
