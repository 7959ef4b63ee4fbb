/** The map on the first page: a region, and in it the places and lines most spoken of, each a link to its page. */

import type { EditionProject } from "../../../edition/model.ts";
import type { TownRow } from "../../../registry/schema.ts";
import { strings } from "../../../strings/zh-Hans.ts";
import type { MapFeatures, Station } from "../../map-features.ts";
import { drawRegion } from "./draw-region.ts";
import { placeBlocks, routeBlocks } from "./map-blocks.ts";
import type { Sheet } from "./project-points.ts";
import { nearSheet, type Outline } from "./region-sheet.ts";
import { routePaths } from "./route-paths.ts";

/** Draw those of the matters that lie on the sheet of a region; a line that leads off it is left to the whole map. */
export function drawOverview(
  matters: readonly EditionProject[],
  features: MapFeatures,
  { outline, towns }: { readonly outline: Outline; readonly towns: readonly TownRow[] },
  root: string,
): string {
  const ids = new Set(matters.map(({ id }) => id));
  const sheet = nearSheet(outline);
  const isOnSheet = (stations: readonly Pick<Station, "coordinates">[]) =>
    stations.every(({ coordinates }) => isWithin(sheet, coordinates));
  const places = features.places.filter((place) => ids.has(place.project.id) && isOnSheet([place]));
  const routes = features.routes.filter(({ project, stations }) => ids.has(project.id) && isOnSheet(stations));
  const paths = routePaths(routes, sheet);
  const blocks = [...placeBlocks(places, towns, sheet), ...routeBlocks(routes, paths)];
  const { overviewTitle, overviewText } = strings.map;
  const drawing = { id: "overview", title: overviewTitle(outline.name), description: overviewText };
  return drawRegion({ drawing, outline, sheet, routes, paths, blocks, withBorders: false, root });
}

function isWithin({ width, height, project }: Sheet, coordinates: Station["coordinates"]): boolean {
  const { x, y } = project(coordinates);
  return x >= 0 && x <= width && y >= 0 && y <= height;
}
