import type { Problem } from "../../diagnostics/problem.ts";
import type { Emendation } from "../../registry/schema.ts";
import { codePoints } from "../../text/run.ts";
import { type Cell, matchCells } from "./cell.ts";

/**
 * Apply the reviewed emendations of one line.
 *
 *     before: 能源开发局卒头   after: 能源开发局牵头
 *                     卒 becomes a run of its own, 能源开发局 and 头 stay as they are
 *
 * A row must match the printed line exactly once. Certain and likely rows change the reading
 * side; a guess or a note marks the place and changes nothing.
 */
export function applyEmendations(cells: readonly Cell[], rows: readonly Emendation[], problems: Problem[]): Cell[] {
  const printed = [...cells];
  const placed = rows.flatMap((row) => placeRow(printed, row, problems));
  reportOverlaps(placed, problems);
  return placed
    .filter((place, i) => !placed.slice(0, i).some((earlier) => overlaps(earlier, place)))
    .sort((a, b) => b.from - a.from)
    .reduce((result, { row, from, to }) => {
      result.splice(from, to - from, ...emendCells(result.slice(from, to), row));
      return result;
    }, printed);
}

interface PlacedRow {
  readonly row: Emendation;
  readonly from: number;
  readonly to: number;
}

function placeRow(cells: readonly Cell[], row: Emendation, problems: Problem[]): PlacedRow[] {
  const matches = matchCells(cells, "printed", new RegExp(RegExp.escape(row.before), "gu"));
  const [only] = matches;
  if (only && matches.length === 1) return [{ row, from: only.from, to: only.to }];
  const { before, line } = row;
  problems.push(
    only
      ? { code: "read/emendation-ambiguous", ...row.place, values: { matches: matches.length, before, line } }
      : { code: "read/emendation-unmatched", ...row.place, values: { before, line } },
  );
  return [];
}

function reportOverlaps(placed: readonly PlacedRow[], problems: Problem[]): void {
  for (const [i, place] of placed.entries()) {
    const earlier = placed.slice(0, i).find((other) => overlaps(other, place));
    if (!earlier) continue;
    problems.push({
      code: "read/emendation-overlap",
      ...place.row.place,
      values: { before: place.row.before, line: place.row.line, other: earlier.row.before },
    });
  }
}

function overlaps(a: PlacedRow, b: PlacedRow): boolean {
  return a.from < b.to && b.from < a.to;
}

function emendCells(cells: readonly Cell[], row: Emendation): Cell[] {
  const after = codePoints(row.after ?? row.before);
  if (row.certainty === "guess" || row.certainty === "note") return cells.map((cell) => ({ ...cell, note: row.id }));
  if (after.length === cells.length) {
    return cells.map((cell, i) => {
      const reading = after[i] as string;
      return reading === cell.reading ? cell : { ...cell, reading, class: "emendation", emendation: row.id };
    });
  }
  return replaceMiddle(cells, after, row.id);
}

/** Keep what is the same at both ends; the middle becomes one change, which may be empty on either side. */
function replaceMiddle(cells: readonly Cell[], after: readonly string[], emendation: string): Cell[] {
  const shorter = Math.min(cells.length, after.length);
  let head = 0;
  while (head < shorter && cells[head]?.reading === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && cells.at(-1 - tail)?.reading === after.at(-1 - tail)) tail++;
  const middle = cells.slice(head, cells.length - tail);
  const reading = after.slice(head, after.length - tail).join("");
  const start = middle[0]?.start ?? insertionPlace(cells, head);
  const change = { class: "emendation", emendation, group: start + 1 } as const;
  const changed: Cell[] =
    middle.length === 0
      ? [{ ...change, printed: "", reading, start }]
      : middle.map((cell, i) => ({
          ...change,
          printed: cell.printed,
          reading: i === 0 ? reading : "",
          start: cell.start,
        }));
  return [...cells.slice(0, head), ...changed, ...cells.slice(cells.length - tail)];
}

function insertionPlace(cells: readonly Cell[], at: number): number {
  const following = cells[at];
  if (following) return following.start;
  const previous = cells[at - 1] as Cell;
  return previous.start + codePoints(previous.printed).length;
}
