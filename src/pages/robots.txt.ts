import type { APIRoute } from "astro";
import { dataRoot } from "../writers/data/url.ts";

/** Everything may be read; where the host is known, the sitemap is named. */
export const GET: APIRoute = ({ site }) => {
  const lines = ["User-agent: *", "Allow: /"];
  const sitemap = site ? [`Sitemap: ${dataRoot(site, import.meta.env.BASE_URL)}sitemap.xml`] : [];
  return new Response(`${[...lines, ...sitemap].join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
};
