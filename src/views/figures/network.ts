/** Who works with whom, drawn: bodies as their names, joined by the duties that name both. */

import type { ElementContent } from "hast";
import { s } from "hastscript";
import type { EditionDepartment } from "../../edition/model.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { rankDepartments } from "./columns.ts";
import { drawSvg, label, link, renderFigure, round } from "./drawing.ts";
import { layOutNetwork } from "./network-layout.ts";
import type { Body, Line, NetworkLayout } from "./network-model.ts";
import { type Pair, pairAnchor } from "./pairs.ts";

const t = strings.figures;

/** Pairs below this are drawn faint, and are not in the table. */
export const faintBelow = 3;

/** Draw the network of all bodies that share a duty with another. */
export function drawNetwork(departments: readonly EditionDepartment[], pairs: readonly Pair[], root: string): string {
  const paired = new Set(pairs.flatMap(({ a, b }) => [a.id, b.id]));
  const layout = layOutNetwork(
    rankDepartments(departments).filter(({ id }) => paired.has(id)),
    pairs,
  );
  return renderFigure([draw(layout)], root, "network");
}

function draw({ width, height, bodies, lines }: NetworkLayout) {
  return drawSvg({
    id: "network-map",
    title: t.networkTitle,
    description: t.networkDescription(bodies.length, lines.length),
    width,
    height,
    marks: [...lines.map(drawLine), ...lines.flatMap(drawNumber), ...bodies.map(drawBody)],
  });
}

function drawLine({ pair, from, to }: Line): ElementContent {
  const count = pair.duties.length;
  const path = s("path", {
    className: ["line", weightOf(count)],
    d: `M${from.x} ${from.y}L${to.x} ${to.y}`,
    strokeWidth: round(count < faintBelow ? 0.8 * count ** 0.5 : 0.55 * count ** 0.85),
  });
  if (count < faintBelow) return path;
  return link(`#${pairAnchor(pair)}`, t.pairTitle(pair.a.name, pair.b.name, count), [path]);
}

function weightOf(count: number): string {
  if (count < faintBelow) return "faint";
  return count < 6 ? "thin" : count < 10 ? "middling" : "thick";
}

function drawNumber({ pair, number }: Line): ElementContent[] {
  if (!number) return [];
  return [
    link(`#${pairAnchor(pair)}`, t.pairTitle(pair.a.name, pair.b.name, pair.duties.length), [
      label(number.x, number.y + 4, String(pair.duties.length), { class: "middle halo" }),
    ]),
  ];
}

function drawBody({ department, text, fontSize, width, height, x, y }: Body): ElementContent {
  const { id, name, leads, supports } = department;
  return link(`departments/${id}/`, t.bodyTitle(name, leads.length, supports.length), [
    s("rect.body", { x: x - width / 2, y: y - height / 2, width, height, rx: 3 }),
    label(x, y + fontSize * 0.36, text, { class: "middle", "font-size": fontSize }),
  ]);
}
