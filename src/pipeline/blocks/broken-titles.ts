import type { Problem } from "../../diagnostics/problem.ts";
import { printedOf, readingOf } from "../../text/run.ts";
import type { HeadingMark } from "../headings/heading-style.ts";
import type { Piece } from "./divide-lines.ts";
import { openingPattern } from "./join-lines.ts";
import { indentOf, lineWidth, ragged, widthOf } from "./margin.ts";

/** Columns of a line that may be full; shorter ones break where the plan wants it. */
const narrowest = 24;

/** Columns by which a first line may be shorter than the widest: it was indented on paper. */
const shortest = ragged + 4;

/** So many lines may be wider than the margin: a title, a line of the page. */
const oddLines = 2;

/**
 * Tell headings whose title may be the first line of a sentence that the copy breaks, where its lines prove no margin:
 * the line is as long as hardly another, and the next goes on with no number, is no longer and ends a sentence.
 *
 *     （三）加强教师队伍建设，完善学校基础设施和教学
 *     设备，提高办学水平。
 */
export function brokenTitles(
  file: string,
  pieces: readonly Piece[],
  headings: readonly (HeadingMark | undefined)[],
  lines: readonly Piece[],
): Problem[] {
  const widths = lines.map(lineWidth).sort((a, b) => b - a);
  const full = Math.max(narrowest, (widths[oddLines] ?? widths[0] ?? 0) - shortest);
  return pieces.flatMap((piece, i) => {
    const [mark, next] = [headings[i], pieces[i + 1]];
    if (!mark || !next || headings[i + 1] || !fillsLine(mark, piece)) return [];
    const width = lineWidth(piece);
    if (width < full || !goesOnIn(next, piece, width)) return [];
    const words = readingOf(piece.runs).trim();
    return [{ code: "blocks/broken-title", file, line: piece.line, col: piece.col, values: { words } }];
  });
}

/** Say whether a title is all that stands in its line, and no sign closes it. */
function fillsLine({ titleLength, stopLength, assignmentLength }: HeadingMark, { text, table }: Piece): boolean {
  return (
    titleLength > 0 && stopLength === 0 && assignmentLength === 0 && !table && /[\p{Script=Han}\p{N}]$/u.test(text)
  );
}

/** Say whether a line may go on with the one right above it. */
function goesOnIn(next: Piece, above: Piece, width: number): boolean {
  const between = printedOf([...above.after, ...next.before]).match(/\r\n?|\n/gu)?.length ?? 0;
  if (next.table || between > 1 || indentOf(next) > 0 || openingPattern.test(next.text)) return false;
  const first =
    printedOf(next.runs)
      .trim()
      .split(/[\r\n]/u)[0] ?? "";
  return widthOf(first) <= width + shortest && /[。；][”」』]?$|[）)]$/u.test(next.text.trimEnd());
}
