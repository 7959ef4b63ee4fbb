import { formsOf } from "./department-names.ts";
import {
  type Jurisdiction,
  type JurisdictionWords,
  jurisdictionOf,
  jurisdictionOfTitle,
  ownHeads,
} from "./jurisdiction.ts";
import type { DepartmentRow, Registry } from "./schema.ts";

type Bodies = Registry["departments"];

/** Ids of the registered jurisdictions that a body is of, its own first; empty where nothing tells. */
type Places = readonly string[];

const kept = new WeakMap<Bodies, Map<string, Bodies>>();

/**
 * Give the bodies that a plan of a jurisdiction may mean, in order: its own, those of places above and below it, and
 * those of which nothing tells whose they are. A body of another region is meant by its full name alone, or by a form
 * that begins with its region's own words (广西商务厅): 自治区商务厅 and 发展改革委 are then another body. A plan of
 * which nothing tells whose it is may mean any. The same array for the same registry and jurisdiction.
 */
export function bodiesInReach(registry: Registry, jurisdiction: Jurisdiction): Bodies {
  const { departments } = registry;
  if (jurisdiction.chain.length === 0) return departments;
  const known = kept.get(departments) ?? new Map<string, Bodies>();
  kept.set(departments, known);
  const found = known.get(jurisdiction.name) ?? reach(registry, jurisdiction);
  known.set(jurisdiction.name, found);
  return found;
}

function reach(registry: Registry, jurisdiction: Jurisdiction): Bodies {
  const words = { rows: registry.jurisdictions, genre: registry.genre };
  const own = registered(jurisdiction, words);
  const bodies = registry.departments.flatMap((row) => {
    const places = placesOf(row, words);
    return isRelated(places, own) ? row : (abroad(row, places, words) ?? []);
  });
  return bodies.every((row, i) => row === registry.departments[i]) ? registry.departments : bodies;
}

/** Whose body it is: as its row says, else as its full name does. */
export function jurisdictionOfBody({ jurisdiction, full_name }: DepartmentRow, words: JurisdictionWords): Jurisdiction {
  return jurisdiction === undefined ? jurisdictionOfTitle(full_name, words) : jurisdictionOf(jurisdiction, words);
}

/** The registered places of which a body is, its own first. */
export function placesOf(row: DepartmentRow, words: JurisdictionWords): Places {
  return registered(jurisdictionOfBody(row, words), words);
}

function registered({ chain }: Jurisdiction, { rows }: JurisdictionWords): Places {
  return chain.flatMap(({ id }) => (rows.some((row) => row.id === id) ? id : []));
}

/** True where one is the other, or stands above it, or where nothing tells of one. */
export function isRelated(a: Places, b: Places): boolean {
  const [first] = a;
  const [second] = b;
  return first === undefined || second === undefined || b.includes(first) || a.includes(second);
}

/** A body as another region names it. */
function abroad<Row extends DepartmentRow>(
  row: Row,
  places: Places,
  { rows, genre }: JurisdictionWords,
): Row | undefined {
  const heads = rows
    .filter(({ id }) => id === places[0])
    .flatMap((place) => [place.name, ...ownHeads(place.heads, genre)]);
  const isTold = (form: string) => form === row.full_name || heads.some((head) => form.startsWith(head));
  const [name, ...others] = formsOf(row).filter(isTold);
  if (name === undefined) return undefined;
  return { ...row, name, full_name: name, aliases: others.map((form) => ({ type: "short" as const, form })) };
}
