/** Where the names on the map stand: near their marks, clear of each other and of every mark. */

import { type Box, overlap } from "../network-model.ts";
import type { Block } from "./map-blocks.ts";
import type { Point } from "./project-points.ts";

/** A block with the middle of its box, in pixels. */
export interface PlacedBlock extends Box {
  readonly block: Block;
  /** The anchor that it stands at. */
  readonly anchor: Point;
}

interface Surroundings {
  readonly width: number;
  readonly height: number;
  /** Lines of the map; a name may lie on one where it must. */
  readonly segments: readonly (readonly [Point, Point])[];
}

interface Candidate extends PlacedBlock {
  readonly cost: number;
  /** Holds the box and the thread to its anchor. */
  readonly bounds: Box;
}

/** Orders of placing that are tried; the one that reads best is kept. */
const tries = 240;

/** What a block of weight 1 costs that found no place: more than the worst place of all others. */
const noPlace = 10_000;

/** When so many orders behind one another have brought nothing better, none is looked for. */
const patience = 60;

/** Place as many blocks as there is room for. The same blocks always get the same places. */
export function placeLabels(blocks: readonly Block[], around: Surroundings): PlacedBlock[] {
  const marks = blocks.flatMap(({ radius, anchors: [at] }) =>
    radius > 0 && at ? [{ ...at, width: radius * 2 + 3, height: radius * 2 + 3 }] : [],
  );
  const candidates = new Map(blocks.map((block) => [block, candidatesOf(block, marks, around)]));
  const room = (block: Block) => candidates.get(block)?.length ?? 0;
  let order = [...blocks].sort((a, b) => b.height - a.height || room(a) - room(b));
  let best: { placed: readonly Candidate[]; cost: number } = { placed: [], cost: Number.POSITIVE_INFINITY };
  let bestAt = 0;
  // Where every block has its best place, no order brings a better.
  const least = sumOf(blocks.map((block) => candidates.get(block)?.[0]?.cost ?? costOfNone(block)));
  for (let i = 0; i < tries && i - bestAt <= patience && best.cost > least; i++) {
    const { placed, late } = placeInOrder(order, candidates);
    const cost = sumOf(placed.map((candidate) => candidate.cost)) + sumOf(late.map(costOfNone));
    if (cost < best.cost) {
      best = { placed, cost };
      bestAt = i;
    }
    order = promote(i % 8 === 0 ? startOrder(best.placed, blocks) : order, late, placed, i);
  }
  return [...best.placed];
}

function sumOf(costs: readonly number[]): number {
  return costs.reduce((sum, cost) => sum + cost, 0);
}

function costOfNone(block: Block): number {
  return noPlace * weightOf(block);
}

function placeInOrder(order: readonly Block[], candidates: ReadonlyMap<Block, readonly Candidate[]>) {
  const placed: Candidate[] = [];
  const late: Block[] = [];
  for (const block of order) {
    const found = candidates.get(block)?.find((candidate) => !placed.some((other) => clash(candidate, other)));
    if (found) placed.push(found);
    else late.push(block);
  }
  return { placed, late };
}

/** From time to time start again from the best that was found. */
function startOrder(best: readonly Candidate[], blocks: readonly Block[]): Block[] {
  const placed = best.map(({ block }) => block);
  return [...placed, ...blocks.filter((block) => !placed.includes(block))];
}

/** Try next those first that found no place, or else, in turn, one of those that fared worst. */
function promote(order: readonly Block[], late: readonly Block[], placed: readonly Candidate[], turn: number): Block[] {
  const worst = [...placed].sort((a, b) => b.cost - a.cost)[turn % 9];
  const first = late.length > 0 ? late : worst ? [worst.block] : [];
  return [...first, ...order.filter((block) => !first.includes(block))];
}

/** Say whether two blocks cover each other, or the thread of one runs through the other; most are far apart. */
function clash(one: Candidate, other: Candidate): boolean {
  if (!overlap(one.bounds, other.bounds)) return false;
  return overlap(one, other) || crosses(one, other) || crosses(other, one);
}

/** Say whether the thread from a block to its mark runs through another block. */
function crosses({ anchor, x, y, width, height }: PlacedBlock, box: PlacedBlock): boolean {
  const end = nearestPoint(anchor, { x, y, width, height });
  return [0.15, 0.3, 0.45, 0.6, 0.75, 0.9].some((share) =>
    overlap(
      { x: anchor.x + (end.x - anchor.x) * share, y: anchor.y + (end.y - anchor.y) * share, width: 2, height: 2 },
      box,
    ),
  );
}

