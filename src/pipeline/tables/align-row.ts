import { printedCell } from "./cut-cells.ts";
import type { CutCell } from "./layout.ts";
import type { Column } from "./table.ts";

/** Tells whether words are bodies, or give bodies something to do. */
export type BodyJudge = (words: string) => boolean;

/** Columns of the widest table whose rows are moved: each place of each row is tried. */
const mostColumns = 40;

/**
 * Put the cells of a row below their own columns, where a copy leaves out those that a cell above reaches into, and
 * so moves the others to the left. Bodies show it: they stand before the columns that hold them.
 *
 *     任务     | 要求     | 责任部门
 *     一、甲。 | 1.做甲。 | 财务科
 *     2.做乙。 | 各科室   |
 */
export function alignRow(cells: readonly CutCell[], columns: readonly Column[], isBodies: BodyJudge): CutCell[] {
  const width = columns.length;
  const last = cells.findLastIndex(({ pieces }) => pieces.length > 0);
  const [opening] = cells;
  if (!opening || width > mostColumns || cells.length > width || last < 1 || fits(cells, 0, columns, isBodies))
    return [...cells];
  for (let shift = 1; shift < width - last; shift++) {
    if (!fits(cells, shift, columns, isBodies)) continue;
    const { start, line, col } = opening;
    const left = Array.from({ length: shift }, (): CutCell => ({ pieces: [], start, line, col }));
    return [...left, ...cells.slice(0, width - shift)];
  }
  return [...cells];
}

/** Say whether cells moved to the right put bodies below a column of those that lead, and nothing else below any. */
function fits(cells: readonly CutCell[], shift: number, columns: readonly Column[], isBodies: BodyJudge): boolean {
  const texts = columns.flatMap(({ sense }, column) => {
    const cell = sense === "lead" || sense === "responsible" ? cells[column - shift] : undefined;
    return cell && cell.pieces.length > 0 ? [printedCell(cell).trim()] : [];
  });
  return texts.length > 0 && texts.every(isBodies);
}
