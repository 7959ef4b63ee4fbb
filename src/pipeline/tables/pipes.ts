import { cutCells, joinCells, type Stretch, stretchesBetween } from "./cut-cells.ts";
import type { CutCell, CutRow, TableLayout, TableLine } from "./layout.ts";

/**
 * Cut a table of Markdown: bars between the cells, and a line of hyphens below the row that names the columns.
 *
 *     | 序号 | 任务 | 牵头单位 |
 *     |---|---|---|
 *     | 1 | 支持产业化。 | 省经信厅 |
 */
export const pipes: TableLayout = (lines, at, words) => {
  const first = lines[at] as TableLine;
  if (!barPattern.test(first.printed)) return undefined;
  const cells = stretchesOf(first.printed);
  const next = lines[at + 1];
  const isRuled = next !== undefined && isDelimiter(next.printed);
  const isPair = next !== undefined && isClosed(first.printed) && isClosed(next.printed);
  const isHeader = words.isHeader(cells.map(({ start, end }) => first.printed.slice(start, end)));
  if (cells.length < 2 || !(isRuled || isPair || isHeader)) return undefined;
  const rows: CutRow[] = [];
  let behind = at;
  for (; behind < lines.length; behind++) {
    const line = lines[behind] as TableLine;
    if (!barPattern.test(line.printed)) break;
    if (isDelimiter(line.printed)) continue;
    const isFirst = behind === at && isRuled;
    rows.push({ cells: cellsOf(line), ...(isFirst ? { header: true } : {}) });
  }
  return { rows, length: behind - at };
};

/** A cell goes on behind a `<br>`, as Markdown breaks lines in it. */
function cellsOf(line: TableLine): CutCell[] {
  const cells = stretchesOf(line.printed).map(({ start, end }) =>
    stretchesBetween(line.printed.slice(start, end), /<br\s*\/?>/giu).map((part): Stretch => {
      return { start: start + part.start, end: start + part.end };
    }),
  );
  const cut = cutCells(line, cells.flat());
  let taken = 0;
  return cells.map(({ length }) => {
    taken += length;
    return cut.slice(taken - length, taken).reduce(joinCells);
  });
}

/** A bar, also a full-width one, that no backslash makes text. */
const barPattern = /(?<!\\)[|｜]/u;

function stretchesOf(printed: string): Stretch[] {
  const stretches = stretchesBetween(printed, /(?<!\\)[|｜]/gu);
  const isEmpty = (stretch: Stretch | undefined) =>
    stretch !== undefined && printed.slice(stretch.start, stretch.end).trim() === "";
  if (isEmpty(stretches[0])) stretches.shift();
  if (isEmpty(stretches.at(-1))) stretches.pop();
  return stretches;
}

function isClosed(printed: string): boolean {
  return /^[|｜]/u.test(printed.trimStart()) && /[|｜]$/u.test(printed.trimEnd());
}

function isDelimiter(printed: string): boolean {
  const cells = stretchesOf(printed).map(({ start, end }) => printed.slice(start, end).trim());
  return cells.length > 0 && cells.every((cell) => /^:?-+:?$/u.test(cell));
}
