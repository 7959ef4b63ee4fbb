import type { APIRoute } from "astro";
import { loadEdition } from "../../../edition/load-edition.ts";
import type { EditionProject } from "../../../edition/model.ts";
import { csvResponse } from "../../../writers/data/csv.ts";
import { projectMentionsTable } from "../../../writers/data/mentions.ts";
import { dataRoot } from "../../../writers/data/url.ts";

export async function getStaticPaths() {
  const { projects } = await loadEdition();
  return projects.map((project) => ({ params: { id: project.id }, props: { project } }));
}

export const GET: APIRoute<{ project: EditionProject }> = ({ props: { project }, site }) =>
  csvResponse(projectMentionsTable(project, dataRoot(site, import.meta.env.BASE_URL)));
