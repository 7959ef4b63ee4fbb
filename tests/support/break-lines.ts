/** A text as a copy has it whose lines end at a margin. */

interface Paper {
  /** Width of a line in columns; a Chinese character takes two. */
  readonly columns: number;
  /** What stands before the first line of a paragraph. */
  readonly indent: string;
  /** Lines of a page, below which its number stands; none are numbered where it is not given. */
  readonly linesOfPage?: number;
}

/** Signs that may not end a line, and those that may not begin one (GB/T 15834: they go with their neighbour). */
const noEnd = "（(“《〈【〔‘";
const noStart = "，。、；：）)”》〉】〕？！’,";

function columnsOf(character: string): number {
  return character < "\u0300" ? 1 : 2;
}

/** Break every paragraph of a text at the margin, no number in two. */
export function breakLines(text: string, { columns, indent, linesOfPage }: Paper): string {
  const lines = text.split("\n").flatMap((line) => (line.trim() === "" ? [line] : linesOf(indent + line, columns)));
  if (linesOfPage === undefined) return lines.join("\n");
  return lines
    .flatMap((line, i) => (i % linesOfPage === linesOfPage - 1 ? [line, `— ${(i + 1) / linesOfPage} —`] : [line]))
    .join("\n");
}

function linesOf(paragraph: string, columns: number): string[] {
  const lines: string[] = [];
  let rest = Array.from(paragraph);
  while (rest.length > 0) {
    const end = endOfLine(rest, columns);
    lines.push(rest.slice(0, end).join(""));
    rest = rest.slice(end);
  }
  return lines;
}

function endOfLine(rest: readonly string[], columns: number): number {
  let end = 0;
  for (let width = 0; end < rest.length; end++) {
    width += columnsOf(rest[end] as string);
    if (width > columns) break;
  }
  if (end === rest.length) return end;
  while (noStart.includes(rest[end] ?? " ")) end++;
  const isWithin = () => noEnd.includes(rest[end - 1] as string) || (isDigit(rest[end - 1]) && isDigit(rest[end]));
  while (end > 1 && isWithin()) end--;
  return end;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\d/u.test(character);
}
