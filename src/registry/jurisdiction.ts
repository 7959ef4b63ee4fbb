/** Whose plan it is: a jurisdiction with those above it, and the heads that names of their bodies carry. */

import type { Genre } from "./genre.ts";
import type { JurisdictionRow } from "./schema.ts";
import { longestFirst } from "./word-pattern.ts";

/** A jurisdiction as a plan has it; it need not be in the registry. */
export interface Jurisdiction {
  /** 国务院, 广东省, 芜湖市南陵县; empty where nothing tells. */
  readonly name: string;
  /** Itself, then those above it. */
  readonly chain: readonly JurisdictionPart[];
}

interface JurisdictionPart {
  /** Id of the registry, or the name where it has none there. */
  readonly id: string;
  /** Longest first. */
  readonly heads: readonly string[];
}

/** What jurisdictions are known by. */
export interface JurisdictionWords {
  readonly rows: readonly JurisdictionRow[];
  readonly genre: Genre;
}

/** No jurisdiction: heads of every level count, and none is the plan's own. */
export const unknownJurisdiction: Jurisdiction = { name: "", chain: [] };

/** Find a jurisdiction by its id or its name. A name of several places gives the last, with the others above it. */
export function jurisdictionOf(name: string, words: JurisdictionWords): Jurisdiction {
  const row = words.rows.find((candidate) => candidate.id === name || candidate.name === name);
  if (row) return { name: row.name, chain: chainOf(row, words.rows) };
  const places = placesAtStart(name, words);
  return places.length === 0 ? unknownJurisdiction : made(places, words);
}

/**
 * Find the jurisdiction that a title begins with: 国务院关于…, 芜湖市南陵县人民政府关于…; also behind a year, or behind
 * the words of a notice that names no issuer: 2025年武侯区…, 关于印发云岭省….
 */
export function jurisdictionOfTitle(printed: string, words: JurisdictionWords): Jurisdiction {
  const title = printed.replace(
    /^(?:中共|中国共产党)?(?:\d{4}年度?)?(?:关于(?:印发|下发|转发|落实|做好|开展|进一步)*|(?:贯彻)?落实|分解)?(?:\d{4}年度?)?[《〈]?/u,
    "",
  );
  // 国家级 says of what rank something is, and not whose.
  const isRank = startsWithAny(title, words.genre.no_heads);
  const central = words.rows.find(
    ({ level, name, heads }) => level === "central" && !isRank && startsWithAny(title, [name, ...heads]),
  );
  if (central) return { name: central.name, chain: chainOf(central, words.rows) };
  const places = placesAtStart(title, words);
  return places.length === 0 ? unknownJurisdiction : made(places, words);
}

function chainOf(row: JurisdictionRow, rows: readonly JurisdictionRow[]): JurisdictionPart[] {
  const part = { id: row.id, heads: longestFirst(row.heads) };
  const parent = rows.find(({ id }) => id === row.parent);
  return parent && parent !== row ? [part, ...chainOf(parent, rows)] : [part];
}

interface PlaceName {
  readonly name: string;
  readonly row?: JurisdictionRow;
  readonly level: string;
  /** What the place is, at the end of its name: 市. */
  readonly ending: string;
}

/** Read the names of places with which a text begins: at most three, the higher before the lower. */
function placesAtStart(text: string, { rows, genre }: JurisdictionWords): PlaceName[] {
  const places: PlaceName[] = [];
  let at = 0;
  while (places.length < 3) {
    const rest = text.slice(at, at + 24);
    const row = rows.find(
      ({ level, name, heads }) => level !== "central" && startsWithAny(rest, [name, ...ownHeads(heads, genre)]),
    );
    const place: PlaceName | undefined =
      row && at === 0 ? registered(row, rest) : placeAt(rest, places.at(-1)?.level, genre);
    if (!place) return places;
    places.push(place);
    at += lengthOf(place, rest);
  }
  return places;
}

function registered(row: JurisdictionRow, text: string): PlaceName {
  const name = [row.name, ...longestFirst(row.heads)].find((word) => text.startsWith(word)) ?? row.name;
  return { name, row, level: row.level, ending: "" };
}

