/**
 * A cell is one code point of a line while the read stage works on it. Cells know their
 * neighbours by position only; a cell inserted by an emendation has no printed side.
 */

import type { ExclusionKind, Run } from "../../text/run.ts";

export interface Cell {
  readonly printed: string;
  readonly reading: string;
  readonly class: Run["class"];
  /** Place in the seed; for an inserted cell the place it is inserted at. */
  readonly start: number;
  /** Cells with the same group become one run; 0 means none. */
  readonly group: number;
  readonly emendation?: string;
  readonly note?: string;
  readonly exclusion?: ExclusionKind;
}

/** Make cells of a line's code points, all of class `same`. */
export function makeCells(points: readonly string[], start: number): Cell[] {
  return points.map((point, i) => ({ printed: point, reading: point, class: "same", start: start + i, group: 0 }));
}

/**
 * Find every match of a global pattern in one side of the cells.
 * Gives cell indices, 0-based, end exclusive.
 */
export function matchCells(cells: readonly Cell[], side: "printed" | "reading", pattern: RegExp) {
  const indexAt: number[] = [];
  let text = "";
  for (const [i, cell] of cells.entries()) {
    for (let unit = 0; unit < cell[side].length; unit++) indexAt.push(i);
    text += cell[side];
  }
  indexAt.push(cells.length);
  return [...text.matchAll(pattern)].map((match) => {
    const end = match.index + match[0].length;
    return { match, from: indexAt[match.index] as number, to: endOfMatch(indexAt, end) };
  });
}

/** Cells that read as nothing behind a match are not part of it; a cell that it tears is not either. */
function endOfMatch(indexAt: readonly number[], end: number): number {
  const last = indexAt[end - 1] as number;
  return indexAt[end] === last ? last : last + 1;
}

/** Replace the cells of a range by one change that has a single reading. */
export function replaceCells(
  cells: readonly Cell[],
  from: number,
  to: number,
  change: { class: Cell["class"]; reading: string; emendation?: string; exclusion?: ExclusionKind },
): Cell[] {
  const range = cells.slice(from, to);
  const group = (range[0]?.start ?? cells[from]?.start ?? 0) + 1;
  return range.map((cell, i) => ({
    printed: cell.printed,
    start: cell.start,
    ...change,
    reading: i === 0 ? change.reading : "",
    group,
  }));
}

/** Join cells to runs: same with same, the cells of one group, and one-to-one changes of one class. */
export function joinCells(cells: readonly Cell[]): Run[] {
  const runs: Run[] = [];
  let last: Cell | undefined;
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && last && belongsTogether(last, cell)) {
      runs[runs.length - 1] = {
        ...run,
        printed: run.printed + cell.printed,
        reading: run.reading + cell.reading,
        end: cell.start + (cell.printed === "" ? 0 : 1),
      };
    } else runs.push(runOf(cell));
    last = cell;
  }
  return runs;
}

function runOf(cell: Cell): Run {
  return {
    class: cell.class,
    printed: cell.printed,
    reading: cell.reading,
    start: cell.start,
    end: cell.start + (cell.printed === "" ? 0 : 1),
    ...(cell.emendation === undefined ? {} : { emendation: cell.emendation }),
    ...(cell.note === undefined ? {} : { note: cell.note }),
    ...(cell.exclusion === undefined ? {} : { exclusion: cell.exclusion }),
  };
}

function belongsTogether(a: Cell, b: Cell): boolean {
  if (a.class !== b.class || a.note !== b.note || a.emendation !== b.emendation || a.exclusion !== b.exclusion)
    return false;
  if (a.group !== b.group) return false;
  return a.group !== 0 || a.class === "excluded" || (isOneToOne(a) && isOneToOne(b));
}

function isOneToOne(cell: Cell): boolean {
  return cell.printed.length === cell.reading.length;
}
