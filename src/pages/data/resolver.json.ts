import type { APIRoute } from "astro";
import { buildResolverIndex } from "../../citation/resolver/build-resolver-index.ts";
import { loadEdition } from "../../edition/load-edition.ts";

/** What the resolver has to know, for the browser: see `ResolverIndex`. */
export const GET: APIRoute = async () => Response.json(buildResolverIndex(await loadEdition()));
