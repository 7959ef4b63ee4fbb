import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";

/**
 * The site is static and knows neither its host nor its path: every link is relative, style is
 * inlined. SITE_URL, where set, is used for canonical addresses and nothing else.
 */
export default defineConfig({
  site: process.env.SITE_URL,
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "always" },
  compressHTML: true,
  integrations: [mdx()],
  // A script of its own file would be linked by an absolute path: small scripts stand in their page.
  vite: { build: { assetsInlineLimit: 64_000 } },
  devToolbar: { enabled: false },
});
