import type { APIRoute } from "astro";
import { csvResponse } from "../../../edition/data/csv.ts";
import { projectMentionsTable } from "../../../edition/data/mentions.ts";
import { dataRoot } from "../../../edition/data/url.ts";
import { loadEdition } from "../../../edition/load-edition.ts";
import type { EditionProject } from "../../../edition/model.ts";

export async function getStaticPaths() {
  const { projects } = await loadEdition();
  return projects.map((project) => ({ params: { id: project.id }, props: { project } }));
}

export const GET: APIRoute<{ project: EditionProject }> = ({ props: { project }, site }) =>
  csvResponse(projectMentionsTable(project, dataRoot(site, import.meta.env.BASE_URL)));
