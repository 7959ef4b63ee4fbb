/** The sheet of one region, as wide as a telephone of 360 pixels has room for, with its outline. */

import type { ElementContent } from "hast";
import { s } from "hastscript";
import { madeOnce } from "../../../text/made-once.ts";
import { type Degrees, layOutSheet, type Point, type Sheet } from "./project-points.ts";

/** How a region is drawn. */
export interface Outline {
  /** Of the jurisdiction. */
  readonly name: string;
  /** Degrees east and north. */
  readonly ring: readonly (readonly [lon: number, lat: number])[];
}

/** Of the drawing, in pixels. */
const width = 328;

const margin = { top: 16, right: 16, bottom: 16, left: 16 };

/** The sheet of a region alone. */
export const nearSheet = madeOnce((outline: Outline) => layOutSheet(cornersOf(outline), width, margin));

/** The sheet of a region with places beyond it. */
export function sheetWith(outline: Outline, points: readonly Degrees[]): Sheet {
  return layOutSheet([...cornersOf(outline), ...points], width, margin);
}

/** Draw the land, the region and, unless they are left out, the borders between countries: half of what a map weighs. */
export function drawGround(outline: Outline, sheet: Sheet, withBorders: boolean): ElementContent[] {
  return [
    s("path.land", { d: sheet.land }),
    s("path.region", { d: pathOf(outline, sheet) }),
    ...(withBorders ? [s("path.border", { d: sheet.borders })] : []),
  ];
}

/** Say whether a place lies in a region: whether a line from it to the east crosses the ring an odd number of times. */
export function isInside({ lon, lat }: Degrees, { ring }: Outline): boolean {
  const crossed = ring.filter(([x, y], i) => {
    const [beforeX, beforeY] = ring.at(i - 1) ?? [x, y];
    return y > lat !== beforeY > lat && lon < x + ((lat - y) / (beforeY - y)) * (beforeX - x);
  });
  return crossed.length % 2 === 1;
}

function cornersOf({ ring }: Outline): Degrees[] {
  return ring.map(([lon, lat]) => ({ lon, lat }));
}

function pathOf(outline: Outline, sheet: Sheet): string {
  const points: Point[] = cornersOf(outline).map(sheet.project);
  return `M${points.map(({ x, y }) => `${x} ${y}`).join("L")}Z`;
}
