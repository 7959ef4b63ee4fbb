import type { Problem } from "../../diagnostics/problem.ts";
import type { Registry } from "../schema.ts";

/** What the map can show, in degrees: from the Altai to the Sea of Japan, from the Yellow River to Lake Baikal. */
const region = { south: 36, north: 62, west: 85, east: 140 };

/** Places and towns lie in the region of the plans; degrees that were swapped or mistyped do not. */
export function coordinatesAreInTheRegion({ projects, towns }: Registry): Problem[] {
  return [...projects, ...towns].flatMap(({ id, coordinates, place }) => {
    if (!coordinates || isInside(coordinates)) return [];
    return [
      {
        code: "registry/coordinate-outside" as const,
        ...place,
        values: { id, ...coordinates, region },
      },
    ];
  });
}

function isInside({ lat, lon }: { readonly lat: number; readonly lon: number }): boolean {
  return lat >= region.south && lat <= region.north && lon >= region.west && lon <= region.east;
}
