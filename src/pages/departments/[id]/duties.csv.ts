import type { APIRoute } from "astro";
import { csvResponse } from "../../../edition/data/csv.ts";
import { departmentDutiesPaths, departmentDutiesTable } from "../../../edition/data/department-duties.ts";
import { dataRoot } from "../../../edition/data/url.ts";
import { loadEdition } from "../../../edition/load-edition.ts";
import type { EditionDepartment } from "../../../edition/model.ts";

export const getStaticPaths = departmentDutiesPaths;

export const GET: APIRoute<{ department: EditionDepartment }> = async ({ props: { department }, site }) =>
  csvResponse(departmentDutiesTable(await loadEdition(), department, dataRoot(site, import.meta.env.BASE_URL)));
