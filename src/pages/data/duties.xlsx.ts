import type { APIRoute } from "astro";
import { loadEdition } from "../../edition/load-edition.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { departmentsTable } from "../../writers/data/departments.ts";
import { dutiesTable } from "../../writers/data/duties.ts";
import { dataRoot } from "../../writers/data/url.ts";
import { workbookResponse } from "../../writers/data/xlsx.ts";

export const GET: APIRoute = async ({ site }) => {
  const edition = await loadEdition();
  const root = dataRoot(site, import.meta.env.BASE_URL);
  const { duties, departments } = strings.data.sheets;
  return workbookResponse(strings.site.name, {
    [duties]: dutiesTable(edition, root),
    [departments]: departmentsTable(edition, root),
  });
};
