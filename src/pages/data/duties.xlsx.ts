import type { APIRoute } from "astro";
import { departmentsTable } from "../../edition/data/departments.ts";
import { dutiesTable } from "../../edition/data/duties.ts";
import { dataRoot } from "../../edition/data/url.ts";
import { workbookResponse } from "../../edition/data/xlsx.ts";
import { loadEdition } from "../../edition/load-edition.ts";
import { strings } from "../../strings/zh-Hans.ts";

export const GET: APIRoute = async ({ site }) => {
  const edition = await loadEdition();
  const root = dataRoot(site, import.meta.env.BASE_URL);
  const { duties, departments } = strings.data.sheets;
  return workbookResponse(strings.site.name, {
    [duties]: dutiesTable(edition, root),
    [departments]: departmentsTable(edition, root),
  });
};
