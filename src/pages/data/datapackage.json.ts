import type { APIRoute } from "astro";
import { dataPackage } from "../../edition/data/data-package.ts";
import { dataRoot } from "../../edition/data/url.ts";
import { loadEdition } from "../../edition/load-edition.ts";

export const GET: APIRoute = async ({ site }) =>
  Response.json(dataPackage(await loadEdition(), dataRoot(site, import.meta.env.BASE_URL)));
