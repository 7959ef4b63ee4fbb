import type { ParsedRow } from "./parse-mdx.ts";

/**
 * The column (0-based) in which each cell of each row of a table begins: cells fill what no cell above reaches into.
 * `width` is the number of columns.
 */
export function columnsOfCells(rows: readonly ParsedRow[], width: number): number[][] {
  const reach: number[] = Array.from({ length: width }, () => 0);
  return rows.map(({ cells }) => {
    let column = 0;
    const columns = cells.map(({ colspan, rowspan }) => {
      while ((reach[column] ?? 0) > 0) column++;
      const begins = column;
      for (let n = 0; n < colspan; n++) reach[column++] = rowspan;
      return begins;
    });
    for (const i of reach.keys()) reach[i] = Math.max(0, (reach[i] ?? 0) - 1);
    return columns;
  });
}
