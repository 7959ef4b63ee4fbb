/** Departments × plans and departments × chapters, drawn: each cell says its count. */

import type { Element, ElementContent } from "hast";
import { s } from "hastscript";
import type { EditionDepartment } from "../../edition/model.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { type Column, countIn, type PlanColumns, totalOf } from "./columns.ts";
import { drawStub, drawSvg, label, link, renderFigure } from "./drawing.ts";
import { shortName } from "./short-name.ts";

const t = strings.figures;

/** Pixels. A row's name stands in a stub of its own, which stays while the cells scroll. */
const size = { row: 22, stub: 138, planCell: 25, chapterCell: 24, total: 40, groupGap: 12, roles: 22, gap: 1 };

/** Least counts of the six steps of the hue, as far apart as the counts go; figures.css has a colour for each. */
const planSteps = [1, 3, 6, 11, 18, 30];
const chapterSteps = [1, 2, 3, 5, 8, 12];

interface Grid {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly EditionDepartment[];
  /** Columns in groups, which a gap divides. */
  readonly groups: readonly (readonly Column[])[];
  /** Width of half a column: leads stand left, supports right. */
  readonly cell: number;
  /** Height of the titles, which are set from top to bottom. */
  readonly head: number;
  /** Rows after which the roles are said again; 0 for never. */
  readonly repeat: number;
  readonly steps: readonly number[];
  /** Titles of the groups, above those of their columns; none where a column stands for itself. */
  readonly groupTitles: readonly Column[];
}

/** Draw departments × plans in parts that stand side by side where there is room. */
export function drawPlanMaps(rows: readonly EditionDepartment[], groups: readonly PlanColumns[], root: string): string {
  const part = Math.ceil(rows.length / 3);
  const parts = [0, 1, 2].map((i) => rows.slice(i * part, (i + 1) * part)).filter(({ length }) => length > 0);
  const columns = groups.map(({ plan }) => plan);
  const head = Math.max(...columns.map(({ title }) => title.length)) * 13 + 8;
  const grids = parts.map((slice, i) =>
    drawGrid({
      id: `plans-map-${i + 1}`,
      title: t.plansPart(i * part + 1, i * part + slice.length),
      rows: slice,
      groups: [columns],
      cell: size.planCell,
      head,
      repeat: 0,
      steps: planSteps,
      groupTitles: [],
    }),
  );
  return renderFigure(grids, root, "heat parts");
}

/** Draw departments × chapters, the chapters of a plan side by side under its name. */
export function drawChapterMap(
  rows: readonly EditionDepartment[],
  groups: readonly PlanColumns[],
  root: string,
): string {
  const chapters = groups.map((group) => group.chapters);
  const longest = Math.max(...chapters.flat().map(({ title }) => title.length));
  const grid = drawGrid({
    id: "chapters-map",
    title: t.chaptersTitle,
    rows,
    groups: chapters,
    cell: size.chapterCell,
    head: longest * 13 + 54,
    repeat: 18,
    steps: chapterSteps,
    groupTitles: groups.map(({ plan }) => plan),
  });
  return renderFigure([grid], root, "heat");
}

/** Place of each column and each row. */
function place({ rows, groups, cell, head, repeat }: Grid) {
  const xs = new Map<Column, number>();
  let x = 0;
  for (const group of groups) {
    for (const column of group) {
      xs.set(column, x);
      x += 2 * cell;
    }
    x += size.groupGap;
  }
  const breaks = (i: number) => (repeat === 0 ? 0 : Math.floor(i / repeat));
  const top = head + size.roles;
  const ys = rows.map((_, i) => top + i * size.row + breaks(i) * size.roles);
  return {
    xs,
    ys,
    totalX: x - size.groupGap + 4,
    width: x - size.groupGap + size.total,
    height: (ys.at(-1) ?? top) + size.row + 2,
  };
}

function drawGrid(grid: Grid): Element {
  const { xs, ys, totalX, width, height } = place(grid);
  const repeats = ys.flatMap((y, i) => (grid.repeat > 0 && i > 0 && i % grid.repeat === 0 ? [y - size.roles] : []));
  const marks = [
    ...grid.groups.flatMap((group, i) => drawGroupTitle(grid, group, grid.groupTitles[i], xs)),
    ...[...xs].flatMap(([column, x]) => drawColumnTitle(grid, column, x)),
    ...[grid.head, ...repeats].flatMap((y) => drawRoles(grid, y, xs, y !== grid.head, totalX)),
    ...grid.rows.flatMap((department, i) => drawRow(grid, department, ys[i] ?? 0, xs, totalX)),
  ];
  const names = grid.rows.flatMap((department, i) => drawName(department, ys[i] ?? 0));
  const description = t.mapDescription(grid.rows.length);
  return s("div.map", [
    drawStub(size.stub, height, names),
    drawSvg({ id: grid.id, title: grid.title, description, width, height, marks }),
  ]);
}

