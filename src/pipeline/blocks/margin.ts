import { codePoints, printedOf } from "../../text/run.ts";
import { readHeading, type TitleJudge } from "../headings/index.ts";
import type { Piece } from "./divide-lines.ts";

/** Where a copy breaks its lines, in half-width columns. */
export interface Margin {
  /** Width of a full line. */
  readonly width: number;
  /** By how much the first line of a paragraph is shorter: it was indented on paper, and the copy has lost that. */
  readonly indent: number;
  /** True where the copy keeps the indent of paragraphs, so that a line without one goes on with a full line above it. */
  readonly keepsIndents: boolean;
}

/** Columns by which a full line may fall short of the margin: a mark that may not begin a line goes with its neighbour. */
export const ragged = 4;

/** Width of a line that a copy breaks at its margin. */
const narrowestMargin = 36;
const widestMargin = 120;

/** So many lines at least reach the margin; one that is wider alone shows none. */
const fewestFull = 3;

/** Columns by which such a line may be wider: digits and letters are set narrower than they count. */
const mostOver = 12;

/** Share of the lines that must reach the margin before it counts as one. */
const fullShare = 0.25;

/** Share of the lines that end within a sentence which must reach it, where fewer of all do. */
const openShare = 0.5;

/** Share of the lines with numbers that stand in where a copy keeps indents. */
const nearlyAll = 0.95;

/** A paragraph is indented by two characters. */
const twoCharacters = 4;

/** So many lines show an indent against one that shows none. */
const indentedToOne = 4;

/**
 * The margin at which a copy breaks its lines; nothing where lines end as they like. Of the lines that end within a
 * sentence, headings left out, most reach it.
 */
export function marginOf(pieces: readonly Piece[], judge: TitleJudge): Margin | undefined {
  const widths = pieces.map(lineWidth);
  const widest = [...widths].sort((a, b) => b - a);
  const width = widest.find((each, i) => (widest[i + fewestFull - 1] ?? 0) >= each - ragged);
  if (width === undefined || width < narrowestMargin || width > widestMargin) return undefined;
  if ((widest[0] ?? 0) > width + mostOver) return undefined;
  const isFull = (each: number | undefined) => each !== undefined && each >= width - ragged;
  const margin = () => ({
    width,
    indent: lostIndent(pieces, widths, width, judge),
    keepsIndents: keepsIndents(pieces, judge),
  });
  const full = widths.filter(isFull).length;
  if (full / widths.length >= fullShare) return margin();
  const open = [...pieces.keys()].filter((i) => isOpen(pieces[i] as Piece) && !isHeading(pieces[i] as Piece, judge));
  const fullOpen = open.filter((i) => isFull(widths[i])).length;
  return fullOpen >= fewestFull && fullOpen / open.length >= openShare ? margin() : undefined;
}

/**
 * Two characters, where the first lines of paragraphs end about two before the margin and hardly one nearer to it:
 *
 *     1.完善社区卫生服务中心与区属医院之间的双向转诊机制，
 *     简化转诊手续，社区卫生服务中心可吸纳区属医院的骨干医师担
 */
function lostIndent(pieces: readonly Piece[], widths: readonly number[], margin: number, judge: TitleJudge): number {
  const firsts = widths.filter(
    (width, i) => width >= margin - ragged - twoCharacters && isOpen(pieces[i] as Piece) && isFirst(pieces, i, judge),
  );
  const nearer = firsts.filter((width) => width > margin - twoCharacters).length;
  const indented = firsts.length - nearer;
  return indented >= fewestFull && nearer * indentedToOne <= indented ? twoCharacters : 0;
}

/** Lines with numbers open paragraphs: nearly all of them stand in, and no other line does so often. */
function keepsIndents(pieces: readonly Piece[], judge: TitleJudge): boolean {
  const headings = pieces.filter((piece) => isHeading(piece, judge));
  const indented = headings.filter((piece) => indentOf(piece) > 0).length;
  const flush = pieces.filter((piece) => indentOf(piece) === 0).length;
  return indented >= fewestFull && indented >= headings.length * nearlyAll && flush >= pieces.length - flush;
}

/** Columns by which a line stands in from the margin of its copy. */
export function indentOf({ before }: Piece): number {
  const space = printedOf(before);
  const from = Math.max(space.lastIndexOf("\n"), space.lastIndexOf("\r")) + 1;
  return widthOf(space.slice(from));
}

/** A line that opens a paragraph: it has a number, or stands behind the end of a sentence. */
function isFirst(pieces: readonly Piece[], i: number, judge: TitleJudge): boolean {
  return /[。！？；：]$/u.test(pieces[i - 1]?.text ?? "") || isHeading(pieces[i] as Piece, judge);
}

/** A line that ends within a sentence. */
function isOpen({ text, table }: Piece): boolean {
  return !table && /[\p{Script=Han}，、]$/u.test(text);
}

function isHeading({ text }: Piece, judge: TitleJudge): boolean {
  return readHeading(text, judge) !== undefined;
}

/** Columns that the text of a line takes as it is printed: signs that are read otherwise, or left out, take theirs. */
export function lineWidth({ runs }: Piece): number {
  return widthOf(printedOf(runs).trim());
}

/** A character of Latin script or a European digit takes half the width of a Chinese one. */
export function widthOf(text: string): number {
  if (text.length > widestMargin) return text.length;
  return codePoints(text).reduce((sum, point) => sum + (point < "\u0300" ? 1 : 2), 0);
}
