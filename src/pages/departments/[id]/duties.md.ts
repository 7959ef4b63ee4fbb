import type { APIRoute } from "astro";
import { loadEdition } from "../../../edition/load-edition.ts";
import type { EditionDepartment } from "../../../edition/model.ts";
import { departmentDuties, departmentDutiesPaths } from "../../../writers/data/department-duties.ts";
import { writeMarkdown } from "../../../writers/data/markdown.ts";
import { dataRoot } from "../../../writers/data/url.ts";

export const getStaticPaths = departmentDutiesPaths;

export const GET: APIRoute<{ department: EditionDepartment }> = async ({ props: { department }, site }) => {
  const rows = departmentDuties(await loadEdition(), department, dataRoot(site, import.meta.env.BASE_URL));
  return new Response(writeMarkdown(department.name, rows), {
    headers: { "Content-Type": "text/markdown; charset=utf-8" },
  });
};
