import type { APIRoute } from "astro";
import vectors from "../../citation/forms/vectors.json" with { type: "json" };

/** Test vectors of the forms of citation that people read: what is known, and what comes of it. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(vectors, null, 2)}\n`, { headers: { "Content-Type": "application/json" } });
