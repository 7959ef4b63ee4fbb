import { joinLines } from "../dom-lines.ts";
import { type PrintedLine, type PrintedPiece, printedLines } from "../printed-lines/printed-line.ts";
import type { Grid, GridCell } from "./grid.ts";
import { splitAt } from "./split-piece.ts";

/** A cell of a table with its words. */
export interface TableCell {
  /** Points from the left side of the table to its left and right side. */
  readonly from: number;
  readonly to: number;
  /** Rows that it reaches over. */
  readonly down: number;
  readonly text: string;
  /** It goes on overleaf, where the table does: no rule ends it on its page. */
  readonly isOpen: boolean;
}

/** A row of a table, by the cells that begin in it, from the left. */
export interface TableRow {
  readonly cells: readonly TableCell[];
}

/** A ruled table of a page, and where it stands. */
export interface PrintedTable {
  readonly rows: readonly TableRow[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** No row has words in two of its cells: what its words are where it is not the rest of a table of the page before. */
  readonly lines?: readonly PrintedLine[];
  /** Ends of the words in it, and the height of its letters, in points. */
  readonly words: { readonly left: number; readonly right: number; readonly size: number };
}

/** What a grid makes of the words of a page. */
export type Reading =
  | { readonly kind: "table"; readonly table: PrintedTable; readonly rest: readonly PrintedPiece[] }
  /** Words stand in it, but not in cells that make a table, or its rules go through them. */
  | { readonly kind: "odd" }
  /** A frame around text, an empty form, a figure. */
  | { readonly kind: "none" };

/** Read a grid: a table has a row with words in two of its cells, or is cut by the end of a page. */
export function readGrid(grid: Grid, pieces: readonly PrintedPiece[]): Reading {
  const bounds = boundsOf(grid);
  const inside = pieces.filter((piece) => holds(bounds, piece));
  if (inside.length === 0) return { kind: "none" };
  if (grid.isOdd) return { kind: "odd" };
  const finder = new CellFinder(grid);
  const words = new Map<GridCell, PrintedPiece[]>();
  const split = inside.map((piece) => splitAt(piece, finder.sidesIn(piece)));
  // Of a ground that is hatched or ruled like graph paper, the rules go through words.
  if (split.reduce((sum, { cut }) => sum + cut, 0) * 4 > inside.length) return { kind: "odd" };
  for (const piece of split.flatMap(({ pieces }) => pieces)) {
    const cell = finder.cellOf(piece);
    if (cell === undefined) return { kind: "odd" };
    const those = words.get(cell);
    if (those) those.push(piece);
    else words.set(cell, [piece]);
  }
  const rows = rowsOf(grid, words);
  const isTable = rows.some(({ cells }) => cells.filter(({ text }) => text !== "").length > 1);
  if (!isTable && !grid.isCut) return { kind: "none" };
  return {
    kind: "table",
    table: {
      rows,
      ...bounds,
      ...(isTable ? {} : { lines: printedLines(inside) }),
      words: {
        left: inside.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
        right: inside.reduce((most, { right }) => Math.max(most, right), 0),
        size: inside.reduce((most, { size }) => Math.max(most, size), 0),
      },
    },
    rest: pieces.filter((piece) => !holds(bounds, piece)),
  };
}

type Bounds = Pick<PrintedTable, "left" | "right" | "top" | "bottom">;

/** Give the outer sides of a grid. */
export function boundsOf({ columns, rows }: Grid): Bounds {
  return {
    left: columns[0] as number,
    right: columns.at(-1) as number,
    top: rows[0] as number,
    bottom: rows.at(-1) as number,
  };
}

/** Whether a grid stands around a table. */
export function holdsTable(grid: Grid, { left, right, top, bottom }: PrintedTable): boolean {
  const outer = boundsOf(grid);
  return outer.left <= left && outer.right >= right && outer.top >= top && outer.bottom <= bottom;
}

function holds({ left, right, top, bottom }: Bounds, piece: PrintedPiece): boolean {
  const [x, y] = [middleOf(piece), heightOf(piece)];
  return x > left && x < right && y < top && y > bottom;
}

function middleOf({ left, right }: PrintedPiece): number {
  return (left + right) / 2;
}

/** The middle of letters is about a third of their height above the line that they stand on. */
function heightOf({ baseline, size }: PrintedPiece): number {
  return baseline + size / 3;
}

/** Finds the cell of a grid where words stand. */
class CellFinder {
  readonly #grid: Grid;
  readonly #cells: readonly (readonly (GridCell | undefined)[])[];

  constructor(grid: Grid) {
    this.#grid = grid;
    const cells = grid.rows.slice(1).map(() => new Array<GridCell | undefined>(grid.columns.length - 1));
    for (const cell of grid.cells)
      for (let row = cell.row; row < cell.row + cell.down; row++)
        cells[row]?.fill(cell, cell.column, cell.column + cell.right);
    this.#cells = cells;
  }

  /** Give the cell where words stand; words that run over the right side of the table stand in its last. */
  cellOf(piece: PrintedPiece): GridCell | undefined {
    const column = this.#grid.columns.findIndex((at) => at > middleOf(piece));
    return this.#rowOf(piece)?.at(column < 0 ? -1 : column - 1);
  }

  /** The sides between cells that words run over, from the left. */
  sidesIn(piece: PrintedPiece): number[] {
    const row = this.#rowOf(piece) ?? [];
    return this.#grid.columns.filter(
      (at, i) => i > 0 && i < row.length && at > piece.left && at < piece.right && row[i] !== row[i - 1],
    );
  }

  #rowOf(piece: PrintedPiece): readonly (GridCell | undefined)[] | undefined {
    return this.#cells[this.#grid.rows.findIndex((at) => at < heightOf(piece)) - 1];
  }
}

function rowsOf({ columns, rows, cells }: Grid, words: ReadonlyMap<GridCell, readonly PrintedPiece[]>): TableRow[] {
  const left = columns[0] as number;
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const starts = [...byRow.keys()].sort((a, b) => a - b);
  const numberAt = (row: number) => {
    const number = starts.findIndex((start) => start >= row);
    return number < 0 ? starts.length : number;
  };
  return starts.map((start, number) => ({
    cells: (byRow.get(start) ?? [])
      .sort((a, b) => a.column - b.column)
      .map((cell) => ({
        from: (columns[cell.column] as number) - left,
        to: (columns[cell.column + cell.right] as number) - left,
        down: numberAt(cell.row + cell.down) - number,
        text: textOf(words.get(cell) ?? []),
        isOpen: cell.isOpen && cell.row + cell.down === rows.length - 1,
      })),
  }));
}

/** The lines of a cell are one text; a wide gap in a line parts nothing there. */
function textOf(pieces: readonly PrintedPiece[]): string {
  return joinLines(printedLines(pieces).flatMap(({ text }) => text.split("\t")));
}
