import type { Genre } from "../../registry/genre.ts";
import type { DepartmentRow } from "../../registry/schema.ts";
import { anyOf, longestFirst } from "../../registry/word-pattern.ts";
import type { Duty } from "../duties/duty.ts";

/** A body that a plan's name was taken for, although the plan nowhere speaks of its place. */
export interface ForeignBody {
  readonly duty: Duty;
  readonly surface: string;
  readonly full_name: string;
  readonly place: string;
}

/** The words for levels of jurisdictions, and those that only look as if they began with one. */
export type PlaceWords = Pick<Genre, "levels" | "no_heads">;

/** The levels whose places have a name of their own that a plan would speak of. */
const namedLevels: readonly string[] = ["province", "prefecture", "county"];

/** Reads places in full names, and ranks at the start of bare ones. */
class PlaceReader {
  readonly #heads: readonly string[];
  readonly #headPattern: RegExp;
  readonly #placePattern: RegExp;

  constructor({ levels, no_heads: noHeads }: PlaceWords) {
    const named = levels.filter(({ level }) => namedLevels.includes(level));
    const ranks = named.flatMap(({ heads, places }) => [...heads, ...places]);
    this.#heads = longestFirst(named.flatMap(({ heads }) => heads));
    this.#headPattern = new RegExp(`^(?!${anyOf(noHeads)})${anyOf(this.#heads)}`, "u");
    this.#placePattern = new RegExp(`\\p{Script=Han}{2,8}?(?!${anyOf(noHeads)})${anyOf(ranks)}`, "uy");
  }

  /** Give the rank of a body at the start of its name: 省 of 省财政厅, none of 市场监管局. */
  headOf(name: string): string | undefined {
    return this.#headPattern.exec(name)?.[0];
  }

  /** Give the places at the start of a full name, one behind the other; empty where it begins with a rank (省财政厅). */
  placeOf(name: string): string {
    if (this.headOf(name) !== undefined) return "";
    let end = 0;
    this.#placePattern.lastIndex = 0;
    while (this.#placePattern.test(name)) end = this.#placePattern.lastIndex;
    return name.slice(0, end);
  }

  /** Give the rank with which names of a place's bodies begin: 州 of 云岭自治州. */
  rankOf(place: string): string {
    return this.#heads.find((head) => place.endsWith(head)) ?? "";
  }
}

/**
 * Find the bodies whose place the plan does not speak of, each once, at the first name that was taken for it:
 * a bare `发展改革委` of one city must not become the body of another, nor `省财政厅` that of a province elsewhere.
 * Where neither the title nor the heads of names tell whose plan it is, nothing speaks against a body.
 */
export function findForeignBodies(
  { title, text }: { readonly title: string; readonly text: string },
  duties: readonly Duty[],
  departments: readonly DepartmentRow[],
  words: PlaceWords,
): ForeignBody[] {
  const reader = new PlaceReader(words);
  const rows = new Map(departments.map((row) => [row.id, row]));
  const surfaces = duties.flatMap(({ assignees }) => assignees.map(({ surface }) => surface));
  const heads = new Set(surfaces.flatMap((surface) => reader.headOf(surface) ?? []));
  const isOwn = (place: string) =>
    isNamed(place, text, reader) ||
    (reader.placeOf(title) === "" && (heads.size === 0 || heads.has(reader.rankOf(place))));
  const seen = new Set<string>();
  return duties.flatMap((duty) =>
    duty.assignees.flatMap(({ department, surface }) => {
      const row = department === null || seen.has(department) ? undefined : rows.get(department);
      if (!row) return [];
      seen.add(row.id);
      const place = reader.placeOf(row.full_name);
      return place === "" || isOwn(place) ? [] : [{ duty, surface, full_name: row.full_name, place }];
    }),
  );
}

/** The longest words for what a body is that stand before its place: 共青团云岭省委员会. */
const longestOpening = 3;

/**
 * A place counts as spoken of by the first two characters of its name: 云岭 for 云岭省 and for 云岭山族自治州. Words for what
 * a body is may stand before it: 团云岭省委.
 */
function isNamed(place: string, text: string, reader: PlaceReader): boolean {
  const from = Array.from({ length: longestOpening + 1 }, (_, i) => place.slice(i));
  return from.some(
    (name, i) => text.includes(name.slice(0, 2)) && (i === 0 || (name.length > 2 && reader.headOf(name) === undefined)),
  );
}
