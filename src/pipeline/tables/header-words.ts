import type { ColumnSense, Genre } from "../../registry/genre.ts";
import { madeOnce } from "../../text/made-once.ts";

/** The words that name columns: those of tables alone, and the labels that name bodies and persons elsewhere too. */
export type ColumnWords = Pick<Genre, "columns" | "labels" | "label_endings" | "with_person" | "person_labels">;

/** Knows the words that name columns: `牵头单位`, also with white space in it, a bracket behind it, or words before it. */
export class HeaderWords {
  readonly #senses: ReadonlyMap<string, ColumnSense>;

  constructor({ columns, labels, label_endings: endings, with_person: persons, person_labels: people }: ColumnWords) {
    const ends = endings.flatMap((ending) => [ending, ...persons.map((person) => ending + person)]);
    this.#senses = new Map<string, ColumnSense>([
      ...people.map((word) => [word, "person"] as const),
      ...labels.flatMap(({ word, sense }) => ends.map((end) => [word + end, sense] as const)),
      ...columns.flatMap(({ sense, words }) => words.map((word) => [word, sense] as const)),
    ]);
  }

  /** Give what a cell says of its column as a header, or nothing where it is none. */
  senseOf(cell: string): ColumnSense | undefined {
    const plain = cell.replace(/\s+/gu, "");
    const words = plain.replace(/[（(][^（）()]*[）)]$/u, "");
    if (words === "" || words.length > longestHeader) return undefined;
    const [first = "", ...others] = words.split(partingPattern);
    const parts = [
      this.#senseOfEnd(first),
      ...others.map((part) => this.#senseOfEnd(part) ?? this.#senseBehind(first, part)),
    ];
    const bodies = parts.find((sense) => sense === "lead" || sense === "responsible" || sense === "support");
    return this.#senses.get(plain) ?? bodies ?? this.#senseOfEnd(words.replace(/[（）()]/gu, "")) ?? parts[0];
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

  /** What a word says that leaves its beginning to the one before it: 单位 of 牵头人/单位. */
  #senseBehind(first: string, part: string): ColumnSense | undefined {
    const cut = Array.from(first, (_, i) => i + 1).find((at) => this.#senses.has(first.slice(0, at) + part));
    return cut === undefined ? undefined : this.#senses.get(first.slice(0, cut) + part);
  }

  /** What the longest word at the end of a header says. */
  #senseOfEnd(words: string): ColumnSense | undefined {
    for (let from = 0; from < words.length; from++) {
      const sense = this.#senses.get(words.slice(from));
      if (sense) return sense;
    }
    return undefined;
  }
}

/** Give the words of a genre that name columns, put together once for all plans. */
export const headerWordsOf = madeOnce((words: ColumnWords) => new HeaderWords(words));

/** Between two matters of one column: `建设内容及规模`. One that holds bodies is read as theirs. */
const partingPattern = /[及和与、/／]/u;

/** UTF-16 units without white space; what is longer is text. */
const longestHeader = 16;
