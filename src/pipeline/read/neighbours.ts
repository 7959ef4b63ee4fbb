import type { Cell } from "./cell.ts";

/** For each cell the nearest character of the reading side before it and behind it; empty at the ends of the line. */
export interface Neighbours {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Find the neighbours of all cells, white space left out, going through the line once in each direction. */
export function neighboursOf(cells: readonly Cell[]): Neighbours {
  const before: string[] = [];
  let last = "";
  for (const { reading } of cells) {
    before.push(last);
    if (isText(reading)) last = Array.from(reading).at(-1) ?? "";
  }
  const after: string[] = new Array(cells.length).fill("");
  let next = "";
  for (let i = cells.length - 1; i >= 0; i--) {
    after[i] = next;
    const reading = cells[i]?.reading ?? "";
    if (isText(reading)) next = Array.from(reading)[0] ?? "";
  }
  return { before, after };
}

function isText(reading: string): boolean {
  return reading !== "" && !/^\s+$/u.test(reading);
}
