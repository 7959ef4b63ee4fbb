import type { ParsedRow } from "./parse-mdx.ts";

/** The column (0-based) in which each cell of each row of a table begins: cells fill what no cell above reaches into. */
export function columnsOfCells(rows: readonly ParsedRow[]): number[][] {
  /** By column the row (0-based) before which a cell above ends. */
  const reach: number[] = [];
  return rows.map(({ cells }, row) => {
    let column = 0;
    return cells.map(({ colspan, rowspan }) => {
      while ((reach[column] ?? 0) > row) column++;
      const begins = column;
      for (let n = 0; n < colspan; n++) reach[column++] = row + rowspan;
      return begins;
    });
  });
}
