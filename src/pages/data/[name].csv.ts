import type { APIRoute } from "astro";
import { loadEdition } from "../../edition/load-edition.ts";
import { csvResponse } from "../../writers/data/csv.ts";
import { tableFiles } from "../../writers/data/data-sets.ts";
import { dataRoot } from "../../writers/data/url.ts";

export function getStaticPaths() {
  return Object.entries(tableFiles).map(([name, makeTable]) => ({ params: { name }, props: { makeTable } }));
}

export const GET: APIRoute<{ makeTable: (typeof tableFiles)[keyof typeof tableFiles] }> = async ({ props, site }) =>
  csvResponse(props.makeTable(await loadEdition(), dataRoot(site, import.meta.env.BASE_URL)));
