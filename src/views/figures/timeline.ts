import type { ElementContent } from "hast";
import { s } from "hastscript";
import type { EditionPlan } from "../../edition/load-edition.ts";
import { sortDate } from "../../edition/plan-date.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { drawSvg, label, link, renderFigure, round } from "./drawing.ts";

const width = 720;
const rowHeight = 22;
const top = 24;
const labelWidth = 190;

/**
 * Draw when the plans are from: a dot for each date that the source states, a bar for a date that
 * is known only between bounds. Each row is labelled with its plan and links to it.
 */
export function timeline(plans: readonly EditionPlan[], root: string): string {
  const dated = [...plans]
    .sort((a, b) => sortDate(a.row).localeCompare(sortDate(b.row)))
    .filter(({ row }) => row.dates.length > 0);
  const years = dated.flatMap(({ row }) =>
    row.dates.flatMap(({ date, after, before }) =>
      [date, after, before].flatMap((text) => (text ? [yearOf(text)] : [])),
    ),
  );
  if (years.length === 0) return "";
  const first = Math.floor(Math.min(...years));
  const last = Math.ceil(Math.max(...years) + 0.01);
  const x = (date: number) => round(labelWidth + ((date - first) / (last - first)) * (width - labelWidth - 10));
  const height = top + dated.length * rowHeight + 4;
  const marks = [
    ...axis(first, last, x, height),
    ...dated.flatMap((plan, i) => drawPlan(plan, top + i * rowHeight + 10, x)),
  ];
  const { timelineTitle: title, timelineText: description } = strings.home;
  return renderFigure([drawSvg({ id: "timeline", title, description, width, height, marks })], root, "timeline");
}

function axis(first: number, last: number, x: (year: number) => number, height: number): ElementContent[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((year) => [
    s("line.axis", { x1: x(year), x2: x(year), y1: top - 6, y2: height }),
    ...(year < last ? [label(x(year + 0.5), 12, String(year), { textAnchor: "middle" })] : []),
  ]);
}

function drawPlan({ row }: EditionPlan, y: number, x: (date: number) => number): ElementContent[] {
  const name = row.short_title ?? row.title;
  const marks = row.dates.flatMap(({ date, after, before }): ElementContent[] => {
    if (date) return [s("circle", { cx: x(yearOf(date)), cy: y, r: 3.5 })];
    return after && before ? [s("line", { x1: x(yearOf(after)), x2: x(yearOf(before)), y1: y, y2: y })] : [];
  });
  return [link(`plans/${row.slug}/`, row.title, [label(0, y + 4, name), ...marks])];
}

/** A date as a fraction of years: 2014-10-24 is 2014.81; a bare year stands in its middle. */
function yearOf(date: string): number {
  const [year = 0, month, day = 15] = date.split("-").map(Number);
  return month === undefined ? year + 0.5 : year + (month - 1) / 12 + day / 372;
}
