import type { APIRoute } from "astro";
import { placesData } from "../../edition/data/places.ts";
import { dataRoot } from "../../edition/data/url.ts";
import { loadEdition } from "../../edition/load-edition.ts";

export const GET: APIRoute = async ({ site }) =>
  Response.json(placesData(await loadEdition(), dataRoot(site, import.meta.env.BASE_URL)), {
    headers: { "Content-Type": "application/geo+json" },
  });
