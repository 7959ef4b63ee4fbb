import { fileURLToPath } from "node:url";
import type { AstroIntegration, AstroPrerenderer } from "astro";
import { linking } from "./link-assets.ts";
import { Unchanged } from "./unchanged/earlier-site.ts";

/**
 * Give the integration that has pages rendered: those alone that the earlier site has not as they are to be, and with
 * links that are relative.
 */
export function renderPages(): AstroIntegration {
  let root = "/";
  let assets = "_astro";
  let folder = "";
  return {
    name: "render-pages",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = config.base.replace(/\/?$/u, "/");
        assets = config.build.assets;
        folder = fileURLToPath(config.outDir);
      },
      "astro:build:start": ({ setPrerenderer, logger }) => {
        setPrerenderer((usual) =>
          changedOnly(linking(usual, root, assets), folder, (count) => logger.info(`${count} pages taken over`)),
        );
      },
    },
  };
}

/** Let those pages be rendered that cannot be taken over from the earlier site; says of how many that is so. */
function changedOnly(usual: AstroPrerenderer, folder: string, say: (count: number) => void): AstroPrerenderer {
  return {
    ...usual,
    async getStaticPaths() {
      const all = await usual.getStaticPaths();
      const unchanged = await Unchanged.into(folder);
      const left = all.filter(({ pathname }) => !unchanged.take(fileOf(pathname)));
      if (unchanged.count > 0) say(unchanged.count);
      return left;
    },
  };
}

/** The file of a page: `/plans/mongolia-2014/` → `plans/mongolia-2014/index.html`. */
function fileOf(pathname: string): string {
  return `${pathname.replace(/^\/|\/$/gu, "")}/index.html`;
}