/** Give the point of a box that is nearest to a place. */
export function nearestPoint(at: Point, box: Box): Point {
  const clamp = (value: number, middle: number, size: number) =>
    Math.max(middle - size / 2, Math.min(middle + size / 2, value));
  return { x: clamp(at.x, box.x, box.width), y: clamp(at.y, box.y, box.height) };
}

const distances = [4, 9, 16, 26, 40, 58, 80, 106, 136, 170];

/** How many of these distances a name may have: a town is there for others to be found by, and goes before it is far. */
const reaches: Readonly<Record<Block["kind"], number>> = {
  country: 1,
  town: 4,
  route: 5,
  place: distances.length,
  nature: distances.length,
};
const directions = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);

/** Places for a block that cover no mark, the best first. */
function candidatesOf(block: Block, marks: readonly Box[], around: Surroundings): Candidate[] {
  const steps = distances.slice(0, reaches[block.kind]);
  const all = block.anchors.flatMap((anchor, i) =>
    steps.flatMap((step) =>
      directions
        .map((angle) => ({ angle, box: boxAt(block, anchor, step, angle) }))
        .filter(({ box }) => isInside(box, around) && !marks.some((mark) => overlap(box, mark)))
        .map(({ angle, box }) => {
          // Beside its mark a name reads best, at the right before the left; the first anchors of a line are its middle.
          const side = Math.abs(Math.sin(angle)) * 6 + (Math.cos(angle) < 0 ? 2 : 0);
          const crossings = around.segments.filter((segment) => cuts(segment, box)).length;
          const cost = step * 1.5 + side + crossings * 26 + (i % 7) * 2;
          const placed = { block, anchor, ...box };
          const whole = (cost + confusion(placed, marks)) * weightOf(block);
          return { ...placed, bounds: boundsOf(placed), cost: whole };
        }),
    ),
  );
  return all.sort((a, b) => a.cost - b.cost);
}

/** What the map is about has its name nearer than what is there to find it by. */
function weightOf({ lines }: Block): number {
  return lines.some(({ strong }) => strong) ? 4 : 1;
}

/** Give the place of a block on a ray from its anchor: its box touches the end with the side or corner that faces it. */
function boxAt(block: Block, anchor: Point, step: number, angle: number): Box {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const reach = block.kind === "country" ? 0 : block.radius + step;
  const x = anchor.x + dx * reach + Math.sign(round(dx)) * sideShare(dx) * (block.width / 2);
  const y = anchor.y + dy * reach + Math.sign(round(dy)) * sideShare(dy) * (block.height / 2);
  return { x, y, width: block.width, height: block.height };
}

/** Give a box that holds a block and the thread to its anchor, which is as wide as a point of it in `crosses`. */
function boundsOf({ anchor, x, y, width, height }: PlacedBlock): Box {
  const [left, right] = [Math.min(anchor.x - 2, x - width / 2), Math.max(anchor.x + 2, x + width / 2)];
  const [top, bottom] = [Math.min(anchor.y - 2, y - height / 2), Math.max(anchor.y + 2, y + height / 2)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left + 1, height: bottom - top + 1 };
}

/** A name right beside the mark of another is taken for its name. */
function confusion({ block, anchor, ...box }: PlacedBlock, marks: readonly Box[]): number {
  const wide = { ...box, width: box.width + 18, height: box.height + 8 };
  const others = marks.filter((mark) => overlap(wide, mark) && (mark.x !== anchor.x || mark.y !== anchor.y));
  return block.kind === "route" ? 0 : others.length * 24;
}

function sideShare(component: number): number {
  return Math.min(1, Math.abs(component) * 2);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function isInside({ x, y, width, height }: Box, around: Surroundings): boolean {
  const edge = 4;
  return (
    x - width / 2 >= edge &&
    x + width / 2 <= around.width - edge &&
    y - height / 2 >= edge &&
    y + height / 2 <= around.height - edge
  );
}

/** Say whether a line runs through a box. */
function cuts([from, to]: readonly [Point, Point], box: Box): boolean {
  // Most lines are far from a box; a pixel more takes in how wide a point of the line is.
  if (Math.abs(from.x + to.x - 2 * box.x) > Math.abs(from.x - to.x) + box.width + 2) return false;
  if (Math.abs(from.y + to.y - 2 * box.y) > Math.abs(from.y - to.y) + box.height + 2) return false;
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6);
  for (let i = 0; i <= steps; i++) {
    const at = {
      x: from.x + ((to.x - from.x) * i) / steps,
      y: from.y + ((to.y - from.y) * i) / steps,
      width: 1,
      height: 1,
    };
    if (overlap(at, box)) return true;
  }
  return false;
}
