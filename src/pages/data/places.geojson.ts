import type { APIRoute } from "astro";
import { loadEdition } from "../../edition/load-edition.ts";
import { placesData } from "../../writers/data/places.ts";
import { dataRoot } from "../../writers/data/url.ts";

export const GET: APIRoute = async ({ site }) =>
  Response.json(placesData(await loadEdition(), dataRoot(site, import.meta.env.BASE_URL)), {
    headers: { "Content-Type": "application/geo+json" },
  });
