/** Where the bodies of the network stand: forces first, then room for every label. */

import {
  type Force,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { EditionDepartment } from "../../edition/model.ts";
import { totalOf } from "./columns.ts";
import { costOf } from "./network-cost.ts";
import {
  type Body,
  type Box,
  clearFrom,
  type Line,
  labelledFrom,
  type NetworkLayout,
  numberBox,
  overlap,
} from "./network-model.ts";
import type { Pair } from "./pairs.ts";
import { shortName, widthOf } from "./short-name.ts";

const canvas = { width: 1120, height: 820, margin: 6 };

type Node = Body & SimulationNodeDatum;

/** First places are tried in as many turns; the layout that reads best is kept. */
const turns = 8;

/** Lay out the network. The same bodies and pairs always give the same places. */
export function layOutNetwork(departments: readonly EditionDepartment[], pairs: readonly Pair[]): NetworkLayout {
  const tries = Array.from({ length: turns }, (_, turn) => settle(departments, pairs, turn));
  const [best] = tries.sort((a, b) => a.cost - b.cost);
  const { bodies = [], lines = [] } = best ?? {};
  const bottom = Math.max(0, ...bodies.map(({ y, height }) => y + height / 2));
  return { width: canvas.width, height: bottom + canvas.margin, bodies, lines };
}

type Link = { readonly source: Node; readonly target: Node; readonly pair: Pair };

/** Let forces settle from one turn of the first places, and say how badly the result reads. */
function settle(departments: readonly EditionDepartment[], pairs: readonly Pair[], turn: number) {
  const nodes = departments.map((department, i) => makeBody(department, i, turn));
  const links = joinBodies(nodes, pairs);
  const numbered = new Set(
    links
      .filter(({ pair }) => pair.duties.length >= labelledFrom)
      .flatMap(({ source, target }) => [joint(source, target), joint(target, source)]),
  );
  const simulation = forceSimulation(nodes)
    .force(
      "link",
      forceLink<Node, Link>(links)
        .distance(lengthOf)
        .strength(({ pair }) => pullOf(pair)),
    )
    .force(
      "charge",
      forceManyBody<Node>().strength(({ fontSize }) => -100 * (fontSize - 11.4) ** 1.45),
    )
    .force("x", forceX<Node>(canvas.width / 2).strength(0.05))
    .force("y", forceY<Node>(canvas.height / 2).strength(0.09))
    .force("clear", keepClear(links.filter(({ pair }) => pair.duties.length >= clearFrom)))
    .alphaDecay(0.012)
    .stop();
  for (let tick = 0; tick < 400; tick++) {
    simulation.tick();
    makeRoom(nodes, numbered);
  }
  for (let pass = 0; pass < 500 && makeRoom(nodes, numbered); pass++);
  const top = Math.min(...nodes.map(({ y, height }) => y - height / 2)) - canvas.margin;
  for (const node of nodes) Object.assign(node, { x: Math.round(node.x), y: Math.round(node.y - top) });
  const lines = numberLines(
    links.map(({ source, target, pair }) => ({ pair, from: source, to: target })),
    nodes,
  );
  return { bodies: nodes, lines, cost: costOf(lines, nodes) };
}

function joinBodies(nodes: readonly Node[], pairs: readonly Pair[]): Link[] {
  const byId = new Map(nodes.map((node) => [node.department.id, node]));
  return pairs.flatMap((pair) => {
    const [source, target] = [byId.get(pair.a.id), byId.get(pair.b.id)];
    return source && target ? [{ source, target, pair }] : [];
  });
}

function makeBody(department: EditionDepartment, i: number, turn: number): Node {
  const text = shortName(department);
  const fontSize = Math.round(12.5 + Math.min(6, Math.sqrt(totalOf(department)) * 0.72));
  const angle = i * 2.4 + (turn * 2 * Math.PI) / turns;
  const radius = 55 * Math.sqrt(i) + (turn % 3) * 40;
  return {
    department,
    text,
    fontSize,
    width: Math.ceil(widthOf(text, fontSize)) + 14,
    height: fontSize + 12,
    x: canvas.width / 2 + radius * Math.cos(angle),
    y: canvas.height / 2 + radius * Math.sin(angle) * 0.7,
  };
}

/** Strong pairs stand near each other, with room for a number between their labels. */
function lengthOf({ source, target, pair }: Link): number {
  return 80 + (source.width + target.width) / 3 + 90 / Math.sqrt(pair.duties.length);
}

function pullOf({ duties }: Pair): number {
  return duties.length < 3 ? 0.015 : Math.min(0.35, 0.012 * duties.length);
}

/** Push bodies off the lines of strong pairs to which they do not belong. */
function keepClear(links: readonly { source: Node; target: Node }[]): Force<Node, undefined> {
  let nodes: Node[] = [];
  const force = (alpha: number) => {
    for (const { source, target } of links) {
      const line = lineBetween(source, target);
      for (const node of nodes) if (node !== source && node !== target) pushOff(node, line, alpha);
    }
  };
  return Object.assign(force, {
    initialize: (all: Node[]) => {
      nodes = all;
    },
  });
}

/** A line as it stands in one turn of the forces, in which bodies change their speed and not their place. */
function lineBetween(from: Node, to: Node) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  return { from, dx, dy, length, nx: -dy / length, ny: dx / length };
}

