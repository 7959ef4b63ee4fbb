/** The map of places and lines that the plans name: a sketch, drawn when the site is built. */

import type { ElementContent } from "hast";
import { s } from "hastscript";
import type { EditionProject } from "../../../edition/model.ts";
import type { TownRow } from "../../../registry/schema.ts";
import { strings } from "../../../strings/zh-Hans.ts";
import type { MapFeatures } from "../../map-features.ts";
import { drawSvg, label, link, renderFigure, round } from "../drawing.ts";
import { type Block, countryBlocks, distance, lineHeight, placeBlocks, routeBlocks, townBlocks } from "./map-blocks.ts";
import { nearestPoint, type PlacedBlock, placeLabels } from "./place-labels.ts";
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
      ...blocks.flatMap(drawMark),
      ...labels.flatMap(drawNames),
    ],
  });
  return renderFigure([drawing], root, "sketch");
}

function linkTo(project: EditionProject, marks: readonly ElementContent[]): ElementContent {
  const { id, name, plans, mentions } = project;
  return link(`projects/${id}/`, t.markTitle(name, plans.length, mentions.length), marks);
}

/** A line, and over it a wide one that cannot be seen, for the pointer. */
function drawRoute(project: EditionProject, points: readonly Point[]): ElementContent {
  const d = `M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`;
  return linkTo(project, [s("path", { className: ["route", project.kind], d }), s("path.reach", { d })]);
}

function drawMark({ kind, anchors: [at], radius, lines: [first] }: Block): ElementContent[] {
  if (!at || radius === 0) return [];
  const mark = s("circle", { className: ["mark", kind], cx: at.x, cy: at.y, r: radius });
  return [first?.project ? linkTo(first.project, [mark]) : mark];
}

/** A hairline from a mark to a name that found no place beside it. */
function drawThread({ block, anchor, ...box }: PlacedBlock): ElementContent[] {
  const end = nearestPoint(anchor, box);
  if (block.kind === "country" || distance(anchor, end) < block.radius + 11) return [];
  return [s("path.thread", { d: `M${round(anchor.x)} ${round(anchor.y)}L${round(end.x)} ${round(end.y)}` })];
}

function drawNames({ block, anchor, x, y, width: wide, height }: PlacedBlock): ElementContent[] {
  const side = Math.abs(x - anchor.x) < wide / 4 ? "middle" : x < anchor.x ? "end" : "start";
  const at = { start: x - wide / 2 + 2, middle: x, end: x + wide / 2 - 2 }[side];
  return block.lines.map(({ text, project, strong }, i) => {
    const line = y - height / 2 + 1 + block.fontSize * (lineHeight * i + 1.02);
    const name = label(at, line, text, { class: [block.kind, side, ...(strong ? ["strong"] : [])].join(" ") });
    return project ? linkTo(project, [name]) : name;
  });
}
