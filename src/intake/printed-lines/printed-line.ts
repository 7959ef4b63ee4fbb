/** Text with its place on a page, in points from the lower left corner. */
export interface PrintedPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of the letters, in points. */
  readonly size: number;
}

/** A line of a page: its text, cells parted by tabs, and where it stands. */
export interface PrintedLine extends PrintedPiece {
  /** It is a row of a ruled table. */
  readonly isRow?: boolean;
}

/** A gap of so many letters parts two cells of a table; justified Chinese has gaps of less than one. */
const gapOfCells = 1.8;

/** Put the pieces of a page together to its lines, from the top down; pieces stand on a line by their baselines. */
export function printedLines(pieces: readonly PrintedPiece[]): PrintedLine[] {
  const sorted = [...pieces].sort((a, b) => b.baseline - a.baseline || a.left - b.left);
  const lines: PrintedPiece[][] = [];
  for (const piece of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && first.baseline - piece.baseline < first.size / 2) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => joinPieces(line.sort((a, b) => a.left - b.left)));
}

function joinPieces(pieces: readonly PrintedPiece[]): PrintedLine {
  const [first, ...rest] = pieces as [PrintedPiece, ...PrintedPiece[]];
  const texts = [first.text.trim()];
  let { right, size } = first;
  for (const piece of rest) {
    texts.push(between(texts.at(-1), right, piece) + piece.text.trim());
    right = Math.max(right, piece.right);
    size = Math.max(size, piece.size);
  }
  return { ...first, text: texts.join(""), right, size };
}

/** What stands between a piece, which never is white space alone, and the next of its line. */
function between(text: string | undefined, right: number, next: PrintedPiece): string {
  const gap = next.left - right;
  if (gap > gapOfCells * next.size) return "\t";
  return gap > next.size / 5 && isWord(text?.at(-1)) && isWord(next.text[0]) ? " " : "";
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\x21-\x7e]/u.test(character);
}
