import { IndexedRuns } from "../../text/indexed-runs.ts";
import { madeOnce } from "../../text/made-once.ts";
import { type Run, readingOf } from "../../text/run.ts";
import { type GridCell, type GridRow, gridOf } from "../tables/grid.ts";
import type { Cell, Column, Row } from "../tables/table.ts";
import type { Table } from "../tree/node.ts";
import type { AssignedText, AssignmentLine } from "./assigned-text.ts";
import type { AssignmentReader } from "./assignment-reader.ts";
import type { DutyContext, DutyInput, Governed } from "./make-duty.ts";
import { type ProblemSink, Reporter } from "./reporter.ts";

/** Columns of the widest table that is read: what reaches down counts in every row, however short its line is. */
const mostColumns = 200;

/** A cell under the words that name its column. */
interface ColumnCell {
  readonly column: Column;
  readonly text: AssignedText;
}

/**
 * Read the rows of a table that tell who does what: a row is a duty, its bodies and its term in the columns that
 * are named so, its text in the column of the task.
 *
 *     序号 | 任务         | 牵头单位 | 配合单位 | 完成时限
 *     1    | 支持产业化。 | 省经信厅 | 省科技厅 | 2026年12月
 */
export function rowDuties(table: Table, context: DutyContext & ProblemSink): Omit<DutyInput, "path" | "id">[] {
  const { reader } = context;
  if (!table.columns.some(({ sense }) => isRole(sense))) return [];
  if (table.columns.length > mostColumns) {
    const { line, col } = table;
    const values = { columns: table.columns.length, most: mostColumns };
    context.problems.push({ code: "duties/wide-table", file: context.file, line, col, values });
    return [];
  }
  const told = new Set<Cell>();
  return withoutDittos(gridOf(table), reader).flatMap(({ row, cells }) => {
    if (row.header || cells.length !== table.columns.length || row.cells.some(({ colspan }) => colspan > 1)) return [];
    if (!mayRestate(cells, row, told, context)) return [];
    const filled = filledCells(table, { row, cells }, context);
    const said = filled.filter(({ column: { sense } }) => isRole(sense) || sense === "term");
    const lines = said.flatMap((cell) => linesOf(cell, reader));
    const bodies = filled.filter(({ column: { sense } }) => isRole(sense));
    if (bodies.length === 0 || (isShort(cells) && !bodies.every(({ text }) => isList(text.text, reader)))) return [];
    return [
      {
        governed: governedBy(filled),
        lines,
        row: { id: `${table.id}${row.id}`, span: row.span, line: row.line, col: row.col, remarks: remarksOf(filled) },
      },
    ];
  });
}

/** Where a cell stands for the one above it (同上), that one tells the row, as one that reaches down does. */
function withoutDittos(rows: readonly GridRow[], { phrases }: AssignmentReader): GridRow[] {
  let above: GridRow["cells"] = [];
  return rows.map(({ row, cells }) => {
    const filled = cells.map((placed, i) =>
      placed && phrases.isDitto(readingOfCell(placed.cell)) ? (above[i] ?? placed) : placed,
    );
    above = row.header ? [] : filled;
    return { row, cells: filled };
  });
}

/** Once a cell, which may stand in many rows. */
const readingOfCell = madeOnce(({ runs }: Cell) => readingOf(runs));

/** Say whether the cells of a row that rows above told already may be read once more; if not, that is in doubt. */
function mayRestate(
  cells: GridRow["cells"],
  { line, col }: Row,
  told: Set<Cell>,
  { restated, file, problems }: DutyContext & ProblemSink,
): boolean {
  const filled = cells.flatMap((placed) => placed?.cell ?? []);
  const again = filled.filter((cell) => told.has(cell));
  for (const cell of filled) told.add(cell);
  if (again.length === 0 || restated.take(again.reduce((sum, cell) => sum + readingOfCell(cell).length, 0)))
    return true;
  const words = readingOfCell(again.at(-1) as Cell).slice(0, 24);
  problems.push({ code: "duties/ditto", file, line, col, values: { words } });
  return false;
}

/** Say whether cells are missing from a row: what stands in a column may then be of another. */
function isShort(cells: GridRow["cells"]): boolean {
  return cells.some((cell) => cell === undefined);
}

