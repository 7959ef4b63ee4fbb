import type { APIRoute } from "astro";
import { loadEdition } from "../../../edition/load-edition.ts";
import type { EditionDepartment } from "../../../edition/model.ts";
import { strings } from "../../../strings/zh-Hans.ts";
import { departmentDutiesPaths, departmentDutiesTable } from "../../../writers/data/department-duties.ts";
import { dataRoot } from "../../../writers/data/url.ts";
import { workbookResponse } from "../../../writers/data/xlsx.ts";

export const getStaticPaths = departmentDutiesPaths;

export const GET: APIRoute<{ department: EditionDepartment }> = async ({ props: { department }, site }) => {
  const table = departmentDutiesTable(await loadEdition(), department, dataRoot(site, import.meta.env.BASE_URL));
  return workbookResponse(strings.data.list.title(department.name), { [strings.data.sheets.duties]: table });
};
