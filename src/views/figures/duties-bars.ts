import type { Element, ElementContent } from "hast";
import { s } from "hastscript";
import type { EditionPlan } from "../../edition/load-edition.ts";
import type { EditionDepartment } from "../../edition/model.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { type Column, type Count, columnsOf, countIn, type PlanColumns } from "./columns.ts";
import { drawSvg, label, link, renderFigure, round } from "./drawing.ts";

const t = strings.figures;

/** Pixels. */
const size = { roles: 34, column: 28, bar: 18, most: 56, number: 15, head: 24, foot: 20 };

/** How far bars go up and down, and pixels for one duty. */
interface Scale {
  readonly unit: number;
  readonly up: number;
  readonly down: number;
}

/**
 * Draw a department's duties as a row of bars by plan and chapter: what it leads stands filled above
 * the line, what it supports outlined below it, each with its number. One drawing a plan, all to one scale.
 */
export function dutiesBars(department: EditionDepartment, plans: readonly EditionPlan[], root: string): string {
  const groups = columnsOf(plans).filter(({ plan }) => sum(countIn(department, plan)) > 0);
  if (groups.length === 0) return "";
  const counts = groups.flatMap(({ chapters }) => chapters.map((chapter) => countIn(department, chapter)));
  const [leads, supports] = [
    Math.max(...counts.map((count) => count.leads)),
    Math.max(...counts.map((count) => count.supports)),
  ];
  const unit = Math.min(9, size.most / Math.max(leads, supports, 1));
  const scale = { unit, up: round(size.head + leads * unit + size.number), down: round(supports * unit + size.number) };
  return renderFigure(
    groups.map((group) => drawPlan(department, group, scale)),
    root,
    "chart bars",
  );
}

function drawPlan(department: EditionDepartment, { plan, chapters }: PlanColumns, scale: Scale): Element {
  const width = size.roles + chapters.length * size.column;
  const title = t.barsTitle(department.name, plan.title);
  const count = countIn(department, plan);
  return drawSvg({
    id: `bars-${plan.anchor}`,
    title,
    description: t.barsDescription(count.leads, count.supports),
    width: Math.max(width, plan.title.length * 13 + 4),
    height: scale.up + scale.down + size.foot,
    marks: [
      s("path.axis", { d: `M${size.roles} ${scale.up}H${width}` }),
      label(0, scale.up - 5, t.roles.lead, { class: "role" }),
      label(0, scale.up + 15, t.roles.support, { class: "role" }),
      ...chapters.flatMap((chapter, i) => drawChapter(department, chapter, size.roles + i * size.column, scale)),
      link(`departments/${department.id}/#${plan.anchor}`, title, [label(0, 14, plan.title, { class: "strong" })]),
    ],
  });
}

function drawChapter(
  department: EditionDepartment,
  column: Column,
  left: number,
  { unit, up, down }: Scale,
): ElementContent[] {
  const { leads, supports } = countIn(department, column);
  const middle = left + size.column / 2;
  const x = middle - size.bar / 2;
  const numeral = label(middle, up + down + 14, column.numeral, { class: "middle role" });
  if (leads + supports === 0) return [link(column.path, column.name, [numeral])];
  const marks = [
    ...(leads === 0
      ? []
      : [
          s("rect.bar", { x, y: round(up - leads * unit), width: size.bar, height: round(leads * unit) }),
          label(middle, up - leads * unit - 3, String(leads), { class: "middle strong" }),
        ]),
    ...(supports === 0
      ? []
      : [
          s("rect.bar.outlined", { x: x + 0.5, y: up + 0.5, width: size.bar - 1, height: round(supports * unit) }),
          label(middle, up + supports * unit + 13, String(supports), { class: "middle" }),
        ]),
    numeral,
  ];
  return [link(`departments/${department.id}/#${column.anchor}`, t.barTitle(column.name, leads, supports), marks)];
}

function sum({ leads, supports }: Count): number {
  return leads + supports;
}