function pushOff(node: Node, { from, dx, dy, length, nx, ny }: ReturnType<typeof lineBetween>, alpha: number): void {
  const along = ((node.x - from.x) * dx + (node.y - from.y) * dy) / (length * length);
  if (along < 0.05 || along > 0.95) return;
  const off = (node.x - from.x) * nx + (node.y - from.y) * ny;
  const reach = (Math.abs(nx) * node.width + Math.abs(ny) * node.height) / 2 + 6;
  if (Math.abs(off) >= reach) return;
  const push = (reach - Math.abs(off)) * (off < 0 ? -1 : 1) * 0.25 * Math.max(alpha, 0.1);
  node.vx = (node.vx ?? 0) + nx * push;
  node.vy = (node.vy ?? 0) + ny * push;
}

function joint(a: Node, b: Node): string {
  return `${a.department.id} ${b.department.id}`;
}

/**
 * Move labels apart that overlap, or that leave no room for the number between them, along the
 * shorter way, and all of them into the canvas; say whether any moved.
 */
function makeRoom(nodes: readonly Node[], numbered: ReadonlySet<string>): boolean {
  let moved = false;
  for (const [i, a] of nodes.entries()) {
    for (let j = i + 1; j < nodes.length; j++) {
      const b = nodes[j] as Node;
      if (Math.abs(a.y - b.y) > 60) continue;
      // Most are too far apart even for a number.
      if ((a.width + b.width) / 2 + 34 <= Math.abs(a.x - b.x)) continue;
      const gap = numbered.has(joint(a, b)) ? { x: 34, y: 26 } : { x: 8, y: 6 };
      const x = (a.width + b.width) / 2 + gap.x - Math.abs(a.x - b.x);
      const y = (a.height + b.height) / 2 + gap.y - Math.abs(a.y - b.y);
      if (x <= 0 || y <= 0) continue;
      moved = true;
      if (x < y) shift(a, b, "x", x);
      else shift(a, b, "y", y);
    }
  }
  for (const node of nodes) {
    node.x = clamp(node.x, node.width / 2 + canvas.margin, canvas.width - node.width / 2 - canvas.margin);
    node.y = clamp(node.y, node.height / 2 + canvas.margin, canvas.height - node.height / 2 - canvas.margin);
  }
  return moved;
}

function shift(a: Node, b: Node, axis: "x" | "y", distance: number): void {
  const half = (a[axis] < b[axis] ? -1 : 1) * (distance / 2);
  a[axis] += half;
  b[axis] -= half;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Give each labelled pair's number the place nearest the middle of its line that nothing else takes. */
function numberLines(lines: readonly Omit<Line, "number">[], bodies: readonly Body[]): Line[] {
  const taken: Box[] = [...bodies];
  const numbered = lines.map((line) => {
    if (line.pair.duties.length < labelledFrom) return { ...line, number: null };
    const number = places(line).find((at) => taken.every((box) => !overlap({ ...at, ...numberBox }, box))) ?? null;
    if (number) taken.push({ ...number, ...numberBox });
    return { ...line, number };
  });
  return numbered.reverse();
}

/** Places along a line, from its middle outwards. */
function places({ from, to }: Omit<Line, "number">): { x: number; y: number }[] {
  const shares = Array.from({ length: 17 }, (_, i) => 0.5 + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * 0.05);
  return shares.map((share) => ({
    x: Math.round(from.x + (to.x - from.x) * share),
    y: Math.round(from.y + (to.y - from.y) * share),
  }));
}
