import type { ColumnSense, Genre } from "../../registry/genre.ts";

interface ColumnWord {
  readonly word: string;
  readonly sense: ColumnSense;
}

/** Knows the words that name columns: `牵头单位`, also with white space in it, a bracket behind it, or words before it. */
export class HeaderWords {
  /** Longest first, so that 配合单位 is tried before 单位. */
  readonly #words: readonly ColumnWord[];

  constructor(columns: Genre["columns"]) {
    const all = columns.flatMap(({ sense, words }) => words.map((word) => ({ word, sense })));
    this.#words = all.sort((a, b) => b.word.length - a.word.length);
  }

  /** Give what a cell says of its column as a header, or nothing where it is none. */
  senseOf(cell: string): ColumnSense | undefined {
    const plain = cell.replace(/\s+/gu, "");
    const words = plain.replace(/[（(][^（）()]*[）)]$/u, "");
    if (words === "" || words.length > longestHeader) return undefined;
    const known = ({ word }: ColumnWord) => word === plain || words.endsWith(word);
    return this.#words.find(known)?.sense;
  }

  /** Count the cells that name columns. */
  count(cells: readonly string[]): number {
    return cells.filter((cell) => this.senseOf(cell) !== undefined).length;
  }

  /** Say whether cells name columns: two known words at least, or the word for the number and another column. */
  isHeader(cells: readonly string[]): boolean {
    const filled = cells.filter((cell) => cell.trim() !== "");
    const known = this.count(filled);
    return known >= 2 || (known === 1 && filled.length >= 2 && this.senseOf(filled[0] ?? "") === "number");
  }
}

/** UTF-16 units without white space; what is longer is text. */
const longestHeader = 12;
