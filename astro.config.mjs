import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { shardMade } from "./src/edition/part.ts";
import { indexSearch } from "./src/search/build/write-search.ts";
import { workbench } from "./src/workbench/integration.ts";
import { live } from "./src/workbench/live.ts";
import { sealSite } from "./src/writers/health.ts";
import { joinShards } from "./src/writers/join-shards.ts";
import { publish } from "./src/writers/publish.ts";
import { renderPages } from "./src/writers/render-pages.ts";
import { shareModules } from "./src/writers/share-modules.ts";

/**
 * The site is static and knows neither its host nor its path: every link is relative. Styles and scripts are
 * files that all pages share, with a digest in the name. SITE_URL, where set, is used for canonical addresses
 * and nothing else.
 */
export default defineConfig({
  site: process.env.SITE_URL,
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  compressHTML: true,
  integrations: [
    mdx({ syntaxHighlight: false }),
    live(),
    workbench(),
    shareModules(),
    renderPages(),
    publish(),
    // Of the whole site, when all of it is there.
    ...(shardMade() ? [] : [joinShards(), indexSearch(), sealSite()]),
  ],
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
