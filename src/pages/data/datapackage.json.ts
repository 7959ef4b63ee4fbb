import type { APIRoute } from "astro";
import { loadEdition } from "../../edition/load-edition.ts";
import { dataPackage } from "../../writers/data/data-package.ts";
import { dataRoot } from "../../writers/data/url.ts";

export const GET: APIRoute = async ({ site }) =>
  Response.json(dataPackage(await loadEdition(), dataRoot(site, import.meta.env.BASE_URL)));
