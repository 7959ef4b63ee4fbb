import type { Problem } from "../../diagnostics/problem.ts";
import { type Run, readingOf, type Span } from "../../text/run.ts";
import { alignRow, type BodyJudge } from "./align-row.ts";
import { joinLinesOfRow } from "./cut-cells.ts";
import type { HeaderWords } from "./header-words.ts";
import type { CutCell, CutRow } from "./layout.ts";
import type { Cell, Column, Row, TableBody } from "./table.ts";

interface MadeTable {
  readonly table: TableBody;
  readonly problems: readonly Problem[];
}

/** A cell with its place in the grid, while merged cells are sought. */
interface DraftCell {
  readonly cut: CutCell;
  readonly column: number;
  colspan: number;
  rowspan: number;
}

/** Make a table of the rows that a layout has cut: say what its columns are, align rows, and carry merged cells on. */
export function makeTable(
  cut: readonly CutRow[],
  words: HeaderWords,
  { file, isBodies }: { readonly file: string; readonly isBodies: BodyJudge },
): MadeTable {
  const filled = joinSplitHead(
    cut.filter(({ cells }) => cells.some(({ pieces }) => pieces.length > 0)),
    words,
  );
  const heads = countHeads(filled, words);
  const columns = columnsOf(filled.slice(0, heads), words);
  const width = filled[0]?.cells.length ?? 0;
  const rows = filled.map((row, i) => (i < heads ? row : { ...row, cells: alignRow(row.cells, columns, isBodies) }));
  const isCounted = rows.slice(heads).some(({ cells: [first] }) => first !== undefined && /^\d/u.test(textOf(first)));
  const merger = new CellMerger(columns, width, isCounted);
  const headText = String(textsOf(rows[0]));
  const drafts = rows.map((row, i) => {
    const isHeader = i < heads || (heads > 0 && String(textsOf(row)) === headText);
    return { header: isHeader, cells: merger.place(row.cells, isHeader) };
  });
  const made = drafts.map(({ header, cells }, i): Row => {
    return { id: `r${i + 1}`, header, cells: cells.map(cellOf), ...placeOf(cells.map(({ cut: cell }) => cell)) };
  });
  const all = rows.flatMap(({ cells }) => cells);
  // A copy may cut empty remarks off the end of a row.
  const least = columns.findLastIndex(({ sense }) => sense !== "remark") + 1;
  const fits = ({ length }: CutRow["cells"]) => length === width || (length < width && length >= least);
  const problems = rows.filter(({ cells }) => cells.length > 1 && !isTitleRow(cells) && !fits(cells));
  return {
    table: { columns, rows: made, ...placeOf(all) },
    problems: [
      ...unknownColumns(columns, rows[heads - 1], file),
      ...rows.flatMap(({ cells, parts }) => (parts === undefined ? [] : joinedCells(file, cells, { parts, width }))),
      ...problems.map(({ cells }) => unevenRow(file, cells, width)),
    ],
  };
}

/** Tell the columns that nothing knows, where others hold bodies: what stands there is read with the task. */
function unknownColumns(columns: readonly Column[], head: CutRow | undefined, file: string): Problem[] {
  if (!columns.some(({ sense }) => sense === "lead" || sense === "responsible" || sense === "support")) return [];
  return columns.flatMap(({ sense, words }, i) => {
    const { line, col } = head?.cells[i] ?? { line: 1, col: 1 };
    return sense === null ? [{ code: "blocks/unknown-column", file, line, col, values: { words } } as const] : [];
  });
}

/** Say whether a row is the title of those below it, with a numeral in a cell of its own: 一, 产业发展. */
function isTitleRow(cells: readonly CutCell[]): boolean {
  const [numeral, , ...others] = cells;
  return numeral !== undefined && others.length === 0 && /^[一二三四五六七八九十]{1,3}[、.．]?$/u.test(textOf(numeral));
}

function textsOf(row: CutRow | undefined): string[] {
  return (row?.cells ?? []).map(textOf);
}

/** Join the first two rows where only both together name the columns: `重点` above `任务`, `责任` above `单位`. */
function joinSplitHead(rows: readonly CutRow[], words: HeaderWords): readonly CutRow[] {
  const [first, second, ...others] = rows;
  if (!first || !second || first.cells.length !== second.cells.length) return rows;
  const isPart = (cell: string) => cell !== "" && words.senseOf(cell) === undefined;
  if (!textsOf(second).some(isPart)) return rows;
  const cells = joinLinesOfRow([first.cells, second.cells]);
  const names = cells.map(textOf);
  return names.length > 1 && words.count(names) === names.length ? [{ ...first, cells }, ...others] : rows;
}

/** Count the rows that name the columns: the first, if it does; and those below it of header words alone. */
function countHeads(rows: readonly CutRow[], words: HeaderWords): number {
  const [first, ...others] = rows;
  if (!first?.header && !words.isHeader(textsOf(first))) return 0;
  const isHead = (row: CutRow) => {
    const filled = textsOf(row).filter((text) => text !== "");
    const isGroup = filled.length === 1 && groupPattern.test(filled[0] ?? "");
    return row.cells.length === first?.cells.length && words.count(filled) === filled.length && !isGroup;
  };
  const body = others.findIndex((row) => !isHead(row) || String(textsOf(row)) === String(textsOf(first)));
  return 1 + (body < 0 ? others.length : body);
}

/** `二、重点任务` alone in its row stands above the rows of a group. */
const groupPattern = /^[（(]?[一二三四五六七八九十]{1,3}[、）)]/u;

