import type { APIRoute } from "astro";
import { eIdVectors } from "../../citation/eid-vectors.ts";

/** Test vectors of the eId rule, for other implementations. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(eIdVectors, null, 2)}\n`, { headers: { "Content-Type": "application/json" } });
