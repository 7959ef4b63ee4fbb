import type { APIRoute, GetStaticPaths } from "astro";
import { loadEdition } from "../../edition/load-edition.ts";
import { dataRoot } from "../data/url.ts";
import { type ExportSource, exportSources } from "./export-source.ts";

/** Where exports of sections lie: one for each section, the plans themselves included. */
export const sectionExportPaths = (async () => {
  const edition = await loadEdition();
  const root = dataRoot(import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined, import.meta.env.BASE_URL);
  return exportSources(edition, root).map((source) => ({
    params: { plan: source.plan.row.slug, path: source.section.path === "" ? undefined : source.section.path },
    props: { source },
  }));
}) satisfies GetStaticPaths;

/** Give the endpoint that writes one export of a section, in UTF-8. */
export function sectionEndpoint(type: string, write: (source: ExportSource) => string): APIRoute {
  return ({ props }) =>
    new Response(write(props.source as ExportSource), { headers: { "Content-Type": `${type}; charset=utf-8` } });
}
