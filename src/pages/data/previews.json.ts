import type { APIRoute } from "astro";
import { loadEdition } from "../../edition/load-edition.ts";
import { strings } from "../../strings/zh-Hans.ts";

/** What the preview beside a project's link shows: name, how often it is named, and where. */
export const GET: APIRoute = async () => {
  const { projects, plans } = await loadEdition();
  const titles = new Map(plans.map(({ row }) => [row.slug, row.short_title ?? row.title]));
  const previews = projects.map(({ id, name, plans: slugs, mentions }) => [
    id,
    {
      name,
      about: strings.project.preview(slugs.length, mentions.length),
      plans: slugs.map((slug) => `${titles.get(slug)} ×${mentions.filter(({ plan }) => plan === slug).length}`),
    },
  ]);
  return Response.json(Object.fromEntries(previews));
};
