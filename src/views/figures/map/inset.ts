/** The map on the page of one matter: the region whose plans speak of it, its towns, and the matter in it. */

import type { ElementContent } from "hast";
import { s } from "hastscript";
import type { EditionProject } from "../../../edition/model.ts";
import type { TownRow } from "../../../registry/schema.ts";
import { strings } from "../../../strings/zh-Hans.ts";
import { madeOnce } from "../../../text/made-once.ts";
import type { MapFeatures } from "../../map-features.ts";
import { drawSvg, renderFigure } from "../drawing.ts";
import { drawMarks, drawNames, drawRoute, drawThread } from "./draw-blocks.ts";
import { type Block, placeBlocks, routeBlocks, townBlocks } from "./map-blocks.ts";
import { placeLabels } from "./place-labels.ts";
import { type Degrees, layOutSheet, type Point, type Sheet } from "./project-points.ts";
import { routePaths } from "./route-paths.ts";

/** How a region is drawn. */
export interface Outline {
  /** Of the jurisdiction. */
  readonly name: string;
  /** Degrees east and north. */
  readonly ring: readonly (readonly [lon: number, lat: number])[];
}

/** Of the drawing, in pixels: what a page has room for on a telephone of 360. */
const width = 328;

const margin = { top: 16, right: 16, bottom: 16, left: 16 };

/** Least radius of the mark of the matter itself, in pixels. */
const leastMark = 4;

/** The sheet of a region alone. */
const nearSheet = madeOnce((outline: Outline) => layOutSheet(cornersOf(outline), width, margin));

/** The sheet of a region with all that the map of the library shows beyond it. */
const farSheet = madeOnce((outline: Outline) =>
  madeOnce(({ places, routes }: MapFeatures) => {
    const points = [...places, ...routes.flatMap(({ stations }) => stations)].map(({ coordinates }) => coordinates);
    return layOutSheet([...cornersOf(outline), ...points], width, margin);
  }),
);

/** Draw where a matter is; nothing where no place or line of it is known. */
export function drawInset(
  { id, name }: EditionProject,
  features: MapFeatures,
  { outline, towns }: { readonly outline: Outline; readonly towns: readonly TownRow[] },
  root: string,
): string {
  const places = features.places.filter(({ project }) => project.id === id);
  const routes = features.routes.filter(({ project }) => project.id === id);
  const points = [...places, ...routes.flatMap(({ stations }) => stations)].map(({ coordinates }) => coordinates);
  if (points.length === 0) return "";
  const isWithin = points.every((point) => isInside(point, outline));
  const sheet = isWithin ? nearSheet(outline) : farSheet(outline)(features);
  const paths = routePaths(routes, sheet);
  const own = [...placeBlocks(places, towns, sheet), ...routeBlocks(routes, paths)].map(markOut);
  const ends = routes.flatMap(({ stations }) => stations.map((station) => station.name));
  const shown = towns.filter((town) => isInside(town.coordinates, outline) || ends.includes(town.name));
  const blocks = [...own, ...townBlocks(shown, own, sheet)];
  const segments = [...paths.values()].flatMap((path) => path.slice(1).map((to, i) => [path[i] ?? to, to] as const));
  const labels = placeLabels(blocks, { width, height: sheet.height, segments });
  const marks: ElementContent[] = [
    s("path.land", { d: sheet.land }),
    s("path.region", { d: pathOf(outline, sheet) }),
    s("path.border", { d: sheet.borders }),
    ...routes.map(({ project }) => drawRoute(project, paths.get(project.id) ?? [])),
    ...labels.flatMap(drawThread),
    ...drawMarks(blocks, labels),
    ...labels.flatMap(drawNames),
  ];
  const { insetTitle, insetText } = strings.map;
  const drawing = { id: "inset", title: insetTitle(name), description: insetText(outline.name) };
  return renderFigure([drawSvg({ ...drawing, width, height: sheet.height, marks })], root, "sketch inset");
}

function cornersOf({ ring }: Outline): Degrees[] {
  return ring.map(([lon, lat]) => ({ lon, lat }));
}

function pathOf(outline: Outline, sheet: Sheet): string {
  const points: Point[] = cornersOf(outline).map(sheet.project);
  return `M${points.map(({ x, y }) => `${x} ${y}`).join("L")}Z`;
}

/** Let the matter stand out from the towns; its page is this one, so that its name is no link. */
function markOut(block: Block): Block {
  const lines = block.lines.map((line) => ({ ...line, project: null, strong: true }));
  return { ...block, lines, radius: block.radius === 0 ? 0 : Math.max(leastMark, block.radius) };
}

/** Say whether a place lies in a region: whether a line from it to the east crosses the ring an odd number of times. */
export function isInside({ lon, lat }: Degrees, { ring }: Outline): boolean {
  const crossed = ring.filter(([x, y], i) => {
    const [beforeX, beforeY] = ring.at(i - 1) ?? [x, y];
    return y > lat !== beforeY > lat && lon < x + ((lat - y) / (beforeY - y)) * (beforeX - x);
  });
  return crossed.length % 2 === 1;
}
