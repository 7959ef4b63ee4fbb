import type { Edition } from "../../edition/load-edition.ts";
import { strings } from "../../strings/zh-Hans.ts";

/** Give by its id what the preview beside a project's link shows: name, how often it is named, and where. */
export function previewsData({ projects, plans }: Edition) {
  const titles = new Map(plans.map(({ row }) => [row.slug, row.short_title ?? row.title]));
  const previews = projects.map(({ id, name, plans: slugs, mentions }) => [
    id,
    {
      name,
      about: strings.project.preview(slugs.length, mentions.length),
      plans: slugs.map((slug) => `${titles.get(slug)} ×${mentions.filter(({ plan }) => plan === slug).length}`),
    },
  ]);
  return Object.fromEntries(previews);
}
