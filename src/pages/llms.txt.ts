import type { APIRoute } from "astro";
import { loadEdition } from "../edition/load-edition.ts";
import { dataRoot } from "../writers/data/url.ts";
import { llmsText } from "../writers/llms-text.ts";

export const GET: APIRoute = async ({ site }) =>
  new Response(llmsText(await loadEdition(), dataRoot(site, import.meta.env.BASE_URL)), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
