import { excludeRuns, isPublished, type Line, type Run, readingOf } from "../run.ts";

/** A piece of a line with text in it; a line has several where an emendation breaks it. */
export interface Piece {
  readonly runs: readonly Run[];
  /** 1-based. */
  readonly line: number;
  /** 1-based, in code points. */
  readonly col: number;
  readonly text: string;
}

/** Part lines into pieces with text, and the white space around them. */
export function divideLines(lines: readonly Line[]): { pieces: Piece[]; excluded: Run[] } {
  const pieces: Piece[] = [];
  const excluded: Run[] = [];
  for (const line of lines) {
    for (const part of breakRuns(line.runs)) {
      const { before, runs, after } = trimRuns(part);
      excluded.push(...before, ...after);
      const [first] = runs;
      if (first) pieces.push({ runs, line: line.number, col: first.start - line.start + 1, text: readingOf(runs) });
    }
  }
  return { pieces, excluded };
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
