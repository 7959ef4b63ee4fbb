import type { BodyJudge } from "./align-row.ts";
import { cutCells, joinCells, printedCell, type Stretch } from "./cut-cells.ts";
import { type CutCell, type CutRow, isBlank, type TableLayout, type TableLine } from "./layout.ts";
import type { Column } from "./table.ts";

/**
 * Cut a table whose copy parts the cells of a row with one space:
 *
 *     序号 工 作 任 务 牵头负责部门
 *     1 居民消费价格涨幅3%左右 发展改革委
 *     2 城镇新增就业1000万人以上 人力资源社会保障部
 *
 * It begins with the word for the number and a column of bodies; each row begins with the next number. What has
 * spaces of its own is the task, if bodies stand at the end all the same; where other columns than that hold text, a
 * row that has more parts than columns is in doubt, unless a word is broken: `加强水资源保 护`.
 */
export const numberedLines: TableLayout = (lines, at, words, isBodies) => {
  const first = /\S+/u.exec((lines[at] as TableLine).printed.slice(0, longestHead))?.[0] ?? "";
  if (words.senseOf(first) !== "number") return undefined;
  const head = headOf(lines[at] as TableLine);
  const senses = head.map((cell) => words.senseOf(printedCell(cell)) ?? null);
  const task = senses.indexOf("task");
  if (senses[0] !== "number" || task < 1 || head.length < 3) return undefined;
  if (!senses.some((sense) => sense === "lead" || sense === "responsible")) return undefined;
  const rows: CutRow[] = [{ cells: head }];
  let end = at + 1;
  let number: number | undefined;
  for (let next = end; next < lines.length; next++) {
    const line = lines[next] as TableLine;
    if (isBlank(line)) continue;
    const own = Number(rowPattern.exec(line.printed)?.[1] ?? Number.NaN);
    const isNext = Number.isInteger(own) && (number === undefined || own === number + 1);
    if (!isNext && !groupPattern.test(line.printed)) break;
    const cells = cutCells(line, stretchesOf(line.printed));
    rows.push(isNext ? fitted(cells, { senses, task, isBodies }) : { cells });
    if (isNext) number = own;
    end = next + 1;
  }
  return number === undefined ? undefined : { rows, length: end - at };
};

/** UTF-16 units in which a head shows its first word. */
const longestHead = 40;

/** A number and a space at the start of a line. */
const rowPattern = /^\s*(\d{1,3})[.．、]?[ \u00a0\u3000]+\S/u;

/** `一、经济发展` between rows. */
const groupPattern = /^\s*[（(]?[一二三四五六七八九十]{1,3}[、）)]\S{1,30}\s*$/u;

function stretchesOf(printed: string): Stretch[] {
  return [...printed.matchAll(/[^ \u00a0\u3000]+/gu)].map(({ 0: word, index }) => {
    return { start: index, end: index + word.length };
  });
}

/** The names of the columns; characters that stand alone are set wide and are one word. */
function headOf(line: TableLine): CutCell[] {
  const stretches: Stretch[] = [];
  for (const stretch of stretchesOf(line.printed)) {
    const last = stretches.at(-1);
    const isWide =
      stretch.end - stretch.start === 1 && last && /(?:^| |\u3000)\S$/u.test(line.printed.slice(0, last.end));
    if (isWide) stretches[stretches.length - 1] = { start: last.start, end: stretch.end };
    else stretches.push(stretch);
  }
  return cutCells(line, stretches);
}

/** What a row is fitted to: what its columns are, and which of them is the task. */
interface Fit {
  readonly senses: readonly Column["sense"][];
  readonly task: number;
  readonly isBodies: BodyJudge;
}

/** Join what the task has of spaces, where bodies close the row; a row that does not fit stays as it is. */
function fitted(printed: readonly CutCell[], { senses, task, isBodies }: Fit): CutRow {
  const width = senses.length;
  const cells = withWholeWords(printed, width);
  const more = cells.length - width;
  const last = cells.at(-1);
  if (more <= 0 || task === width - 1 || !last || !isBodies(printedCell(last))) return { cells };
  const own = cells.slice(task, task + more + 1).reduce(joinCells);
  const joined = [...cells.slice(0, task), own, ...cells.slice(task + more + 1)];
  const isSure = senses.filter((sense) => sense === null || texts.has(sense)).length === 1;
  return isSure ? { cells: joined } : { cells: joined, parts: printed.length };
}

/** What columns say in words of their own, which may have spaces. */
const texts: ReadonlySet<Column["sense"]> = new Set(["task", "measure", "goal", "context"]);

/** Join to the part before it each character that is no cell, while a row has more parts than columns. */
function withWholeWords(cells: readonly CutCell[], width: number): CutCell[] {
  const whole: CutCell[] = [];
  for (const [i, cell] of cells.entries()) {
    const before = whole.at(-1);
    const isOver = whole.length + cells.length - i > width;
    if (before && whole.length > 1 && isOver && /^(?![无是否])\p{Script=Han}$/u.test(printedCell(cell)))
      whole[whole.length - 1] = joinCells(before, cell);
    else whole.push(cell);
  }
  return whole;
}
