/** What is written on the map: one block for things at one town, one line for everything else. */

import type { EditionProject } from "../../../edition/model.ts";
import type { TownRow } from "../../../registry/schema.ts";
import { strings } from "../../../strings/zh-Hans.ts";
import type { PlaceFeature, RouteFeature } from "../../map-features.ts";
import { widthOf } from "../short-name.ts";
import type { Point, Sheet } from "./project-points.ts";

/** A line of a block. */
interface BlockLine {
  readonly text: string;
  /** None for a town, which has no page of its own. */
  readonly project: EditionProject | null;
  readonly strong: boolean;
}

export interface Block {
  readonly kind: "place" | "nature" | "town" | "route" | "country";
  readonly lines: readonly BlockLine[];
  /** Where it belongs: one point, or the points along a line at which its name may stand. */
  readonly anchors: readonly Point[];
  /** Radius of its mark, in pixels. */
  readonly radius: number;
  readonly fontSize: number;
  readonly width: number;
  readonly height: number;
}

export const lineHeight = 1.28;

/** Things of one town that lie nearer than this share a block, in pixels. */
const near = 24;

/** Make the blocks of places; those of one town, or of a place that has a row itself, stand beneath its name. */
export function placeBlocks(places: readonly PlaceFeature[], townRows: readonly TownRow[], sheet: Sheet): Block[] {
  const towns = [
    ...townRows,
    ...places.map(({ project: { name }, coordinates }) => ({ name: withoutBrackets(name), coordinates })),
  ];
  const located = places.map(({ project, coordinates }) => ({ project, at: sheet.project(coordinates) }));
  const grouped = Map.groupBy(located, ({ project, at }) => {
    const town = towns.find(({ name, coordinates }) => {
      const reach = named(project.name, name) ? near : near / 4;
      return project.name.includes(name) && distance(sheet.project(coordinates), at) < reach;
    });
    return town?.name ?? withoutBrackets(project.name);
  });
  return [...grouped].map(([key, members]) => {
    const rows = members.map(({ project }) => project).sort((a, b) => b.mentions.length - a.mentions.length);
    const first = members.find(({ project }) => project === rows[0]) ?? members[0];
    return blockOf(key, rows, first?.at ?? { x: 0, y: 0 });
  });
}

/** Say whether a name is that of something in a town, and not of a line from it: 满洲里口岸, 中国（满洲里）北方…. */
function named(name: string, town: string): boolean {
  return (name.startsWith(town) && !name.startsWith(`${town}—`)) || name.includes(`（${town}）`);
}

function blockOf(key: string, rows: readonly EditionProject[], at: Point): Block {
  const [only] = rows;
  const mentions = rows.reduce((sum, { mentions: all }) => sum + all.length, 0);
  const radius = Math.round(20 + Math.min(40, Math.sqrt(mentions) * 5)) / 10;
  if (rows.length === 1 && only) {
    const kind = only.kind === "ecology" ? "nature" : "place";
    return makeBlock(kind, [{ text: withoutBrackets(only.name), project: only, strong: false }], [at], radius);
  }
  const itself = rows.find(({ name }) => withoutBrackets(name) === key);
  const heading = { text: key, project: itself ?? only ?? null, strong: true };
  const repeated = new RegExp(`（?${key}）?(?!—)`, "u");
  const others = rows.filter(({ name }) => withoutBrackets(name) !== key);
  const lines = others.map((project) => ({
    text: withoutBrackets(project.name.replace(repeated, "")),
    project,
    strong: false,
  }));
  return makeBlock("place", [heading, ...lines], [at], radius);
}

/** Make the names of towns that no block names. */
export function townBlocks(towns: readonly TownRow[], blocks: readonly Block[], sheet: Sheet): Block[] {
  const written = blocks.flatMap(({ kind, lines }) => (kind === "route" ? [] : lines.map(({ text }) => text)));
  return towns
    .filter(({ name }) => !written.some((text) => text.startsWith(name) && !text.startsWith(`${name}—`)))
    .map(({ name, coordinates }) =>
      makeBlock("town", [{ text: name, project: null, strong: false }], [sheet.project(coordinates)], 1.8),
    );
}

/** Make the names of lines, each to stand somewhere along its own. */
export function routeBlocks(routes: readonly RouteFeature[], paths: ReadonlyMap<string, readonly Point[]>): Block[] {
  return routes.map(({ project }) => {
    const line = { text: withoutBrackets(project.name), project, strong: false };
    return makeBlock("route", [line], pointsAlong(paths.get(project.id) ?? []), 0);
  });
}

/** Make the names of the countries, wide apart from everything. */
export function countryBlocks(sheet: Sheet): Block[] {
  return countries.map(({ code, lat, lon }) =>
    makeBlock(
      "country",
      [{ text: strings.project.countries[code], project: null, strong: false }],
      [sheet.project({ lat, lon })],
      0,
    ),
  );
}

const countries = [
  { code: "CN", lat: 39.6, lon: 99.5 },
  { code: "MN", lat: 46.6, lon: 102.5 },
  { code: "RU", lat: 52.4, lon: 97.5 },
] as const;

const fontSizes: Readonly<Record<Block["kind"], number>> = { place: 13, nature: 12, town: 12, route: 12, country: 19 };

function makeBlock(kind: Block["kind"], lines: readonly BlockLine[], anchors: readonly Point[], radius: number): Block {
  const fontSize = fontSizes[kind];
  const spacing = kind === "country" ? 1.5 : 1;
  const width = Math.ceil(Math.max(...lines.map(({ text }) => widthOf(text, fontSize) * spacing))) + 4;
  return { kind, lines, anchors, radius, fontSize, width, height: Math.ceil(lines.length * fontSize * lineHeight) + 2 };
}

/** 集二铁路（集宁—二连浩特） → 集二铁路 */
function withoutBrackets(name: string): string {
  return name.replaceAll(/（[^（）]*）/gu, "");
}

function pointsAlong(path: readonly Point[]): Point[] {
  const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
  return path.slice(1).flatMap((to, i) => {
    const from = path[i] ?? to;
    return shares.map((share) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
  });
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
