import { type PrintedLine, type PrintedPiece, printedLines } from "../printed-lines/printed-line.ts";
import { type Drawing, drawnRules } from "./drawn-rules.ts";
import { findGrids } from "./find-grids.ts";
import type { Grid } from "./grid.ts";
import { boundsOf, holdsTable, type PrintedTable, readGrid } from "./printed-table.ts";

/** What stands on a page, from the top down. */
export type PrintedBlock = PrintedLine | PrintedTable;

export interface PrintedPage {
  readonly blocks: readonly PrintedBlock[];
  /** Rules stand around words of it and make no table. */
  readonly isUncertain: boolean;
}

/** Read the ruled tables of a page, and the lines of what is outside; without a drawing, or where it is odd, lines alone. */
export function readPage(pieces: readonly PrintedPiece[], drawing: Drawing | undefined): PrintedPage {
  const rules = drawing && drawnRules(drawing);
  const grids = rules && findGrids(rules);
  if (!grids) return { blocks: printedLines(pieces), isUncertain: true };
  const tables: PrintedTable[] = [];
  let rest = pieces;
  let isUncertain = false;
  for (const grid of [...grids].sort((a, b) => sizeOf(a) - sizeOf(b))) {
    // Around another table it is the layout of the page.
    if (tables.some((table) => holdsTable(grid, table))) continue;
    const reading = readGrid(grid, rest);
    if (reading.kind === "odd") isUncertain = true;
    if (reading.kind !== "table") continue;
    tables.push(reading.table);
    rest = reading.rest;
  }
  return { blocks: inOrder(printedLines(rest), tables), isUncertain };
}

function sizeOf(grid: Grid): number {
  const { left, right, top, bottom } = boundsOf(grid);
  return (right - left) * (top - bottom);
}

/** Put each table before the first line below its upper side. */
function inOrder(lines: readonly PrintedLine[], tables: readonly PrintedTable[]): PrintedBlock[] {
  const topOf = (block: PrintedBlock) => ("rows" in block ? block.top : block.baseline);
  return [...[...tables].sort((a, b) => a.left - b.left), ...lines].sort((a, b) => topOf(b) - topOf(a));
}
