import type { BodyJudge } from "./align-row.ts";
import { cutCells, joinCells } from "./cut-cells.ts";
import type { HeaderWords } from "./header-words.ts";
import { type CutCell, type CutRow, isBlank, type TableLayout, type TableLine } from "./layout.ts";

/**
 * Cut a table that a copy has set out a cell a line: the header words, then the cells of each row.
 *
 *     序号⏎任务⏎牵头单位⏎完成时限⏎1⏎支持产业化。⏎省经信厅⏎2026年12月⏎2⏎…
 *
 * It begins with the word for the number; two more header words at least follow, and then a 1, or where all of them are
 * header words another number or the title of a group (一、产业). The numbers that go on tell where rows begin; the last
 * row has as many cells as there are columns. Bodies below one another are one cell, where one column alone holds bodies
 * and the row is then as long as its head.
 */
export const cellALine: TableLayout = (lines, at, words, isBodies) => {
  if (words.senseOf((lines[at] as TableLine).printed) !== "number") return undefined;
  const reader = new CellReader(lines, at);
  const head = readHead(reader, words);
  if (!head) return undefined;
  const rows = [rowOf(head)];
  const bodies = onlyColumn(head, words);
  const gapped = isGapped(head, words);
  for (let last = 0; ; ) {
    const number = numberOf(reader.ahead(0));
    if (number !== undefined && (last === 0 || number === last + 1 || (gapped && number > last))) {
      rows.push(joinedRow(reader.take(rowLength(reader, head.length, number, gapped)), head.length, bodies, isBodies));
      last = number;
    } else if (opensGroup(reader, last)) rows.push(rowOf(reader.take(groupLength(reader, 0))));
    else break;
  }
  return { rows, length: reader.behind - at };
};

/** Reads lines with text, one after another. */
export class CellReader {
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

/** Take the lines that name the columns: from the word for the number to the first number, or the title of a group. */
function readHead(reader: CellReader, words: HeaderWords): TableLine[] | undefined {
  const head: TableLine[] = [];
  let isOne = false;
  for (let i = 0; i <= mostColumns; i++) {
    const line = reader.ahead(i);
    if (!line) return undefined;
    isOne = numberOf(line) === 1;
    if (isOne || (isGapped(head, words) && (numberOf(line) !== undefined || groupLength(reader, i) > 0))) break;
    if (line.printed.trim().length > longestHead) return undefined;
    head.push(line);
  }
  const isHead = head.length <= mostColumns && words.count(head.map(({ printed }) => printed)) >= 3;
  return isHead && (isOne || isGapped(head, words)) ? reader.take(head.length) : undefined;
}

/** Say whether lines are header words and nothing else, so that the numbers of the rows need not count on from 1. */
function isGapped(head: readonly TableLine[], words: HeaderWords): boolean {
  return head.length >= 3 && words.count(head.map(({ printed }) => printed)) === head.length;
}

/** The column that holds bodies, where one alone does; else -1. */
function onlyColumn(head: readonly TableLine[], words: HeaderWords): number {
  const senses = head.map(({ printed }) => words.senseOf(printed) ?? "");
  const isRole = (sense: string) => sense === "lead" || sense === "responsible" || sense === "support";
  return senses.filter(isRole).length === 1 ? senses.findIndex(isRole) : -1;
}

/**
 * How many lines the title of a group takes: `一、产业发展` in a line of its own, or `一` and below it `产业发展`, above
 * the number of a row. 0 where none stands there.
 */
function groupLength(reader: CellReader, at: number): number {
  const numeral = /^\s*[（(]?[一二三四五六七八九十]{1,3}([、）)]?)/u.exec(reader.ahead(at)?.printed ?? "");
  if (!numeral) return 0;
  if (numeral[1] !== "") return 1;
  const isAlone = wordsOf(reader.ahead(at)) === numeral[0].trim();
  return isAlone && numberOf(reader.ahead(at + 2)) !== undefined && !numberOf(reader.ahead(at + 1)) ? 2 : 0;
}

/** Say whether the titles of groups stand next, and a row behind them whose number goes on. */
function opensGroup(reader: CellReader, last: number): boolean {
  let i = 0;
  for (let groups = 0; groups < mostGroups; groups++) i += groupLength(reader, i);
  return i > 0 && (numberOf(reader.ahead(i)) ?? 0) > last;
}

/** How many lines a row takes: as many as there are columns, unless the next number or group stands elsewhere. */
function rowLength(reader: CellReader, width: number, number: number, isGapped: boolean): number {
  const ends = (i: number) => {
    const next = numberOf(reader.ahead(i));
    return next === number + 1 || groupLength(reader, i) > 0 || (isGapped && next !== undefined && next > number);
  };
  if (ends(width)) return width;
  for (let i = 2; i <= 2 * width; i++) if (ends(i)) return i;
  return width;
}

export function rowOf(lines: readonly TableLine[]): CutRow {
  return { cells: cellsOf(lines) };
}

function cellsOf(lines: readonly TableLine[]): CutCell[] {
  return lines.flatMap((line) => cutCells(line, [{ start: 0, end: line.printed.length }]));
}

/** A row in which the lines of bodies are one cell, where it has more lines than there are columns. */
function joinedRow(lines: readonly TableLine[], width: number, column: number, isBodies: BodyJudge): CutRow {
  const cells = cellsOf(lines);
  const end = column + 1 + cells.length - width;
  const areBodies = lines.slice(column, end).every((line) => isBodies(wordsOf(line)));
  if (cells.length <= width || column < 0 || !areBodies) return { cells };
  const [first, ...others] = cells.slice(column, end) as [CutCell, ...CutCell[]];
  return { cells: [...cells.slice(0, column), others.reduce(joinCells, first), ...cells.slice(end)] };
}

export function wordsOf(line: TableLine | undefined): string {
  return (line?.printed ?? "").trim().replace(/。$/u, "");
}

function numberOf(line: TableLine | undefined): number | undefined {
  const digits = /^\s*(\d{1,4})[.．、]?\s*$/u.exec(line?.printed ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

export const mostColumns = 12;

/** So many titles of groups without a row stand behind one another. */
const mostGroups = 12;

/** UTF-16 units; what is longer names no column. */
export const longestHead = 16;
