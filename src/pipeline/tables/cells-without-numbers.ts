import type { BodyJudge } from "./align-row.ts";
import { CellReader, longestHead, mostColumns, rowOf, wordsOf } from "./cell-a-line.ts";
import type { HeaderWords } from "./header-words.ts";
import type { CutRow, TableLayout, TableLine } from "./layout.ts";

/**
 * Cut a table that a copy has set out a cell a line and that counts no rows:
 *
 *     重点任务⏎牵头单位⏎完成时限⏎支持产业化。⏎省经信厅⏎2026年12月⏎…
 *
 * It begins with three header words at least, of which one is of bodies; each row has as many cells, with bodies and
 * nothing else where the head says so, and two rows at least have.
 */
export const cellsWithoutNumbers: TableLayout = (lines, at, words, isBodies) => {
  if (senseOf(lines[at], words) === undefined) return undefined;
  const reader = new CellReader(lines, at);
  const columns = columnsOf(reader, words);
  if (columns.length === 0) return undefined;
  const rows: CutRow[] = [rowOf(reader.take(columns.length))];
  while (isRow(reader, columns, isBodies)) rows.push(rowOf(reader.take(columns.length)));
  return rows.length > 2 ? { rows, length: reader.behind - at } : undefined;
};

/** Say of each column whether it holds bodies; none where the next lines are no head. */
function columnsOf(reader: CellReader, words: HeaderWords): boolean[] {
  const columns: boolean[] = [];
  for (let i = 0; i <= mostColumns; i++) {
    const sense = senseOf(reader.ahead(i), words);
    if (sense === undefined) break;
    columns.push(sense === "lead" || sense === "responsible" || sense === "support");
  }
  const isHead = columns.length > 2 && columns.length <= mostColumns && columns.some((isOfBodies) => isOfBodies);
  return isHead ? columns : [];
}

function senseOf(line: TableLine | undefined, words: HeaderWords): ReturnType<HeaderWords["senseOf"]> {
  const printed = line?.printed.trim() ?? "";
  return printed.length > longestHead ? undefined : words.senseOf(printed);
}

function isRow(reader: CellReader, columns: readonly boolean[], isBodies: BodyJudge): boolean {
  return columns.every((isOfBodies, i) => {
    const line = reader.ahead(i);
    return line !== undefined && (!isOfBodies || isBodies(wordsOf(line)));
  });
}
