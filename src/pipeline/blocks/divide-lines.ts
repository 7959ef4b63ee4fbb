import { excludeRuns, isPublished, type Line, type Run, readingOf, type Span } from "../../text/run.ts";
import type { TitleJudge } from "../headings/index.ts";
import type { FoundTable } from "../tables/index.ts";
import type { TableBody } from "../tables/table.ts";
import { cutAtLabels } from "./label-breaks.ts";
import { cutAtLostBreaks } from "./lost-breaks.ts";
import { cutAtLostHeadings } from "./lost-headings.ts";

/** A piece of text that stands in a line of its own; a line has several where an emendation breaks it. */
export interface Piece {
  /** From the first text to the last. */
  readonly runs: readonly Run[];
  /** What stands around the text and is not published: white space, line ends. */
  readonly before: readonly Run[];
  readonly after: readonly Run[];
  /** 1-based. */
  readonly line: number;
  /** 1-based, in code points. */
  readonly col: number;
  readonly text: string;
  /** Where the piece stands in the second witness of the same seed, if it stands twice. */
  readonly copy?: Span;
  /** The table that stands in these lines; the runs are those of its cells. */
  readonly table?: TableBody;
}

/** A piece to which what stands behind it is added while lines are parted. */
interface OpenPiece extends Piece {
  readonly after: Run[];
}

/**
 * Part lines into pieces with text. What has none goes with the piece before it, so that a joined piece holds all
 * that stands between; a table is one piece.
 */
export function divideLines(
  lines: readonly Line[],
  tables: readonly FoundTable[],
  judge: TitleJudge,
): { pieces: Piece[]; excluded: Run[] } {
  const pieces: OpenPiece[] = [];
  const excluded: Run[] = [];
  const tableAt = new Map(tables.flatMap((found) => range(found).map((i) => [i, found])));
  for (const [i, line] of lines.entries()) {
    const found = tableAt.get(i);
    if (found) {
      if (found.from !== i) continue;
      pieces.push(tablePiece(found));
      for (const run of found.excluded) excluded.push(run);
      continue;
    }
    const parts = breakRuns(line.runs).flatMap(cutAtLostBreaks).flatMap(cutAtLostHeadings);
    for (const part of parts.flatMap((runs) => cutAtLabels(runs, judge))) {
      const piece = pieceOf(part, line);
      if (piece) pieces.push(piece);
      else for (const run of excludeRuns(part, "layout")) (pieces.at(-1)?.after ?? excluded).push(run);
    }
  }
  return { pieces, excluded };
}

/** Make the piece that some runs of a line hold; nothing where they are white space only. */
function pieceOf(part: readonly Run[], { number, start }: Pick<Line, "number" | "start">): OpenPiece | undefined {
  const { before, runs, after } = trimRuns(part);
  const [first] = runs;
  if (!first) return undefined;
  return {
    runs,
    before,
    after,
    line: number,
    col: first.start - start + 1,
    text: readingOf(runs),
  };
}

function range({ from, to }: FoundTable): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function tablePiece({ table }: FoundTable): OpenPiece {
  const runs = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.runs));
  return { runs, before: [], after: [], line: table.line, col: table.col, text: readingOf(runs), table };
}

/** Cut behind each run whose emendation is a line break; the break itself reads as nothing. */
function breakRuns(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]];
  for (const run of runs) {
    const isBreak = run.class === "emendation" && run.reading === "\n";
    parts.at(-1)?.push(isBreak ? { ...run, reading: "" } : run);
    if (isBreak) parts.push([]);
  }
  return parts;
}

/** Take what has no reading and is not text off both ends. A piece that reads as nothing is all white space. */
function trimRuns(runs: readonly Run[]): { before: Run[]; runs: Run[]; after: Run[] } {
  const first = runs.findIndex((run) => isPublished(run) && run.class !== "gloss");
  const last = runs.findLastIndex(isPublished);
  const text = readingOf(runs);
  if (first < 0 || text.trim() === "") return { before: excludeRuns(runs, "layout"), runs: [], after: [] };
  return {
    before: excludeRuns(runs.slice(0, first), "layout"),
    runs: runs.slice(first, last + 1),
    after: runs.slice(last + 1),
  };
}

/** Put pieces together that line ends part: what stands between them stays where it is, unpublished. */
export function joinAll(pieces: readonly Piece[]): Piece {
  const first = pieces[0] as Piece;
  const last = pieces.at(-1) as Piece;
  if (first === last) return first;
  const runs = pieces.flatMap((piece, i) => [
    ...(i === 0 ? [] : piece.before),
    ...piece.runs,
    ...(i === pieces.length - 1 ? [] : piece.after),
  ]);
  return {
    ...first,
    runs,
    after: last.after,
    text: readingOf(runs),
    ...(first.copy && last.copy ? { copy: { start: first.copy.start, end: last.copy.end } } : {}),
  };
}

/** From the first code point of a piece to the last; of a table, with what parts its cells. */
export function placeOf({ runs, table }: Piece): Span {
  return table?.span ?? spanOf(runs);
}

/** From the first code point of some runs to the last. */
function spanOf(runs: readonly Run[]): Span {
  return { start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0 };
}