function isRole(sense: Column["sense"]): boolean {
  return sense === "lead" || sense === "responsible" || sense === "support";
}

/** What the columns of people and of remarks say: `分管领导：张三`. */
function remarksOf(cells: readonly ColumnCell[]): string[] {
  return cells.flatMap(({ column: { sense, words }, text: { text } }) => {
    if (sense === "person") return [`${words}：${text}`];
    return sense === "remark" ? [text] : [];
  });
}

function filledCells(table: Table, { cells }: GridRow, sink: ProblemSink): ColumnCell[] {
  return table.columns.flatMap((column, i) => {
    const placed = cells[i];
    if (!placed || emptyPattern.test(readingOfCell(placed.cell))) return [];
    return [{ column, text: textOfCell(table, placed, sink) }];
  });
}

/** An empty cell, also one that a stroke or 无 marks as empty. */
const emptyPattern = /^\s*(?:无\s*)?$|^\s*[-—–/／]+\s*$/u;

function textOfCell(table: Table, { id, cell: { runs, span, line, col } }: GridCell, sink: ProblemSink): AssignedText {
  const indexed = new IndexedRuns(runs);
  const report = new Reporter(sink, { line, col, span }, indexed);
  return { paragraph: `${table.id}${id}`, runs: indexed, text: readingOf(runs), line, span, report };
}

/** The cells of the task, those that say how and what for, and those of columns that nothing knows. */
function governedBy(cells: readonly ColumnCell[]): Governed[] {
  const told = cells.filter(({ column: { sense } }) => sense === null || taskSenses.has(sense));
  // A column whose head speaks of tasks may hold their numbers.
  const worded = told.filter(({ text }) => !/^\d{1,4}[.．、]?$/u.test(text.text.trim()));
  return (worded.length > 0 ? worded : told).map(({ text }) => ({ in: text, start: 0, end: text.text.length }));
}

const taskSenses: ReadonlySet<Column["sense"]> = new Set(["task", "measure", "goal"]);

/** A cell is one line of the assignment, or one for each list of bodies that a line end or white space parts. */
function linesOf({ column, text }: ColumnCell, reader: AssignmentReader): AssignmentLine[] {
  const lists = isRole(column.sense) ? listsOf(text, column, reader) : [];
  return (lists.length > 1 ? lists : [{ start: 0, end: text.text.length }]).map(({ start, end }) => {
    return { in: text, place: { start, end, innerStart: start, innerEnd: end, form: "bare" }, column };
  });
}

/** Behind the bodies of a line may stand the person who answers for them; elsewhere lists hold nothing but bodies. */
function listsOf({ text, runs }: AssignedText, { words }: Column, reader: AssignmentReader): Stretch[] {
  if (reader.phrases.saysPerson(words)) return cutWhere(runs.runs, isBreak);
  const lists = cutWhere(runs.runs, (run, before) => isBreak(run, before) || isSpace(run));
  return lists.every(({ start, end }) => isList(text.slice(start, end), reader)) ? lists : [];
}

/** UTF-16 units of a reading text, end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Cut a reading text before some of its runs, where no list goes on. */
function cutWhere(runs: readonly Run[], isCut: (run: Run, before: Run) => boolean): Stretch[] {
  const cuts = [0];
  let at = 0;
  let goesOn = false;
  for (const [i, run] of runs.entries()) {
    const before = runs[i - 1];
    if (before && isCut(run, before) && !goesOn) cuts.push(at);
    if (run.reading !== "") goesOn = /[、，]$/u.test(run.reading);
    at += run.reading.length;
  }
  return cuts.map((start, i) => ({ start, end: cuts[i + 1] ?? at })).filter(({ start, end }) => start < end);
}

/** Something that is no text parts a run from the one before: a line end, a mark for one. */
function isBreak({ start }: Run, before: Run): boolean {
  return before.end !== start;
}

function isSpace({ reading, printed }: Run): boolean {
  return reading === "" && printed !== "" && printed.trim() === "";
}

function isList(words: string, reader: AssignmentReader): boolean {
  const names = reader.parse(words).groups.flatMap((group) => group.names);
  return names.length > 0 && names.every(({ surface }) => reader.judge.mayName(surface));
}