function drawGroupTitle(
  { cell }: Grid,
  group: readonly Column[],
  title: Column | undefined,
  xs: ReadonlyMap<Column, number>,
): ElementContent[] {
  const [first] = group;
  if (!title || !first) return [];
  const x = xs.get(first) ?? 0;
  const end = x + group.length * 2 * cell;
  return [
    s("path.rule", { d: `M${x} 25H${end}` }),
    link(title.path, title.name, [label(x, 16, title.title, { class: "group-title" })]),
  ];
}

/** A title runs from top to bottom and ends at its column; the numeral stands upright at its foot. */
function drawColumnTitle({ cell, head }: Grid, column: Column, x: number): ElementContent[] {
  const foot = column.numeral === "" ? head - 4 : head - 22;
  const title = s("text.down", { x: x + cell, y: foot }, column.title);
  const numeral = column.numeral === "" ? [] : [label(x + cell, head - 4, column.numeral, { class: "middle strong" })];
  return [link(column.path, column.name, [title, ...numeral])];
}

function drawRoles(
  { cell }: Grid,
  y: number,
  xs: ReadonlyMap<Column, number>,
  again: boolean,
  totalX: number,
): ElementContent[] {
  const roles = [...xs].flatMap(([{ numeral }, x]) => [
    label(x + cell / 2, y + 15, t.leadMark, { class: "middle role strong" }),
    label(x + cell * 1.5, y + 15, t.supportMark, { class: "middle role" }),
    ...(again && numeral !== "" ? [label(x + cell, y + 15, numeral, { class: "middle role" })] : []),
  ]);
  return [...roles, label(totalX + size.total - 8, y + 15, t.total, { class: "end role" })];
}

function drawName(department: EditionDepartment, y: number): ElementContent[] {
  const { id, name, leads, supports } = department;
  const text = label(0, y + 15.5, shortName(department), { class: "name" });
  return [
    s("path.rule", { d: `M0 ${y + size.row - 0.5}H${size.stub}` }),
    link(`departments/${id}/`, t.bodyTitle(name, leads.length, supports.length), [text]),
  ];
}

function drawRow(
  grid: Grid,
  department: EditionDepartment,
  y: number,
  xs: ReadonlyMap<Column, number>,
  totalX: number,
): ElementContent[] {
  const end = totalX + size.total - 8;
  const cells = [...xs].flatMap(([column, x]) => {
    const { leads, supports } = countIn(department, column);
    return [
      ...drawCell(grid, { department, column, count: leads, role: "lead", x, y }),
      ...drawCell(grid, { department, column, count: supports, role: "support", x: x + grid.cell, y }),
    ];
  });
  return [
    s("path.rule", { d: `M0 ${y + size.row - 0.5}H${end}` }),
    ...cells,
    label(end, y + 15.5, String(totalOf(department)), { class: "end" }),
  ];
}

interface Cell {
  readonly department: EditionDepartment;
  readonly column: Column;
  readonly count: number;
  readonly role: "lead" | "support";
  readonly x: number;
  readonly y: number;
}

function drawCell({ cell, steps }: Grid, { department, column, count, role, x, y }: Cell): ElementContent[] {
  if (count === 0) return [];
  const step = stepOf(count, steps);
  const box = { x: x + size.gap, y, width: cell - 2 * size.gap, height: size.row - 1 };
  return [
    link(
      `departments/${department.id}/#${column.anchor}`,
      t.cellTitle(department.name, column.name, t.roles[role], count),
      [
        s("rect", { className: [`step-${step}`], ...box }),
        label(x + cell / 2, y + 15.5, String(count), { class: `middle ${role} on-${step}` }),
      ],
    ),
  ];
}

/** Step of the hue for a count, 1-based. */
function stepOf(count: number, steps: readonly number[]): number {
  return steps.findLastIndex((least) => count >= least) + 1;
}
