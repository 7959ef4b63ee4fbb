import type { APIRoute } from "astro";
import { dataRoot } from "../edition/data/url.ts";
import { loadEdition } from "../edition/load-edition.ts";
import { llmsText } from "../exports/llms-text.ts";

export const GET: APIRoute = async ({ site }) =>
  new Response(llmsText(await loadEdition(), dataRoot(site, import.meta.env.BASE_URL)), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
