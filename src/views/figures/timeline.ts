import type { ElementContent } from "hast";
import { s } from "hastscript";
import type { EditionPlan } from "../../edition/load-edition.ts";
import { sortDate } from "../../edition/plan-date.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { drawSvg, label, link, renderFigure, round } from "./drawing.ts";

const rowHeight = 22;
const top = 24;

/** Least room for the name of a year, in pixels. */
const yearRoom = 32;

interface Axis {
  readonly title: string;
  readonly description: string;
  /** Of the drawing and of the names at its left, in pixels. */
  readonly width: number;
  readonly labelWidth: number;
  readonly className: string;
  /** Where the row of a plan leads: a path below the root, or an anchor on the page. */
  readonly hrefOf: (plan: EditionPlan) => string;
}

/** The axis of all plans, as wide as a page, each leading to its plan. */
const whole: Axis = {
  title: strings.home.timelineTitle,
  description: strings.home.timelineText,
  width: 720,
  labelWidth: 190,
  className: "timeline whole",
  hrefOf: ({ row }) => `plans/${row.slug}/`,
};

/** The axis on the page of one matter, which a telephone has room for: each plan leads to what it says there. */
export function matterAxis(name: string): Axis {
  return {
    title: strings.project.axis(name),
    description: strings.home.timelineText,
    width: 328,
    labelWidth: 136,
    className: "timeline",
    hrefOf: ({ row }) => `#${row.slug}`,
  };
}

/**
 * Draw when the plans are from: a dot for each date that the source states, a bar for a date that
 * is known only between bounds. Each row is labelled with its plan.
 */
export function timeline(plans: readonly EditionPlan[], root: string, axis: Axis = whole): string {
  const { title, description, width, labelWidth, className, hrefOf } = axis;
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
    ...yearLines(first, last, x, height),
    ...dated.map((plan, i) => link(hrefOf(plan), plan.row.title, drawPlan(plan, top + i * rowHeight + 10, x))),
  ];
  return renderFigure([drawSvg({ id: "timeline", title, description, width, height, marks })], root, className);
}

function yearLines(first: number, last: number, x: (year: number) => number, height: number): ElementContent[] {
  const every = Math.ceil(yearRoom / Math.max(1, x(first + 1) - x(first)));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((year) => [
    s("line.axis", { x1: x(year), x2: x(year), y1: top - 6, y2: height }),
    ...(year < last && (year - first) % every === 0
      ? [label(x(year + 0.5), 12, String(year), { textAnchor: "middle" })]
      : []),
  ]);
}

function drawPlan({ row }: EditionPlan, y: number, x: (date: number) => number): ElementContent[] {
  const name = row.short_title ?? row.title;
  const marks = row.dates.flatMap(({ date, after, before }): ElementContent[] => {
    if (date) return [s("circle", { cx: x(yearOf(date)), cy: y, r: 3.5 })];
    return after && before ? [s("line", { x1: x(yearOf(after)), x2: x(yearOf(before)), y1: y, y2: y })] : [];
  });
  return [label(0, y + 4, name), ...marks];
}

/** A date as a fraction of years: 2014-10-24 is 2014.81; a bare year stands in its middle. */
function yearOf(date: string): number {
  const [year = 0, month, day = 15] = date.split("-").map(Number);
  return month === undefined ? year + 0.5 : year + (month - 1) / 12 + day / 372;
}
