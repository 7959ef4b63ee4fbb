import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { appendAll } from "../../text/append-all.ts";
import { type Matrix, multiply } from "../printed-lines/matrix.ts";
import type { Rule } from "./rule.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of a path, and whether a curve leads to it. */
interface Corner extends Point {
  readonly isCurved?: boolean;
}

/** A rectangle of a page that can be drawn on. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly lineWidth: number;
}

/** What is done with a path. */
export interface Painting {
  readonly strokes: boolean;
  readonly fills: boolean;
  readonly closes: boolean;
}

export interface DrawnRule {
  readonly isAlong: boolean;
  readonly rule: Rule;
}

/** Points of the thickest rule; what is thicker is a bar or the ground of a cell. */
const thickest = 4;

/** Points by which the ends of a straight rule may differ. */
const slant = 0.5;

const everywhere: Box = {
  left: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.NEGATIVE_INFINITY,
  top: Number.POSITIVE_INFINITY,
};

/** Numbers that follow each step of a path of pdfjs: to a point, a line, two curves, the way back. */
const numbersOf = [2, 2, 6, 4, 0];

/** Follows what is drawn on a page: its transforms, what it is cut to, the width of its lines. */
export class Pen {
  #state: State;
  readonly #saved: State[] = [];
  #cutsNext = false;

  constructor(turn: Matrix) {
    this.#state = { matrix: turn, clip: everywhere, lineWidth: 1 };
  }

  /** Follow an operator that draws no path. */
  follow(operator: number, args: readonly unknown[]): void {
    switch (operator) {
      case OPS.save:
        this.#saved.push(this.#state);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case OPS.transform:
        this.#transform(args as unknown as Matrix);
        break;
      case OPS.setLineWidth:
        this.#state = { ...this.#state, lineWidth: Number(args[0]) };
        break;
      case OPS.setGState:
        for (const [name, value] of args[0] as readonly (readonly [string, unknown])[])
          if (name === "LW") this.#state = { ...this.#state, lineWidth: Number(value) };
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.#cutsNext = true;
        break;
      case OPS.paintFormXObjectBegin:
        this.#beginForm(args as readonly [Matrix | null, readonly number[] | null]);
        break;
    }
  }

  /** Give the rules of a path that is drawn, or cut to it what is drawn next. */
  draw(path: ArrayLike<number>, { strokes, fills, closes }: Painting): DrawnRule[] {
    const parts = this.#partsOf(path);
    const rules: DrawnRule[] = [];
    for (const points of parts) {
      const area = fills ? this.#ruleOf(boxOf(points)) : [];
      if (area.length > 0) appendAll(rules, area);
      else if (strokes) appendAll(rules, this.#edgesOf(points, closes));
    }
    if (this.#cutsNext) this.#cutTo(boxOf(parts.flat()));
    this.#cutsNext = false;
    return rules;
  }

  #transform(matrix: Matrix): void {
    this.#state = { ...this.#state, matrix: multiply(this.#state.matrix, matrix) };
  }

  #beginForm([matrix, bounds]: readonly [Matrix | null, readonly number[] | null]): void {
    this.#saved.push(this.#state);
    if (matrix) this.#transform(matrix);
    if (!bounds) return;
    const [x1, y1, x2, y2] = bounds as readonly [number, number, number, number];
    this.#cutTo(boxOf([this.#place(x1, y1), this.#place(x2, y1), this.#place(x2, y2), this.#place(x1, y2)]));
  }

  #cutTo(box: Box): void {
    this.#state = { ...this.#state, clip: common(this.#state.clip, box) };
  }

  #place(x: number, y: number): Point {
    const [a, b, c, d, e, f] = this.#state.matrix;
    return { x: a * x + c * y + e, y: b * x + d * y + f };
  }

  /** The parts of a path as points on the page. */
  #partsOf(path: ArrayLike<number>): Corner[][] {
    const parts: Corner[][] = [];
    for (let i = 0; i < path.length; ) {
      const step = path[i] as number;
      const count = numbersOf[step] ?? path.length;
      const at = i + 1 + count - 2;
      const part = parts.at(-1);
      if (step === 4) {
        if (part?.[0]) part.push(part[0]);
      } else {
        const point = this.#place(path[at] as number, path[at + 1] as number);
        if (step === 0 || !part) parts.push([point]);
        else part.push(step === 1 ? point : { ...point, isCurved: true });
      }
      i += 1 + count;
    }
    return parts;
  }

  #edgesOf(points: readonly Corner[], closes: boolean): DrawnRule[] {
    const [a, b] = this.#state.matrix;
    if (this.#state.lineWidth * Math.hypot(a, b) > thickest) return [];
    const all = closes && points[0] ? [...points, points[0]] : points;
    return all.slice(1).flatMap((point, i) => {
      if (point.isCurved) return [];
      const box = boxOf([all[i] as Point, point]);
      return Math.min(box.right - box.left, box.top - box.bottom) <= slant ? this.#ruleOf(box) : [];
    });
  }

  /** A narrow box is a rule along or down the page, a dot of a dotted one both. */
  #ruleOf(box: Box): DrawnRule[] {
    const { left, right, bottom, top } = common(this.#state.clip, box);
    const [width, height] = [right - left, top - bottom];
    if (!(width >= 0 && height >= 0)) return [];
    return [
      ...(height <= thickest ? [{ isAlong: true, rule: { at: (bottom + top) / 2, from: left, to: right } }] : []),
      ...(width <= thickest ? [{ isAlong: false, rule: { at: (left + right) / 2, from: bottom, to: top } }] : []),
    ];
  }
}

function common(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
    top: Math.min(a.top, b.top),
  };
}

function boxOf(points: readonly Point[]): Box {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { left, right, bottom, top };
}
