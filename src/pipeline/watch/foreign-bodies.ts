import type { DepartmentRow } from "../../registry/schema.ts";
import type { Duty } from "../duties/duty.ts";

/** A body that a plan's name was taken for, although the plan nowhere speaks of its place. */
export interface ForeignBody {
  readonly duty: Duty;
  readonly surface: string;
  readonly full_name: string;
  readonly place: string;
}

/** `内蒙古自治区`, `云岭省临江市`: places at the start of a full name, up to the last that has a name of its own; none in 省财政厅. */
const placePattern =
  /^(?![省市州盟县区旗]|自治区)(?:\p{Script=Han}{2,8}?(?:自治区|自治州|自治县|自治旗|省|市|盟|州|县|区|旗)(?!场|政|域|划))+/u;

/** What a place is, at the end of its name. */
const rankPattern = /(?:自治区|自治州|自治县|自治旗|省|市|盟|州|县|区|旗)$/u;

/** The rank of a body at the start of its name: 省 in 省财政厅, none in 市场监管局. */
const headPattern = /^(?:自治区|省|市|盟|州|县|区|旗)(?!场|政|域|划)/u;

/**
 * Find the bodies whose place the plan does not speak of, each once, at the first name that was taken for it:
 * a bare `发展改革委` of one city must not become the body of another, nor `省财政厅` that of a province elsewhere.
 * Where neither the title nor the heads of names tell whose plan it is, nothing speaks against a body.
 */
export function findForeignBodies(
  { title, text }: { readonly title: string; readonly text: string },
  duties: readonly Duty[],
  departments: readonly DepartmentRow[],
): ForeignBody[] {
  const rows = new Map(departments.map((row) => [row.id, row]));
  const heads = headsIn(duties);
  const isOwn = (place: string) =>
    isNamed(place, text) || (!placePattern.test(title) && (heads.size === 0 || heads.has(rankOf(place))));
  const seen = new Set<string>();
  return duties.flatMap((duty) =>
    duty.assignees.flatMap(({ department, surface }) => {
      const row = department === null || seen.has(department) ? undefined : rows.get(department);
      if (!row) return [];
      seen.add(row.id);
      const place = placePattern.exec(row.full_name)?.[0] ?? "";
      return place === "" || isOwn(place) ? [] : [{ duty, surface, full_name: row.full_name, place }];
    }),
  );
}

/** A place counts as spoken of by the first two characters of its name: 云岭 for 云岭省 and for 云岭山族自治州. */
function isNamed(place: string, text: string): boolean {
  return text.includes(place.slice(0, 2));
}

function rankOf(place: string): string {
  return rankPattern.exec(place)?.[0] ?? "";
}

function headsIn(duties: readonly Duty[]): Set<string> {
  const surfaces = duties.flatMap(({ assignees }) => assignees.map(({ surface }) => surface));
  return new Set(surfaces.flatMap((surface) => headPattern.exec(surface) ?? []));
}
