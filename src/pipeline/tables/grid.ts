import type { Cell, Row, TableBody } from "./table.ts";

/** A cell, and its id within its table: `r3c2` is the second cell that row 3 has of its own. */
export interface GridCell {
  readonly id: string;
  readonly cell: Cell;
}

/** A row with the cell that fills each column, be it of a row above. */
export interface GridRow {
  readonly row: Row;
  readonly cells: readonly (GridCell | undefined)[];
}

/** What reaches down into the next row: a cell, and into how many rows more. */
interface Reach {
  readonly cell: GridCell;
  readonly left: number;
}

/** Lay the cells of a table out by column. A row has as many as there are columns; one with more cells has more. */
export function gridOf({ rows, columns }: TableBody): GridRow[] {
  let above: (Reach | undefined)[] = columns.map(() => undefined);
  return rows.map((row) => {
    const filled = above.map((reach) => (reach && reach.left > 0 ? { ...reach, left: reach.left - 1 } : undefined));
    let column = 0;
    for (const [i, cell] of row.cells.entries()) {
      while (filled[column]) column++;
      const reach: Reach = { cell: { id: `${row.id}c${i + 1}`, cell }, left: cell.rowspan - 1 };
      for (let n = 0; n < cell.colspan; n++) filled[column++] = reach;
    }
    above = filled.slice(0, columns.length);
    return { row, cells: Array.from(filled, (reach) => reach?.cell) };
  });
}
