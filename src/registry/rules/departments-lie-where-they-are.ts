import type { Problem } from "../../diagnostics/problem.ts";
import { isRelated, placesOf } from "../bodies-in-reach.ts";
import { centralBodiesFile } from "../body-files.ts";
import { jurisdictionOf } from "../jurisdiction.ts";
import type { RegistryFiles } from "../load.ts";
import type { Registry } from "../schema.ts";

/**
 * A file of bodies is named after a registered place, and its rows are bodies of that place, or of one above or below
 * it, by what they say and by their full names: 南陵县财政局 may lie in anhui.yaml, and no body of another province.
 */
export function departmentsLieWhereTheyAre(
  { departments, jurisdictions, genre }: Registry,
  { departmentsOf = new Map() }: RegistryFiles,
): Problem[] {
  const words = { rows: jurisdictions, genre };
  return [...departmentsOf].flatMap(([id, { path }]): Problem[] => {
    const place = jurisdictions.find((row) => row.id === id);
    if (!place) {
      const values = { file: id, central: centralBodiesFile };
      return [{ code: "registry/misplaced-body", file: path, line: 1, col: 1, values }];
    }
    const places = jurisdictionOf(id, words).chain.map((part) => part.id);
    return departments.flatMap((row): Problem[] => {
      if (row.place.file !== path) return [];
      const [stray] = [row, { ...row, jurisdiction: undefined }]
        .map((told) => placesOf(told, words))
        .filter((own) => !isRelated(own, places));
      if (!stray) return [];
      const values = { body: row.id, of: stray[0] ?? "", file: id, place: place.name };
      return [{ code: "registry/misplaced-body", ...row.place, values }];
    });
  });
}
