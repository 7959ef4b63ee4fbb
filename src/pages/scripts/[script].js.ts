import type { APIRoute } from "astro";
import { build } from "rolldown";

/**
 * Scripts as files of their own: what a page loads when it is first wanted, and the pages that resolve
 * and verify. Astro would link what they share by absolute addresses; so each is bundled whole.
 */
const entries = {
  "cite-box": "src/client/cite-box.ts",
  "export-duties": "src/client/export-duties.ts",
  "key-help": "src/client/key-help.ts",
  "preview-box": "src/client/preview-box.ts",
  resolve: "src/client/resolve.ts",
  verify: "src/client/verify.ts",
} as const;

export function getStaticPaths() {
  return Object.entries(entries).map(([script, input]) => ({ params: { script }, props: { input } }));
}

export const GET: APIRoute<{ input: string }> = async ({ props: { input } }) => {
  const { output } = await build({ input, output: { format: "esm", minify: true }, write: false, logLevel: "warn" });
  return new Response(output[0].code, { headers: { "Content-Type": "text/javascript; charset=utf-8" } });
};
