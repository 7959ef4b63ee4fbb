import type { APIRoute } from "astro";
import { departmentDutiesPaths, departmentDutiesTable } from "../../../edition/data/department-duties.ts";
import { dataRoot } from "../../../edition/data/url.ts";
import { workbookResponse } from "../../../edition/data/xlsx.ts";
import { loadEdition } from "../../../edition/load-edition.ts";
import type { EditionDepartment } from "../../../edition/model.ts";
import { strings } from "../../../strings/zh-Hans.ts";

export const getStaticPaths = departmentDutiesPaths;

export const GET: APIRoute<{ department: EditionDepartment }> = async ({ props: { department }, site }) => {
  const table = departmentDutiesTable(await loadEdition(), department, dataRoot(site, import.meta.env.BASE_URL));
  return workbookResponse(strings.data.list.title(department.name), { [strings.data.sheets.duties]: table });
};
