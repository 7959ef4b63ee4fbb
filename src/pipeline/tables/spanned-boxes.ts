import { cutCells, joinLinesOfRow, type Stretch, stretchesBetween } from "./cut-cells.ts";
import type { CutCell, CutRow, TableLine } from "./layout.ts";

/** An upright stroke, or one with a rule to its side; in a drawing of `+`, `-` and `|`, one of these. */
const upright = /[\u2502\u2503\u2551\u250c-\u254b\u2552-\u256c]/gu;
const typedUpright = /[+|]/gu;
const typedBar = /\|/gu;

/** Say whether a line is a rule in some columns and text or room in others. */
export function isPartRule({ printed }: TableLine): boolean {
  const text = printed.trim();
  if (!drawnPattern.test(text) && !typedPattern.test(text)) return false;
  const columns = columnsOf(text);
  return columns.some(isFlat) && !columns.every(isFlat);
}

/** From one upright stroke to another. */
const drawnPattern =
  /^[\u2502\u2503\u2551\u251c-\u2523\u255e-\u2560].*[\u2502\u2503\u2551\u2524-\u252b\u2561-\u2563]$/u;

/** `+------+------+      |`. */
const typedPattern = /^[+|].*\+[-=]{2,}\+.*\|$|^\|.*\+[-=]{2,}\+.*[+|]$/u;

/** `─────`: what a rule is in one column. */
function isFlat(words: string): boolean {
  return /^(?:[\u2500\u2501\u2550]+|[-=]{2,})$/u.test(words);
}

function columnsOf(printed: string): string[] {
  return stretchesOf(printed).map(({ start, end }) => printed.slice(start, end));
}

/** Where the columns of a line stand; what stands outside of its first and last stroke is in none. */
function stretchesOf(printed: string): Stretch[] {
  return stretchesBetween(printed, uprightOf(printed.trim())).slice(1, -1);
}

/** What parts the columns of a line; in one of text a plus is text. */
function uprightOf(text: string): RegExp {
  if (!/^[+|]/u.test(text)) return upright;
  return text.startsWith("+") || typedPattern.test(text) ? typedUpright : typedBar;
}

/** The lines of a cell, one after another, by column; none where the cell of the row above reaches down. */
interface OpenRow {
  readonly first: readonly CutCell[];
  readonly columns: CutCell[][];
}

/**
 * Cut a table whose rules part some columns and run past others. A row ends wherever a rule stands in any column; where
 * none stands, the cell reaches down. Nothing where the lines have not all as many columns.
 *
 *     │抓好财税工作，增│市财政局、│
 *     ├────────┤市地税局  │
 *     │完善护税网络。  │          │
 */
export function spannedRows(lines: readonly TableLine[]): CutRow[] | undefined {
  const rows: OpenRow[] = [];
  const rowOf: number[] = [];
  let width: number | undefined;
  let closed: ReadonlySet<number> | "all" = "all";
  for (const line of lines) {
    const words = columnsOf(line.printed);
    const ruled = words.flatMap((column, i) => (isFlat(column) ? [i] : []));
    if (ruled.length === words.length) {
      closed = "all";
      continue;
    }
    width ??= words.length;
    if (words.length !== width) return undefined;
    const cells = cutCells(line, stretchesOf(line.printed));
    if (ruled.length === 0 && (closed === "all" || closed.size > 0)) {
      rows.push({ first: cells, columns: cells.map(() => []) });
      for (const i of cells.keys()) if (closed === "all" || closed.has(i)) rowOf[i] = rows.length - 1;
      closed = new Set();
    }
    for (const [i, cell] of cells.entries()) if (!ruled.includes(i)) rows[rowOf[i] ?? 0]?.columns[i]?.push(cell);
    if (ruled.length > 0) closed = closed === "all" ? "all" : new Set([...closed, ...ruled]);
  }
  return rows.map(({ first, columns }) => ({
    cells: columns.map((own, i) => {
      const [joined] = joinLinesOfRow(own.map((cell) => [cell]));
      return joined ?? { ...(first[i] as CutCell), pieces: [], reached: true };
    }),
  }));
}
