/** The map on the page of one matter: the region whose plans speak of it, its towns, and the matter in it. */

import type { EditionProject } from "../../../edition/model.ts";
import type { TownRow } from "../../../registry/schema.ts";
import { strings } from "../../../strings/zh-Hans.ts";
import { madeOnce } from "../../../text/made-once.ts";
import type { MapFeatures } from "../../map-features.ts";
import { drawRegion } from "./draw-region.ts";
import { type Block, placeBlocks, routeBlocks, townBlocks } from "./map-blocks.ts";
import { isInside, nearSheet, type Outline, sheetWith } from "./region-sheet.ts";
import { routePaths } from "./route-paths.ts";

/** Least radius of the mark of the matter itself, in pixels. */
const leastMark = 4;

/** The sheet of a region with all that the map of the library shows beyond it. */
const farSheet = madeOnce((outline: Outline) =>
  madeOnce(({ places, routes }: MapFeatures) =>
    sheetWith(
      outline,
      [...places, ...routes.flatMap(({ stations }) => stations)].map(({ coordinates }) => coordinates),
    ),
  ),
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
  const { insetTitle, insetText } = strings.map;
  const drawing = { id: "inset", title: insetTitle(name), description: insetText(outline.name) };
  return drawRegion({ drawing, outline, sheet, routes, paths, blocks, withBorders: true, root });
}

/** Let the matter stand out from the towns; its page is this one, so that its name is no link. */
function markOut(block: Block): Block {
  const lines = block.lines.map((line) => ({ ...line, project: null, strong: true }));
  return { ...block, lines, radius: block.radius === 0 ? 0 : Math.max(leastMark, block.radius) };
}