/** What each column is: the lowest of its header words counts. */
function columnsOf(heads: readonly CutRow[], words: HeaderWords): Column[] {
  return (heads[0]?.cells ?? []).map((_, i) => {
    const texts = heads.map(({ cells }) => (cells[i] ? textOf(cells[i]) : "")).filter((text) => text !== "");
    const own = texts.at(-1) ?? "";
    return { sense: words.senseOf(own) ?? null, words: own };
  });
}

/** Carries merged cells on: an empty cell below a filled one, in a column where none can be empty of itself. */
class CellMerger {
  readonly #columns: readonly Column[];
  readonly #width: number;
  /** True where rows have Arabic numbers, so that one with a Chinese numeral is the title of some. */
  readonly #isCounted: boolean;
  #above: DraftCell[] = [];

  constructor(columns: readonly Column[], width: number, isCounted: boolean) {
    this.#columns = columns;
    this.#width = width;
    this.#isCounted = isCounted;
  }

  /** Place the cells of the next row; those that a cell above reaches into fall away. */
  place(cells: readonly CutCell[], isHeader: boolean): DraftCell[] {
    if (this.#isGroup(cells)) return this.#placeGroup(cells);
    if (this.#isNumberedGroup(cells)) return this.#placeNumberedGroup(cells);
    const isEven = cells.length === this.#width;
    const goesOn = this.#columns[0]?.sense === "number" && cells[0]?.pieces.length === 0;
    const row: DraftCell[] = [];
    const next: DraftCell[] = [];
    for (const [column, cut] of cells.entries()) {
      const above = this.#above[column];
      const mayMerge = isEven && above !== undefined && cut.pieces.length === 0 && above.cut.pieces.length > 0;
      if (mayMerge && (isHeader || cut.reached || this.#mayMerge(column, goesOn))) {
        above.rowspan++;
        next.push(above);
      } else {
        const draft = { cut, column, colspan: 1, rowspan: 1 };
        row.push(draft);
        next.push(draft);
      }
    }
    this.#above = isEven ? next : [];
    return row;
  }

  /**
   * Below a number that goes on everything does; else what every row must have: a task, and who leads it. Beside a
   * column of bodies that lead, one of bodies that are responsible may be empty.
   */
  #mayMerge(column: number, goesOn: boolean): boolean {
    const sense = this.#columns[column]?.sense ?? null;
    if (sense === "responsible") return goesOn || !this.#columns.some((other) => other.sense === "lead");
    return goesOn || sense === "task" || sense === "lead";
  }

  /** `一、产业发展` alone in its row, in a table whose first column counts. */
  #isGroup(cells: readonly CutCell[]): boolean {
    const [first, ...others] = cells;
    if (first === undefined || first.pieces.length === 0 || this.#width < 2) return false;
    if (others.some(({ pieces }) => pieces.length > 0)) return false;
    return others.length === 0 || (this.#columns[0]?.sense === "number" && !/^\p{Nd}+[.．、]?$/u.test(textOf(first)));
  }

  /** `一`, and in the cell behind it `产业发展`, above rows with numbers of their own; all other cells are empty. */
  #isNumberedGroup([first, second, ...others]: readonly CutCell[]): boolean {
    if (!this.#isCounted || !first || !second || this.#width < 3 || this.#columns[0]?.sense !== "number") return false;
    const isNumeral = /^[（(]?[一二三四五六七八九十]{1,3}[、.．）)]?$/u.test(textOf(first));
    return isNumeral && second.pieces.length > 0 && others.every(({ pieces }) => pieces.length === 0);
  }

  #placeNumberedGroup([first, second]: readonly CutCell[]): DraftCell[] {
    this.#above = [];
    if (!first || !second) return [];
    return [
      { cut: first, column: 0, colspan: 1, rowspan: 1 },
      { cut: second, column: 1, colspan: this.#width - 1, rowspan: 1 },
    ];
  }

  #placeGroup([first]: readonly CutCell[]): DraftCell[] {
    this.#above = [];
    return first ? [{ cut: first, column: 0, colspan: this.#width, rowspan: 1 }] : [];
  }
}

function cellOf({ cut, colspan, rowspan }: DraftCell): Cell {
  const runs = runsOf(cut);
  const span = runs.length > 0 ? spanOf(runs) : { start: cut.start, end: cut.start };
  return { runs, colspan, rowspan, span, line: cut.line, col: cut.col };
}

/** From the first of some cells with text to the last. */
function placeOf(cells: readonly CutCell[]): { span: Span; line: number; col: number } {
  const [first] = cells.filter(({ pieces }) => pieces.length > 0);
  const { line, col } = first ?? cells[0] ?? { line: 1, col: 1 };
  const runs = cells.flatMap(runsOf);
  const start = runs.reduce((least, run) => Math.min(least, run.start), Number.POSITIVE_INFINITY);
  const span = runs.length > 0 ? { start, end: runs.reduce((most, run) => Math.max(most, run.end), 0) } : spanOf([]);
  return { span, line, col };
}

function runsOf({ pieces }: CutCell): Run[] {
  return pieces.flatMap(({ runs }) => runs);
}

function textOf(cell: CutCell): string {
  return readingOf(runsOf(cell)).trim();
}

function spanOf(runs: readonly Run[]): Span {
  return { start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0 };
}

function unevenRow(file: string, cells: readonly CutCell[], width: number): Problem {
  const { line, col } = cells[0] ?? { line: 1, col: 1 };
  return {
    code: "blocks/uneven-row",
    file,
    line,
    col,
    values: { cells: cells.length, width },
  };
}

function joinedCells(
  file: string,
  [first]: readonly CutCell[],
  values: { readonly parts: number; readonly width: number },
): Problem {
  return { code: "blocks/joined-cells", file, line: first?.line ?? 1, col: first?.col ?? 1, values };
}
