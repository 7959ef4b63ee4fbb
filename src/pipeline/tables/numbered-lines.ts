import type { BodyJudge } from "./align-row.ts";
import { cutCells, joinCells, printedCell, type Stretch } from "./cut-cells.ts";
import { type CutCell, type CutRow, isBlank, type TableLayout, type TableLine } from "./layout.ts";

/**
 * Cut a table whose copy parts the cells of a row with one space:
 *
 *     序号 工 作 任 务 牵头负责部门
 *     1 居民消费价格涨幅3%左右 发展改革委
 *     2 城镇新增就业1000万人以上 人力资源社会保障部
 *
 * It begins with the word for the number and a column of bodies; each row begins with the next number. What has
 * spaces of its own is the task, if bodies stand at the end all the same.
 */
export const numberedLines: TableLayout = (lines, at, words, isBodies) => {
  const first = /\S+/u.exec((lines[at] as TableLine).printed.slice(0, longestHead))?.[0] ?? "";
  if (words.senseOf(first) !== "number") return undefined;
  const head = headOf(lines[at] as TableLine);
  const senses = head.map((cell) => words.senseOf(printedCell(cell)));
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
    rows.push({ cells: isNext ? fitted(cells, { width: head.length, task, isBodies }) : cells });
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

/** Join what the task has of spaces, where bodies close the row; a row that does not fit stays as it is. */
function fitted(
  cells: readonly CutCell[],
  { width, task, isBodies }: { readonly width: number; readonly task: number; readonly isBodies: BodyJudge },
): CutCell[] {
  const more = cells.length - width;
  const last = cells.at(-1);
  if (more <= 0 || task === width - 1 || !last || !isBodies(printedCell(last))) return [...cells];
  const own = cells.slice(task, task + more + 1).reduce(joinCells);
  return [...cells.slice(0, task), own, ...cells.slice(task + more + 1)];
}
