import { cutCells } from "./cut-cells.ts";
import type { HeaderWords } from "./header-words.ts";
import { type CutRow, isBlank, type TableLayout, type TableLine } from "./layout.ts";

/**
 * Cut a table that a copy has set out a cell a line: the header words, then the cells of each row.
 *
 *     序号⏎任务⏎牵头单位⏎完成时限⏎1⏎支持产业化。⏎省经信厅⏎2026年12月⏎2⏎…
 *
 * It begins with the word for the number; two more header words at least follow, and then a 1. The numbers that
 * count on tell where rows begin; the last row has as many cells as there are columns.
 */
export const cellALine: TableLayout = (lines, at, words) => {
  if (words.senseOf((lines[at] as TableLine).printed) !== "number") return undefined;
  const reader = new CellReader(lines, at);
  const head = readHead(reader, words);
  if (!head) return undefined;
  const rows = [rowOf(head)];
  for (let number = 1; numberOf(reader.ahead(0)) === number; number++)
    rows.push(rowOf(reader.take(rowLength(reader, head.length, number))));
  return { rows, length: reader.behind - at };
};

/** Reads lines with text, one after another. */
class CellReader {
  readonly #lines: readonly TableLine[];
  /** The next line with text. */
  #next: number;
  /** Behind the last line taken. */
  behind: number;

  constructor(lines: readonly TableLine[], at: number) {
    this.#lines = lines;
    this.#next = at;
    this.behind = at;
  }

  take(count: number): TableLine[] {
    const taken: TableLine[] = [];
    while (taken.length < count && this.#next < this.#lines.length) {
      const line = this.#lines[this.#next++] as TableLine;
      if (isBlank(line)) continue;
      taken.push(line);
      this.behind = this.#next;
    }
    while (this.#next < this.#lines.length && isBlank(this.#lines[this.#next])) this.#next++;
    return taken;
  }

  /** Give a line with text that is not taken yet: 0 for the next. */
  ahead(count: number): TableLine | undefined {
    let left = count;
    for (let at = this.#next; at < this.#lines.length; at++) {
      if (!isBlank(this.#lines[at]) && left-- === 0) return this.#lines[at];
    }
    return undefined;
  }
}

/** Take the lines that name the columns: from the word for the number to the 1. */
function readHead(reader: CellReader, words: HeaderWords): TableLine[] | undefined {
  const head: TableLine[] = [];
  for (let i = 0; i <= mostColumns; i++) {
    const line = reader.ahead(i);
    if (!line || line.printed.trim().length > longestHead) return undefined;
    if (numberOf(line) === 1) break;
    head.push(line);
  }
  const isHead = head.length <= mostColumns && words.count(head.map(({ printed }) => printed)) >= 3;
  return isHead ? reader.take(head.length) : undefined;
}

/** How many lines a row takes: as many as there are columns, unless the next number stands elsewhere. */
function rowLength(reader: CellReader, width: number, number: number): number {
  if (numberOf(reader.ahead(width)) === number + 1) return width;
  for (let i = 1; i <= 2 * width; i++) if (numberOf(reader.ahead(i)) === number + 1) return i;
  return width;
}

function rowOf(lines: readonly TableLine[]): CutRow {
  return { cells: lines.flatMap((line) => cutCells(line, [{ start: 0, end: line.printed.length }])) };
}

function numberOf(line: TableLine | undefined): number | undefined {
  const digits = /^\s*(\d{1,4})[.．、]?\s*$/u.exec(line?.printed ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const mostColumns = 12;

/** UTF-16 units; what is longer names no column. */
const longestHead = 16;
