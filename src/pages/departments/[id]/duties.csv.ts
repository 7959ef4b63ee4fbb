import type { APIRoute } from "astro";
import { loadEdition } from "../../../edition/load-edition.ts";
import type { EditionDepartment } from "../../../edition/model.ts";
import { csvResponse } from "../../../writers/data/csv.ts";
import { departmentDutiesPaths, departmentDutiesTable } from "../../../writers/data/department-duties.ts";
import { dataRoot } from "../../../writers/data/url.ts";

export const getStaticPaths = departmentDutiesPaths;

export const GET: APIRoute<{ department: EditionDepartment }> = async ({ props: { department }, site }) =>
  csvResponse(departmentDutiesTable(await loadEdition(), department, dataRoot(site, import.meta.env.BASE_URL)));
