/** From degrees to pixels, and the outlines of land and countries that lie in the drawing. */

import { geoConicEqualArea, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import atlas from "world-atlas/countries-50m.json" with { type: "json" };
import { round } from "../drawing.ts";

/** In degrees. */
export interface Degrees {
  readonly lat: number;
  readonly lon: number;
}

/** In pixels from the upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly project: (degrees: Degrees) => Point;
  /** Path of all land. */
  readonly land: string;
  /** Path of the borders between countries. */
  readonly borders: string;
}

/** Room around the outermost places, in pixels. */
export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** On a sheet for the eye of a whole page. */
const wide: Margin = { top: 110, right: 56, bottom: 44, left: 56 };

/**
 * Lay out a sheet of a width, in pixels, on which all places have room: a conic projection that
 * keeps areas, true along two parallels through the region.
 */
export function layOutSheet(places: readonly Degrees[], width: number, margin: Margin = wide): Sheet {
  const points = { type: "MultiPoint" as const, coordinates: places.map(({ lat, lon }) => [lon, lat]) };
  const projection = geoConicEqualArea().parallels([41, 50]).rotate([-110, 0]).precision(0.5);
  projection.fitWidth(width - margin.left - margin.right, points);
  const [[left, top], [, bottom]] = geoPath(projection).bounds(points);
  const [x, y] = projection.translate();
  projection.translate([x - left + margin.left, y - top + margin.top]);
  const height = Math.ceil(bottom - top + margin.top + margin.bottom);
  projection.clipExtent([
    [-2, -2],
    [width + 2, height + 2],
  ]);
  const path = geoPath(projection).digits(1);
  const { countries, land } = atlas.objects;
  return {
    width,
    height,
    project: ({ lat, lon }) => {
      const [px, py] = projection([lon, lat]) ?? [0, 0];
      return { x: round(px), y: round(py) };
    },
    land: path(feature(atlas, land)) ?? "",
    borders: path(mesh(atlas, countries, (a, b) => a !== b)) ?? "",
  };
}
