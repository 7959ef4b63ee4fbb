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
import type { EditionDepartment } from "../model.ts";
import { totalOf } from "./columns.ts";
import type { Pair } from "./pairs.ts";
import { shortName, widthOf } from "./short-name.ts";

/** A body's label: its middle and its size, in pixels. */
export interface Body {
  readonly department: EditionDepartment;
  readonly text: string;
  readonly fontSize: number;
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
}

/** A pair's line; `number` is where its count stands, for pairs that are labelled. */
export interface Line {
  readonly pair: Pair;
  readonly from: Body;
  readonly to: Body;
  readonly number: { readonly x: number; readonly y: number } | null;
}

export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly bodies: readonly Body[];
  /** Thin lines first, so that thick ones lie above them. */
  readonly lines: readonly Line[];
}

export const canvas = { width: 1120, height: 820, margin: 6 };

/** Pairs with as many shared duties have their number at the line. */
export const labelledFrom = 10;

/** Pairs with as many shared duties keep other bodies off their line. */
const clearFrom = 6;

type Node = Body & SimulationNodeDatum;

/** First places are tried in as many turns; the layout that reads best is kept. */
const turns = 12;

/** Lay out the network. The same bodies and pairs always give the same places. */
export function layOutNetwork(departments: readonly EditionDepartment[], pairs: readonly Pair[]): NetworkLayout {
  const tries = Array.from({ length: turns }, (_, turn) => settle(departments, pairs, turn));
  const [best] = tries.sort((a, b) => a.cost - b.cost);
  const { bodies = [], lines = [] } = best ?? {};
  return { width: canvas.width, height: canvas.height, bodies, lines };
}

type Link = { readonly source: Node; readonly target: Node; readonly pair: Pair };

/** Let forces settle from one turn of the first places, and say how badly the result reads. */
function settle(departments: readonly EditionDepartment[], pairs: readonly Pair[], turn: number) {
  const nodes = departments.map((department, i) => makeBody(department, i, turn));
  const links = joinBodies(nodes, pairs);
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
    makeRoom(nodes);
  }
  for (let pass = 0; pass < 500 && makeRoom(nodes); pass++);
  for (const node of nodes) Object.assign(node, { x: Math.round(node.x), y: Math.round(node.y) });
  const lines = numberLines(links.map(({ source, target, pair }) => ({ pair, from: source, to: target })), nodes);
  return { bodies: nodes, lines, cost: costOf(lines, nodes) };
}

function joinBodies(nodes: readonly Node[], pairs: readonly Pair[]): Link[] {
  const byId = new Map(nodes.map((node) => [node.department.id, node]));
  return pairs.flatMap((pair) => {
    const [source, target] = [byId.get(pair.a.id), byId.get(pair.b.id)];
    return source && target ? [{ source, target, pair }] : [];
  });
}

/** How badly a layout reads: lines without room for their number, strong lines that run behind a label, that cross, that are long. */
function costOf(lines: readonly Line[], bodies: readonly Body[]): number {
  const strong = lines.filter(({ pair }) => pair.duties.length >= clearFrom);
  const hidden = strong.flatMap((line) =>
    bodies.filter((body) => body !== line.from && body !== line.to && runsBehind(line, body)),
  );
  const crossings = strong.flatMap((line, i) => strong.slice(i + 1).filter((other) => cross(line, other)));
  const length = strong.reduce((sum, { from, to }) => sum + Math.hypot(from.x - to.x, from.y - to.y), 0);
  const unnumbered = lines.filter(({ pair, number }) => pair.duties.length >= labelledFrom && number === null);
  return unnumbered.length * 10 + hidden.length * 6 + crossings.length + length / 400;
}

/** Say whether a line runs behind a label that it does not join, by points along it. */
function runsBehind({ from, to }: Omit<Line, "number">, body: Body): boolean {
  return Array.from({ length: 39 }, (_, i) => (i + 1) / 40).some((share) => {
    const x = from.x + (to.x - from.x) * share;
    const y = from.y + (to.y - from.y) * share;
    return overlap({ x, y, width: 0, height: 0 }, body);
  });
}

function cross(a: Omit<Line, "number">, b: Omit<Line, "number">): boolean {
  const ends = new Set([a.from, a.to, b.from, b.to]);
  return ends.size === 4 && side(a, b.from) !== side(a, b.to) && side(b, a.from) !== side(b, a.to);
}

function side({ from, to }: Omit<Line, "number">, { x, y }: Body): boolean {
  return (to.x - from.x) * (y - from.y) > (to.y - from.y) * (x - from.x);
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
    for (const { source, target } of links)
      for (const node of nodes) if (node !== source && node !== target) pushOff(node, source, target, alpha);
  };
  return Object.assign(force, {
    initialize: (all: Node[]) => {
      nodes = all;
    },
  });
}

function pushOff(node: Node, from: Node, to: Node, alpha: number): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const along = ((node.x - from.x) * dx + (node.y - from.y) * dy) / (length * length);
  if (along < 0.05 || along > 0.95) return;
  const [nx, ny] = [-dy / length, dx / length];
  const off = (node.x - from.x) * nx + (node.y - from.y) * ny;
  const reach = (Math.abs(nx) * node.width + Math.abs(ny) * node.height) / 2 + 6;
  if (Math.abs(off) >= reach) return;
  const push = (reach - Math.abs(off)) * (off < 0 ? -1 : 1) * 0.25 * Math.max(alpha, 0.1);
  node.vx = (node.vx ?? 0) + nx * push;
  node.vy = (node.vy ?? 0) + ny * push;
}

/** Move overlapping labels apart along the shorter way, and all of them into the canvas; say whether any overlapped. */
function makeRoom(nodes: readonly Node[]): boolean {
  let moved = false;
  for (const [i, a] of nodes.entries()) {
    for (const b of nodes.slice(i + 1)) {
      const x = (a.width + b.width) / 2 + 8 - Math.abs(a.x - b.x);
      const y = (a.height + b.height) / 2 + 6 - Math.abs(a.y - b.y);
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

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
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

/** Size of a number at a line, in pixels. */
export const numberBox = { width: 20, height: 15 };

/** Places along a line, from its middle outwards. */
function places({ from, to }: Omit<Line, "number">): { x: number; y: number }[] {
  const shares = Array.from({ length: 17 }, (_, i) => 0.5 + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * 0.05);
  return shares.map((share) => ({
    x: Math.round(from.x + (to.x - from.x) * share),
    y: Math.round(from.y + (to.y - from.y) * share),
  }));
}

/** Say whether two boxes, each given by its middle, overlap. */
export function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}
