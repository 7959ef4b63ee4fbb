import type { Feature, FeatureCollection } from "geojson";
import type { Edition } from "../../edition/load-edition.ts";
import type { EditionProject } from "../../edition/model.ts";
import { mapFeatures, type PlaceFeature, type RouteFeature, type Station } from "../../views/map-features.ts";

type Coordinates = Station["coordinates"];

/**
 * `places.geojson` (RFC 7946): the places and lines of the map. Positions are longitude and
 * latitude in degrees, WGS 84, a sketch good to 0.1–0.3 degrees; a line joins the places that its
 * name names and says nothing of its course.
 */
export function placesData({ projects, towns }: Edition, root: string): FeatureCollection {
  const { places, routes } = mapFeatures(projects, towns);
  return {
    type: "FeatureCollection",
    features: [...places.map((place) => pointOf(place, root)), ...routes.map((route) => lineOf(route, root))],
  };
}

function pointOf({ project, coordinates }: PlaceFeature, root: string): Feature {
  return {
    type: "Feature",
    id: project.id,
    geometry: { type: "Point", coordinates: positionOf(coordinates) },
    properties: { ...propertiesOf(project, root), coordinate_source: coordinates.source },
  };
}

/** A row with coordinates of its own may be a line too: its feature says so in its id. */
function lineOf({ project, stations }: RouteFeature, root: string): Feature {
  return {
    type: "Feature",
    id: `${project.id}#line`,
    geometry: { type: "LineString", coordinates: stations.map(({ coordinates }) => positionOf(coordinates)) },
    properties: {
      ...propertiesOf(project, root),
      through: stations.map(({ name }) => name),
      coordinate_source: stations.map(({ name, coordinates }) => `${name}：${coordinates.source}`).join("；"),
    },
  };
}

function propertiesOf({ id, name, kind, level, country, plans, mentions }: EditionProject, root: string) {
  const counts = { plans, mentions: mentions.length };
  return { id, name, kind, level, country: country ?? null, url: `${root}projects/${id}/`, ...counts };
}

function positionOf({ lat, lon }: Coordinates): [number, number] {
  return [lon, lat];
}
