import { codePoints, type Line, printedOf, type Run } from "../../text/run.ts";
import type { CutCell, CutPiece, TableLine } from "./layout.ts";

/** The smallest piece of a line that can be told apart, and which run it comes from. */
interface Unit {
  readonly run: Run;
  readonly source: number;
}

/** A stretch of a line: UTF-16 units of its printed side, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export function tableLine(line: Line): TableLine {
  return {
    line,
    printed: line.runs
      .map(partingText)
      .join("")
      .replace(/(?<![\r\n])[\r\n]+$/u, ""),
  };
}

/**
 * The printed side of a run, in which nothing parts cells that an emendation or a repair has changed. Script is read as
 * simplified, unit for unit, so that the words that name columns are known.
 */
function partingText({ class: kind, printed, reading }: Run): string {
  if (kind === "script" && reading.length === printed.length) return reading;
  const isChanged = kind === "emendation" || kind === "mojibake" || kind === "gloss";
  return isChanged ? printed.replace(/[\s|｜\u2500-\u257f]/gu, "〇") : printed;
}

/** Cut stretches of a line into cells, in order. White space at either end of a cell is not part of it. */
export function cutCells({ line }: TableLine, stretches: readonly Stretch[]): CutCell[] {
  const units = line.runs.flatMap((run, source) => cutRun(run).map((part): Unit => ({ run: part, source })));
  const cells: CutCell[] = [];
  let next = 0;
  let at = 0;
  for (const { start, end } of stretches) {
    for (; next < units.length && at < start; next++) at += units[next]?.run.printed.length ?? 0;
    const own: Unit[] = [];
    for (; next < units.length && isWithin(units[next] as Unit, at, end); next++) {
      own.push(units[next] as Unit);
      at += units[next]?.run.printed.length ?? 0;
    }
    cells.push(cellOf(own, units[next]?.run.start ?? units.at(-1)?.run.end ?? line.start, line));
  }
  return cells;
}

/** A change that is inserted has no width: it belongs to the cell at whose end it stands. */
function isWithin({ run: { printed } }: Unit, at: number, end: number): boolean {
  return printed === "" ? at <= end : at < end;
}

function cellOf(units: readonly Unit[], behind: number, line: Line): CutCell {
  const isText = ({ run }: Unit) =>
    run.class !== "excluded" && (run.reading === "" ? run.printed : run.reading).trim() !== "";
  const first = units.findIndex(isText);
  const text = units.slice(Math.max(first, 0), units.findLastIndex(isText) + 1);
  // What only a change has emptied, or made white space of, is no text either.
  const runs = text.some(({ run }) => run.reading.trim() !== "") ? joinUnits(text) : [];
  const start = runs[0]?.start ?? units[0]?.run.start ?? behind;
  const place = { line: line.number, col: start - line.start + 1 };
  const pieces: CutPiece[] = runs.length > 0 ? [{ runs, ...place }] : [];
  return { pieces, start, ...place };
}

/** Cut runs as far as they can be: where both sides answer one another, code point by code point. */
export function cutFully(runs: readonly Run[]): Run[] {
  return runs.flatMap(cutRun);
}

/** A line break that an emendation sets reads as nothing here: a row stands in its line. */
function cutRun(run: Run): Run[] {
  if (run.reading === "\n") return [{ ...run, reading: "" }];
  const printed = codePoints(run.printed);
  const reading = run.class === "excluded" ? printed.map(() => "") : codePoints(run.reading);
  if (printed.length < 2 || printed.length !== reading.length) return [run];
  return printed.map((character, i) => {
    return { ...run, printed: character, reading: reading[i] ?? "", start: run.start + i, end: run.start + i + 1 };
  });
}

function joinUnits(units: readonly Unit[]): Run[] {
  const runs: Run[] = [];
  let source = -1;
  for (const unit of units) {
    const last = runs.at(-1);
    if (last && unit.source === source) {
      const { printed, reading, end } = unit.run;
      runs[runs.length - 1] = { ...last, printed: last.printed + printed, reading: last.reading + reading, end };
    } else runs.push(unit.run);
    source = unit.source;
  }
  return runs;
}

/** Give the stretches of a text between separators. */
export function stretchesBetween(text: string, separator: RegExp): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(separator)) {
    stretches.push({ start, end: index });
    start = index + sign.length;
  }
  return [...stretches, { start, end: text.length }];
}

/** Put a cell that goes on in another line together. */
export function joinCells(first: CutCell, second: CutCell): CutCell {
  return first.pieces.length === 0 ? second : { ...first, pieces: [...first.pieces, ...second.pieces] };
}

/**
 * Put a row that goes on in other lines together, column by column. What has no text is left out, and all lines are
 * joined at once: one after the other would copy the first as often as there are lines.
 */
export function joinLinesOfRow([first = [], ...others]: readonly (readonly CutCell[])[]): CutCell[] {
  const columns = first.map((cell) => [cell]);
  for (const cells of others)
    for (const [i, cell] of cells.entries()) {
      const column = columns[i];
      if (!column) columns.push([cell]);
      else if (printedCell(cell) !== "") column.push(cell);
    }
  return columns.map((cells) => {
    const opening = cells.find(({ pieces }) => pieces.length > 0) ?? (cells[0] as CutCell);
    return { ...opening, pieces: cells.flatMap(({ pieces }) => pieces) };
  });
}

/** The printed text of a cell, its pieces joined. */
export function printedCell({ pieces }: CutCell): string {
  return pieces.map(({ runs }) => printedOf(runs)).join("");
}
