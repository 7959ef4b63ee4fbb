/** Who works with whom, drawn: bodies as their names, joined by the duties that name both. */

import type { ElementContent } from "hast";
import { s } from "hastscript";
import type { EditionDepartment } from "../../edition/model.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { drawSvg, label, link, renderFigure, round } from "./drawing.ts";
import { layOutNetwork } from "./network-layout.ts";
import type { Body, Line, NetworkLayout } from "./network-model.ts";
import { type Pair, pairAnchor, pairPath } from "./pairs.ts";

const t = strings.figures;

/** Pairs below this are drawn faint, and are not in the table. */
export const faintBelow = 3;

/** Bodies that a network holds at most, those with most duties: more names than these cannot be read. */
const mostBodies = 60;

/**
 * Draw the network of the bodies that share a duty with another.
 *
 * @param ranked bodies, those with most duties first
 * @param tabled pairs that have a row in the table beneath; the lines of others lead to the list of their duties
 */
export function drawNetwork(
  ranked: readonly EditionDepartment[],
  pairs: readonly Pair[],
  tabled: ReadonlySet<Pair>,
  root: string,
): string {
  const paired = new Set(pairs.flatMap(({ a, b }) => [a.id, b.id]));
  const bodies = ranked.filter(({ id }) => paired.has(id)).slice(0, mostBodies);
  const drawn = new Set(bodies.map(({ id }) => id));
  const layout = layOutNetwork(
    bodies,
    pairs.filter(({ a, b }) => drawn.has(a.id) && drawn.has(b.id)),
  );
  return renderFigure([draw(layout, tabled)], root, "network");
}

function draw({ width, height, bodies, lines }: NetworkLayout, tabled: ReadonlySet<Pair>) {
  const wayOf = (pair: Pair) => (tabled.has(pair) ? `#${pairAnchor(pair)}` : pairPath(pair));
  return drawSvg({
    id: "network-map",
    title: t.networkTitle,
    description: t.networkDescription(bodies.length, lines.length),
    width,
    height,
    marks: [
      ...lines.map((line) => drawLine(line, wayOf(line.pair))),
      ...lines.flatMap((line) => drawNumber(line, wayOf(line.pair))),
      ...bodies.map(drawBody),
    ],
  });
}

function drawLine({ pair, from, to }: Line, way: string): ElementContent {
  const count = pair.duties.length;
  const path = s("path", {
    className: ["line", weightOf(count)],
    d: `M${from.x} ${from.y}L${to.x} ${to.y}`,
    strokeWidth: round(count < faintBelow ? 0.8 * count ** 0.5 : 0.55 * count ** 0.85),
  });
  if (count < faintBelow) return path;
  return link(way, t.pairTitle(pair.a.name, pair.b.name, count), [path]);
}

function weightOf(count: number): string {
  if (count < faintBelow) return "faint";
  return count < 6 ? "thin" : count < 10 ? "middling" : "thick";
}

function drawNumber({ pair, number }: Line, way: string): ElementContent[] {
  if (!number) return [];
  return [
    link(way, t.pairTitle(pair.a.name, pair.b.name, pair.duties.length), [
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