function lengthOf({ name, row }: PlaceName, text: string): number {
  return row
    ? (longestFirst([row.name, ...row.heads]).find((word) => text.startsWith(word)) ?? "").length
    : name.length;
}

/** Heads that are a place's own, and shared with no other of its level: 广东, not 市. */
export function ownHeads(heads: readonly string[], { levels }: Genre): string[] {
  return heads.filter((head) => !levels.some((level) => level.heads.includes(head)));
}

/** 推进新型城镇 is none: with its ending, the name of a township has at most so many characters. */
const longestTownship = 5;

const taskPattern =
  /^(?:加快|推进|推动|促进|加强|深化|支持|完善|健全|建立|提升|提高|深入|积极|切实|扎实|大力|全面|贯彻)/u;

/** Read one place below a level: the shortest name that ends as places of a level do. */
function placeAt(
  text: string,
  above: string | undefined,
  { levels, no_heads: noHeads, no_places: noPlaces, groups }: Genre,
): PlaceName | undefined {
  // 加快推进乡村人才振兴 begins with what is to be done.
  if (groups.determiners.some((word) => text.startsWith(word)) || taskPattern.test(text)) return undefined;
  const from = levels.findIndex(({ level }) => level === above) + 1;
  for (let length = 2; length <= Math.min(12, text.length); length++) {
    const name = text.slice(0, length);
    // A body of the place above stands here, or a matter, and no place: 安原市教育局关于市….
    if (!/^\p{Script=Han}+$/u.test(name) || /(?:关于|[局厅署])$/u.test(name)) return undefined;
    // 城市 and 开发区 are kinds of places, and name none.
    if (groups.ranks.includes(name) || noPlaces.some((word) => name.endsWith(word))) return undefined;
    for (const { level, places } of levels.slice(Math.max(1, from))) {
      const ending = longestFirst(places).find((word) => name.endsWith(word) && name.length > word.length);
      if (ending === undefined || noHeads.some((word) => text.slice(length - ending.length).startsWith(word))) continue;
      // 杭州市 is one place, not 杭州 and a 市 of it.
      if (level === "township" && length > longestTownship) continue;
      const behind = text.slice(length);
      // Behind the name of a county 省级督察 and 乡村建设 go on with other words.
      const isOther = noHeads.some((word) => behind.startsWith(word)) || behind[1] === "级";
      const goesOn = !isOther && levels.some((row) => row.places.some((word) => behind.startsWith(word)));
      if (!goesOn) return { name, level, ending };
    }
  }
  return undefined;
}

/** Make a jurisdiction of places that the registry need not know; what is above the first counts by its level alone. */
function made(places: readonly PlaceName[], { rows, genre }: JurisdictionWords): Jurisdiction {
  const [first] = places as [PlaceName];
  const named = places
    .map((place) => (place.row ? chainOf(place.row, rows)[0] : partOf(place, genre)))
    .filter((part) => part !== undefined);
  const registeredAbove = first.row ? chainOf(first.row, rows).slice(1) : aboveLevel(first.level, genre, rows);
  return {
    name: places.map(({ row, name }) => row?.name ?? name).join(""),
    chain: [...named.reverse(), ...registeredAbove],
  };
}

function partOf({ name, ending, level }: PlaceName, { levels }: Genre): JurisdictionPart {
  const bare = name.slice(0, name.length - ending.length);
  const shared = levels.find((row) => row.level === level)?.heads ?? [];
  const own = shared.includes(ending) ? [ending] : [];
  return { id: name, heads: longestFirst([name, ...(bare.length > 1 ? [bare] : []), ...own]) };
}

/** Levels above one, by the heads that their places share; the central one by its row. */
function aboveLevel(level: string, { levels }: Genre, rows: readonly JurisdictionRow[]): JurisdictionPart[] {
  const at = levels.findIndex((row) => row.level === level);
  const between = levels.slice(1, Math.max(1, at)).reverse();
  const central = rows.find((row) => row.level === "central");
  return [
    ...between.map((row): JurisdictionPart => ({ id: `level:${row.level}`, heads: row.heads })),
    ...(central ? chainOf(central, rows) : []),
  ];
}

function startsWithAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word));
}
