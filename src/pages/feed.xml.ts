import type { APIRoute } from "astro";
import { dataRoot } from "../edition/data/url.ts";
import { atomFeed } from "../exports/atom-feed.ts";
import { readRevisions } from "../exports/changes/revisions.ts";

export const GET: APIRoute = async ({ site }) =>
  new Response(atomFeed(await readRevisions(), dataRoot(site, import.meta.env.BASE_URL)), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
