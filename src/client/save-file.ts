/** Files that the reader is handed. */

/** Write lines of cells as CSV: with a byte order mark, so that spreadsheets read it right, and CRLF. */
export function csvOf(lines: readonly (readonly (string | number)[])[]): Blob {
  const text = lines.map((cells) => `${cells.map(quote).join(",")}\r\n`).join("");
  return new Blob([`\ufeff${text}`], { type: "text/csv;charset=utf-8" });
}

function quote(cell: string | number): string {
  return `"${String(cell).replaceAll('"', '""')}"`;
}

/** Hand the reader a file. */
export function saveFile(file: Blob, name: string): void {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(file);
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(anchor.href);
}
