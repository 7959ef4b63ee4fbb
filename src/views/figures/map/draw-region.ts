/** A region with lines, marks and names in it, as a figure for a page. */

import type { RouteFeature } from "../../map-features.ts";
import { drawSvg, renderFigure } from "../drawing.ts";
import { drawMarks, drawNames, drawRoute, drawThread } from "./draw-blocks.ts";
import type { Block } from "./map-blocks.ts";
import { placeLabels } from "./place-labels.ts";
import type { Point, Sheet } from "./project-points.ts";
import { drawGround, type Outline } from "./region-sheet.ts";

interface RegionDrawing {
  /** What a reader who does not see it is told; the id stands once on a page. */
  readonly drawing: { readonly id: string; readonly title: string; readonly description: string };
  readonly outline: Outline;
  readonly sheet: Sheet;
  readonly routes: readonly RouteFeature[];
  /** Points of the lines, by the id of their matter, in pixels. */
  readonly paths: ReadonlyMap<string, readonly Point[]>;
  /** What is marked and named. */
  readonly blocks: readonly Block[];
  readonly withBorders: boolean;
  readonly root: string;
}

/** Draw it: names stand where they are clear of each other, and one that finds no place is left out. */
export function drawRegion({
  drawing,
  outline,
  sheet,
  routes,
  paths,
  blocks,
  withBorders,
  root,
}: RegionDrawing): string {
  const { width, height } = sheet;
  const segments = [...paths.values()].flatMap((path) => path.slice(1).map((to, i) => [path[i] ?? to, to] as const));
  const labels = placeLabels(blocks, { width, height, segments });
  const marks = [
    ...drawGround(outline, sheet, withBorders),
    ...routes.map(({ project }) => drawRoute(project, paths.get(project.id) ?? [])),
    ...labels.flatMap(drawThread),
    ...drawMarks(blocks, labels),
    ...labels.flatMap(drawNames),
  ];
  return renderFigure([drawSvg({ ...drawing, width, height, marks })], root, "sketch inset");
}
