/** Where the rows of bodies lie: a file for each registered place, and one for those of no such place. */

import type { Jurisdiction } from "./jurisdiction.ts";
import type { JurisdictionRow } from "./schema.ts";

/** The file of bodies of places that stand below no registered one, in the folder of the registry. */
export const unplacedBodies = "departments.yaml";

/** The folder of the files by place: `departments/inner-mongolia.yaml`. */
export const bodiesFolder = "departments";

/** The file in that folder that comes with the project: central bodies, which a plan of any place may name. */
export const centralBodiesFile = "central.yaml";

/**
 * Give the file for the bodies of a jurisdiction, as its path in the folder of the registry: that of the nearest
 * registered place above a place that is none, but not of the central one, below which stands everything.
 */
export function bodiesFileOf({ chain }: Jurisdiction, rows: readonly JurisdictionRow[]): string {
  const place = chain.map(({ id }) => rows.find((row) => row.id === id)).find((row) => row !== undefined);
  const isOwn = place?.id === chain[0]?.id;
  if (place === undefined || (place.level === "central" && !isOwn)) return unplacedBodies;
  return `${bodiesFolder}/${place.id}.yaml`;
}
