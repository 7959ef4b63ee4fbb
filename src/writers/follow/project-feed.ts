import type { Edition } from "../../edition/load-edition.ts";
import type { EditionProject } from "../../edition/model.ts";
import { titleOf } from "../../edition/plan-title.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { writeFeed } from "../atom.ts";
import type { Revision } from "../changes/revisions.ts";
import { planEntries } from "./plan-entries.ts";

const t = strings.follow;

/** Write the feed of a matter: an entry for each plan that names it, with its sentences, each once. */
export function projectFeed(
  { id, name, mentions }: EditionProject,
  { edition, root, revisions }: { edition: Edition; root: string; revisions: readonly Revision[] },
): string {
  const page = `projects/${id}/`;
  const byPlan = Map.groupBy(mentions, ({ plan }) => plan);
  const entries = planEntries(byPlan, { plans: edition.plans, revisions }, ({ row }, own) => ({
    key: `project ${id} ${row.slug}`,
    title: t.mentions(titleOf(row), own.length),
    path: `${page}#${row.slug}`,
    summary: [...new Set(own.map(({ sentence }) => sentence))].join("\n"),
  }));
  return writeFeed({ key: `project ${id}`, title: t.feed(name), path: `${page}feed.xml`, page, entries }, root);
}
