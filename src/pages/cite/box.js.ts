import type { APIRoute } from "astro";
import { build } from "rolldown";

/**
 * What the cite box can do, as a file of its own: Astro would link it by an absolute address, and in
 * the pages it would weigh more than the citations.
 */
export const GET: APIRoute = async () => {
  const { output } = await build({
    input: "src/client/cite-box.ts",
    output: { format: "esm", minify: true },
    write: false,
    logLevel: "warn",
  });
  return new Response(output[0].code, { headers: { "Content-Type": "text/javascript; charset=utf-8" } });
};
