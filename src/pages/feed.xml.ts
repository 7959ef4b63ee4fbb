import type { APIRoute } from "astro";
import { atomFeed } from "../writers/atom-feed.ts";
import { readRevisions } from "../writers/changes/revisions.ts";
import { dataRoot } from "../writers/data/url.ts";

export const GET: APIRoute = async ({ site }) =>
  new Response(atomFeed(await readRevisions(), dataRoot(site, import.meta.env.BASE_URL)), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
