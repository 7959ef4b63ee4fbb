import type { APIRoute } from "astro";
import { loadEdition } from "../../edition/load-edition.ts";
import { jsonFiles } from "../../writers/data/data-sets.ts";
import { dataRoot } from "../../writers/data/url.ts";

export function getStaticPaths() {
  return Object.entries(jsonFiles).map(([name, file]) => ({ params: { name }, props: { file } }));
}

export const GET: APIRoute<{ file: (typeof jsonFiles)[keyof typeof jsonFiles] }> = async ({ props, site }) =>
  Response.json(props.file.build(await loadEdition(), dataRoot(site, import.meta.env.BASE_URL)));
