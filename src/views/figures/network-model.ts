/** What a laid-out network is made of. Places and sizes are pixels; a box is given by its middle. */

import type { EditionDepartment } from "../../edition/model.ts";
import type { Pair } from "./pairs.ts";

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

/** Pairs with as many shared duties have their number at the line. */
export const labelledFrom = 10;

/** Pairs with as many shared duties keep other bodies off their line. */
export const clearFrom = 6;

/** Size of a number at a line, in pixels. */
export const numberBox = { width: 20, height: 15 };

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Say whether two boxes, each given by its middle, overlap. */
export function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}
