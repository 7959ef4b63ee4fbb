/** The map of places and lines that the plans name: a sketch, drawn when the site is built. */

import { s } from "hastscript";
import type { TownRow } from "../../../registry/schema.ts";
import { strings } from "../../../strings/zh-Hans.ts";
import type { MapFeatures } from "../../map-features.ts";
import { drawSvg, renderFigure } from "../drawing.ts";
import { drawMarks, drawNames, drawRoute, drawThread } from "./draw-blocks.ts";
import { type Block, countryBlocks, placeBlocks, routeBlocks, townBlocks } from "./map-blocks.ts";
import { type PlacedBlock, placeLabels } from "./place-labels.ts";
import { layOutSheet, type Point, type Sheet } from "./project-points.ts";
import { routePaths } from "./route-paths.ts";

const t = strings.map;

/** Of the drawing, in pixels: what a page of 1280 pixels has room for. */
const width = 1120;

export interface MapLayout {
  readonly sheet: Sheet;
  readonly paths: ReadonlyMap<string, readonly Point[]>;
  readonly blocks: readonly Block[];
  readonly labels: readonly PlacedBlock[];
}

/** Lay out the map: marks, lines and names with their places. */
export function layOutMap({ places, routes }: MapFeatures, towns: readonly TownRow[]): MapLayout {
  const sheet = layOutSheet(
    [...places, ...routes.flatMap(({ stations }) => stations), ...towns].map((row) => row.coordinates),
    width,
  );
  const paths = routePaths(routes, sheet);
  const named = [...placeBlocks(places, towns, sheet), ...routeBlocks(routes, paths)];
  const blocks = [...countryBlocks(sheet), ...named, ...townBlocks(towns, named, sheet)];
  const segments = [...paths.values()].flatMap((path) => path.slice(1).map((to, i) => [path[i] ?? to, to] as const));
  return { sheet, paths, blocks, labels: placeLabels(blocks, { width, height: sheet.height, segments }) };
}

/** Draw the map. */
export function drawMap(features: MapFeatures, towns: readonly TownRow[], root: string): string {
  const { sheet, paths, blocks, labels } = layOutMap(features, towns);
  const drawing = drawSvg({
    id: "place-map",
    title: t.title,
    description: t.description(features.places.length, features.routes.length),
    width,
    height: sheet.height,
    marks: [
      s("path.land", { d: sheet.land }),
      s("path.border", { d: sheet.borders }),
      ...features.routes.map(({ project }) => drawRoute(project, paths.get(project.id) ?? [])),
      ...labels.flatMap(drawThread),
      ...drawMarks(blocks, labels),
      ...labels.flatMap(drawNames),
    ],
  });
  return renderFigure([drawing], root, "sketch");
}
