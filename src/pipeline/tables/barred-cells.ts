import { cutCells, joinCells } from "./cut-cells.ts";
import type { HeaderWords } from "./header-words.ts";
import { type CutCell, type CutRow, isBlank, type TableLayout, type TableLine } from "./layout.ts";

/**
 * Cut a table whose copy sets a bar behind each cell and then a line end:
 *
 *     序号 |⏎任务 |⏎牵头单位 |⏎80 |⏎支持产业化。 |⏎省经信厅 |⏎81 |⏎…
 *
 * The cells up to the first number name the columns, three of them at least; then each row has as many cells.
 * A cell may take several lines, the bar one of its own; what stands alone before a number is the title of a group.
 */
export const barredCells: TableLayout = (lines, at, words) => {
  const sense = words.senseOf(wordsOf(lines[at]));
  if (
    sense === undefined ||
    !(isBarred(lines[at]) || isBar(lines.slice(at + 1, at + 4).find((line) => !isBlank(line))))
  )
    return undefined;
  const head = cellsFrom(lines, at, mostColumns + 2).cells.map(({ text }) => text);
  const first = head.findIndex((text) => numberPattern.test(text));
  const names = first > 0 && isTitleOfGroup(head, first - 1, words) ? head.slice(0, first - 1) : head.slice(0, first);
  const width = first < 0 ? 0 : names.length;
  if (width < 3 || width > mostColumns) return undefined;
  if (words.count(names) < (sense === "number" ? 3 : width)) return undefined;
  const { cells, behind } = cellsFrom(lines, at, Number.POSITIVE_INFINITY);
  const rows: CutRow[] = [{ cells: cells.slice(0, width).map(({ cut }) => cut) }];
  let next = width;
  while (next < cells.length) {
    const isGroup = !numbered(cells[next]) && numbered(cells[next + 1]);
    const taken = cells.slice(next, next + (isGroup ? 1 : width));
    if (!isGroup && taken.length < width) break;
    rows.push({ cells: taken.map(({ cut }) => cut) });
    next += taken.length;
  }
  const last = cells[next - 1];
  return { rows, length: (next === cells.length ? behind : (last?.behind ?? behind)) - at };
};

/** Say whether the cell above the first number is the title of a group, and no column: the others alone are header words. */
function isTitleOfGroup(head: readonly string[], at: number, words: HeaderWords): boolean {
  const text = head[at] ?? "";
  const others = head.slice(0, at);
  return groupPattern.test(text) || (words.senseOf(text) === undefined && words.count(others) === others.length);
}

/** A cell, its printed text without the bar, and the line behind its last. */
interface BarredCell {
  readonly cut: CutCell;
  readonly text: string;
  readonly behind: number;
}

/** Read cells for as long as bars close them, so many at most. */
function cellsFrom(lines: readonly TableLine[], at: number, most: number): { cells: BarredCell[]; behind: number } {
  const cells: BarredCell[] = [];
  let behind = at;
  let open: CutCell | undefined;
  let text = "";
  for (let i = at; i < lines.length && i - behind <= longestCell && cells.length < most; i++) {
    const line = lines[i] as TableLine;
    if (isBlank(line)) continue;
    const end = isBarred(line) ? line.printed.search(barPattern) : line.printed.length;
    const [part] = cutCells(line, [{ start: 0, end }]) as [CutCell];
    open = open ? joinCells(open, part) : part;
    text += line.printed.slice(0, end);
    if (!isBarred(line)) continue;
    behind = i + 1;
    cells.push({ cut: open, text: text.trim(), behind });
    open = undefined;
    text = "";
  }
  return { cells, behind };
}

const barPattern = /[|｜]\s*$/u;

/** A bar closes the line, and no other stands in it. */
function isBarred(line: TableLine | undefined): boolean {
  return line !== undefined && /^[^|｜]*[|｜]\s*$/u.test(line.printed);
}

function isBar(line: TableLine | undefined): boolean {
  return line !== undefined && /^\s*[|｜]\s*$/u.test(line.printed);
}

function wordsOf(line: TableLine | undefined): string {
  return line?.printed.replace(barPattern, "") ?? "";
}

function numbered(cell: BarredCell | undefined): boolean {
  return cell !== undefined && numberPattern.test(cell.text);
}

const numberPattern = /^\d{1,4}[.．、]?$/u;

/** `一、产业发展` alone above the first number is the title of a group. */
const groupPattern = /^[（(]?[一二三四五六七八九十]{1,3}[、）)]/u;

const mostColumns = 12;

/** Lines that a cell may take. */
const longestCell = 20;
