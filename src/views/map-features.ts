/** What the map and the GeoJSON show: places with coordinates, and lines between named places. */

import type { Edition } from "../edition/load-edition.ts";
import type { EditionProject } from "../edition/model.ts";
import type { ProjectRow, TownRow } from "../registry/schema.ts";
import { anyOf } from "../registry/word-pattern.ts";
import { madeOnce } from "../text/made-once.ts";

type Coordinates = NonNullable<ProjectRow["coordinates"]>;

export interface PlaceFeature {
  readonly project: EditionProject;
  readonly coordinates: Coordinates;
}

/** A named place on a line. */
export interface Station {
  readonly name: string;
  readonly coordinates: Coordinates;
}

/** A line through the places that its row names; where it runs between them nobody says. */
export interface RouteFeature {
  readonly project: EditionProject;
  /** At least two, in the order of the name. */
  readonly stations: readonly Station[];
}

export interface MapFeatures {
  readonly places: readonly PlaceFeature[];
  readonly routes: readonly RouteFeature[];
  /** Places and lines that cannot be drawn: no coordinates, or an end that is no town. */
  readonly missing: readonly EditionProject[];
}

/** Kinds that run from one place to another. */
const lineKinds: readonly ProjectRow["kind"][] = ["rail", "road", "power", "pipeline"];

/** What a map of a whole library shows, made once. */
export const featuresOf = madeOnce(({ projects, towns }: Pick<Edition, "projects" | "towns">) =>
  mapFeatures(projects, towns),
);

/** Sort projects into places and lines; those that are neither have no part in a map. */
export function mapFeatures(projects: readonly EditionProject[], towns: readonly TownRow[]): MapFeatures {
  const findStations = stationFinder(projects, towns);
  const places = projects.flatMap((project) =>
    project.coordinates ? [{ project, coordinates: project.coordinates }] : [],
  );
  const routes = projects
    .filter(isLine)
    .map((project) => ({ project, stations: findStations(project) }))
    .filter(({ stations }) => stations.length > 1);
  const drawn = new Set([...places, ...routes].map(({ project }) => project.id));
  return { places, routes, missing: projects.filter((row) => belongsOnMap(row) && !drawn.has(row.id)) };
}

function isLine({ kind, level }: ProjectRow): boolean {
  return lineKinds.includes(kind) || level === "corridor";
}

function belongsOnMap(row: ProjectRow): boolean {
  return row.level !== "programme" && row.level !== "theme" && (row.level !== "project" || isLine(row));
}

/**
 * Give a function that finds the places of a line: those that its name names, in that order, or
 * else the two ends of an alias.
 *
 *     集二铁路（集宁—二连浩特） → 集宁, 二连浩特
 */
function stationFinder(projects: readonly EditionProject[], towns: readonly TownRow[]) {
  const stations = new Map<string, Coordinates>();
  for (const { name, level, coordinates } of projects)
    if (level === "place" && coordinates) stations.set(name, coordinates);
  for (const { name, coordinates } of towns) stations.set(name, coordinates);
  const pattern = new RegExp(anyOf([...stations.keys()]), "gu");
  const read = (text: string) =>
    [...new Set(text.match(pattern) ?? [])].map((name) => ({ name, coordinates: stations.get(name) as Coordinates }));
  return ({ name, aliases }: ProjectRow): Station[] => {
    const written = [name, ...aliases.flatMap((alias) => ("route" in alias ? [alias.route.join(" ")] : []))];
    return written.map(read).find((found) => found.length > 1) ?? [];
  };
}
