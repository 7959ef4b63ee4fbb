import { pageNumber } from "./constructs/page-number.ts";
import type { Piece } from "./divide-lines.ts";

/** UTF-16 units: what is shorter is the end of a paragraph. */
const shortestHead = 4;

/** Signs of sentences, and a bracket that closes one before it: `等部门配合）`. */
const endOfParagraph = /[：。；，]|^[^（(]*[）)]/u;

/** Lines that a page has at least, on average, where bare numbers are those of pages. */
const fewestLines = 10;

/**
 * Find what a copy repeats on each page: its number, and the line above or below it that stands there more than once,
 * or that opens the copy.
 *
 *     2
 *     甲市数字政府建设三年行动计划
 *
 * The first line with the words of a running head stays: it may be the title.
 */
export function pageFurniture(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const counted = countedPages(pieces);
  const isNumber = (piece: Piece | undefined) => piece !== undefined && (pageNumber(piece.text) || counted.has(piece));
  const beside = pieces.filter((piece, i) => {
    return !piece.table && !isNumber(piece) && (isNumber(pieces[i - 1]) || isNumber(pieces[i + 1]));
  });
  const counts = new Map<string, number>();
  for (const { text } of beside) counts.set(text, (counts.get(text) ?? 0) + 1);
  const isHead = ({ text }: Piece) => {
    const opens = pieces[0]?.text === text;
    return text.length >= shortestHead && !endOfParagraph.test(text) && (opens || (counts.get(text) ?? 0) > 1);
  };
  const found = new Set(pieces.filter((piece) => !piece.table && isNumber(piece)));
  const besideNumbers = new Set(beside);
  const seen = new Set<string>();
  for (const piece of pieces) {
    if (!seen.has(piece.text)) seen.add(piece.text);
    else if (besideNumbers.has(piece) && isHead(piece)) found.add(piece);
  }
  return found;
}

/** Bare numbers that count on by one, as far apart as the ends of pages. */
function countedPages(pieces: readonly Piece[]): ReadonlySet<Piece> {
  let series: Piece[] = [];
  const found = new Set<Piece>();
  const close = () => {
    const [first, last] = [series[0], series.at(-1)];
    const lines = first && last ? last.line - first.line : 0;
    if (series.length > 1 && lines >= fewestLines * (series.length - 1)) for (const piece of series) found.add(piece);
    series = [];
  };
  for (const piece of pieces) {
    if (piece.table || !/^\d{1,3}$/u.test(piece.text)) continue;
    const last = series.at(-1);
    if (last && Number(piece.text) !== Number(last.text) + 1) close();
    series.push(piece);
  }
  close();
  return found;
}
