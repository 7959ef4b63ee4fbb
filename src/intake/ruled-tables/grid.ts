import { near, type Rule, type Rules } from "./rule.ts";

/** A cell by the lines of its grid, counted from the left and from the top. */
export interface GridCell {
  readonly column: number;
  readonly row: number;
  /** Columns and rows that it reaches over. */
  readonly right: number;
  readonly down: number;
  /** No rule is below it, and it stands at the lower end of the grid: it goes on where the grid does. */
  readonly isOpen: boolean;
}

/** A grid of rules that touch: its lines from the left, and from the top down, and what they enclose. */
export interface Grid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** What four sides enclose; the rest is open to the outside. */
  readonly cells: readonly GridCell[];
  /** Whether a cell has no rule above or below it, as where the end of a page cuts a table. */
  readonly isCut: boolean;
  /** Whether an area has more than four corners, or the cells fill less than half of the grid. */
  readonly isOdd: boolean;
}

/** Areas of the finest grid that is looked at; a table of 100 rows and 40 columns has 4,000. */
const mostSlots = 50_000;

/** Give the grid of rules that touch each other; nothing where they part no columns. */
export function gridOf(rules: Rules): Grid | undefined {
  const columns = linesOf(rules.down, rules.along);
  const rows = linesOf(rules.along, rules.down).reverse();
  const [width, height] = [columns.length - 1, rows.length - 1];
  if (width < 2 || height < 1) return;
  if (width * height > mostSlots) return { columns, rows, cells: [], isCut: false, isOdd: true };
  const above = coverOf(rules.along, rows, columns);
  const before = coverOf(rules.down, columns, rows);
  const areas = areasOf(width, height, above, before);
  const cells = areas.filter((area) => isCell(area, width, height, above, before));
  const filled = cells.reduce((sum, { right, down }) => sum + right * down, 0);
  return {
    columns,
    rows,
    cells: cells.map((cell) => ({ ...cell, isOpen: !isRuled(above, cell.row + cell.down, cell.column, cell.right) })),
    isCut: cells.some(
      ({ column, row, right, down }) =>
        !isRuled(above, row, column, right) || !isRuled(above, row + down, column, right),
    ),
    isOdd: filled * 2 < width * height || areas.some(({ right, down, slots }) => slots < right * down),
  };
}

/** The places of rules, and of the ends of those across, where these reach farther. */
function linesOf(rules: readonly Rule[], across: readonly Rule[]): number[] {
  const places = [...new Set(rules.map(({ at }) => at))].sort((a, b) => a - b);
  const from = across.reduce((least, rule) => Math.min(least, rule.from), Number.POSITIVE_INFINITY);
  const to = across.reduce((most, rule) => Math.max(most, rule.to), Number.NEGATIVE_INFINITY);
  const [first, last] = [places[0] ?? Number.POSITIVE_INFINITY, places.at(-1) ?? Number.NEGATIVE_INFINITY];
  return [...(from < first - near ? [from] : []), ...places, ...(to > last + near ? [to] : [])];
}

/** Which stretches of which lines are ruled: by the number of the line, then of the stretch. */
type Cover = readonly (readonly boolean[])[];

function coverOf(rules: readonly Rule[], lines: readonly number[], stretches: readonly number[]): Cover {
  const cover = lines.map(() => new Array<boolean>(stretches.length - 1).fill(false));
  const numbers = new Map(lines.map((at, i) => [at, i]));
  for (const { at, from, to } of rules) {
    const line = cover[numbers.get(at) ?? -1];
    if (!line) continue;
    for (let i = 0; i < line.length; i++) {
      const [one, other] = [stretches[i] as number, stretches[i + 1] as number];
      if (from <= Math.min(one, other) + near && to >= Math.max(one, other) - near) line[i] = true;
    }
  }
  return cover;
}

function isRuled(cover: Cover, line: number, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if (!cover[line]?.[i]) return false;
  return true;
}

/** The slots that no rule parts, with the rectangle around them. */
interface Area extends Omit<GridCell, "isOpen"> {
  readonly slots: number;
}

function areasOf(width: number, height: number, above: Cover, before: Cover): Area[] {
  const seen = new Uint8Array(width * height);
  const areas: Area[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start]) continue;
    let [left, right, top, bottom, slots] = [width, 0, height, 0, 0];
    const open = [start];
    seen[start] = 1;
    const visit = (slot: number, isParted: boolean | undefined) => {
      if (isParted || seen[slot]) return;
      seen[slot] = 1;
      open.push(slot);
    };
    for (let slot = open.pop(); slot !== undefined; slot = open.pop()) {
      const [column, row] = [slot % width, Math.floor(slot / width)];
      slots++;
      [left, right] = [Math.min(left, column), Math.max(right, column)];
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      if (column > 0) visit(slot - 1, before[column]?.[row]);
      if (column < width - 1) visit(slot + 1, before[column + 1]?.[row]);
      if (row > 0) visit(slot - width, above[row]?.[column]);
      if (row < height - 1) visit(slot + width, above[row + 1]?.[column]);
    }
    areas.push({ column: left, row: top, right: right - left + 1, down: bottom - top + 1, slots });
  }
  return areas;
}

/**
 * A cell is a rectangle with rules around it. At a side of the grid there may be none, where tables have open sides or
 * are cut by the end of a page: then the two sides beside are ruled from end to end.
 */
function isCell({ column, row, right, down, slots }: Area, width: number, height: number, above: Cover, before: Cover) {
  if (slots < right * down) return false;
  const [top, bottom] = [isRuled(above, row, column, right), isRuled(above, row + down, column, right)];
  const [left, end] = [isRuled(before, column, row, down), isRuled(before, column + right, row, down)];
  return (
    (top || (row === 0 && left && end)) &&
    (bottom || (row + down === height && left && end)) &&
    (left || (column === 0 && top && bottom)) &&
    (end || (column + right === width && top && bottom))
  );
}
