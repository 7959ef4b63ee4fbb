import type { APIRoute } from "astro";
import { jsonSchemaOf, schemas } from "../../../writers/data/data-sets.ts";

export function getStaticPaths() {
  return Object.keys(schemas).map((name) => ({ params: { name } }));
}

export const GET: APIRoute<Record<string, never>, { name: string }> = ({ params: { name } }) => {
  const schema = schemas[name];
  return schema ? Response.json(jsonSchemaOf(name, schema)) : new Response(null, { status: 404 });
};
