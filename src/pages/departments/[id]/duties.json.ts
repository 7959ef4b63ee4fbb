import type { APIRoute } from "astro";
import { loadEdition } from "../../../edition/load-edition.ts";
import type { EditionDepartment } from "../../../edition/model.ts";
import { departmentDuties, departmentDutiesPaths } from "../../../writers/data/department-duties.ts";
import { dataRoot } from "../../../writers/data/url.ts";

export const getStaticPaths = departmentDutiesPaths;

export const GET: APIRoute<{ department: EditionDepartment }> = async ({ props: { department }, site }) =>
  Response.json(departmentDuties(await loadEdition(), department, dataRoot(site, import.meta.env.BASE_URL)));
